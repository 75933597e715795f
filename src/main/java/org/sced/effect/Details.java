package org.sced.effect;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A few finite numbers by name, in the order in which they were given; an immutable map. Adding to it takes one step, since
 * the map only remembers what it was made of; it is laid out when first read, and what is costly can be found then. Of the
 * handful that an estimate has a look through all is the fastest search.
 */
final class Details extends AbstractMap<String, Double> {
    static final Details NONE = new Details(null, null, Double.NaN, null);

    private final Details before;
    private final String name;
    private final double number;
    /** What was added where it was not one number. */
    private final Supplier<Details> more;

    /** Found when first asked for; immutable, so it does no harm if two threads find the same. */
    private Layout layout;

    private Details(Details before, String name, double number, Supplier<Details> more) {
        this.before = before;
        this.name = name;
        this.number = number;
        this.more = more;
    }

    /**
     * The numbers of a map.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    static Details of(Map<String, Double> map) {
        if (map instanceof Details details) {
            return details;
        }
        map.forEach((name, number) -> {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("detail " + name + " is " + number + "; allowed are finite numbers");
            }
        });
        return NONE.with(map);
    }

    /** With one more number, or another one of that name; what is not finite is left out. */
    Details with(String name, double number) {
        return Double.isFinite(number) ? new Details(this, name, number, null) : this;
    }

    /** With numbers that are found when they are first read, by a supplier that always finds the same. */
    Details with(Supplier<Details> later) {
        return new Details(this, null, Double.NaN, later);
    }

    /** With those of a map; what is not finite is left out. */
    Details with(Map<String, Double> map) {
        if (map instanceof Details details) {
            return this == NONE ? details : details == NONE ? this : with(() -> details);
        }
        Details all = this;
        for (Map.Entry<String, Double> entry : map.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /** Names and numbers side by side. */
    private record Layout(String[] names, double[] numbers) {
        int place(Object name) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals(name)) {
                    return i;
                }
            }
            return -1;
        }

        Layout with(String name, double number) {
            int known = place(name);
            int size = names.length;
            String[] moreNames = known < 0 ? Arrays.copyOf(names, size + 1) : names.clone();
            double[] moreNumbers = Arrays.copyOf(numbers, moreNames.length);
            moreNames[known < 0 ? size : known] = name;
            moreNumbers[known < 0 ? size : known] = number;
            return new Layout(moreNames, moreNumbers);
        }
    }

    private Layout layout() {
        Layout known = layout;
        return known == null ? layout = after(new Layout(new String[0], new double[0])) : known;
    }

    /** These numbers after others. */
    private Layout after(Layout others) {
        if (this == NONE) {
            return others;
        }
        Layout all = before.after(others);
        return more == null ? all.with(name, number) : more.get().after(all);
    }

    @Override
    public int size() {
        return layout().names.length;
    }

    @Override
    public boolean containsKey(Object name) {
        return layout().place(name) >= 0;
    }

    @Override
    public Double get(Object name) {
        int place = layout().place(name);
        return place < 0 ? null : (Double) layout().numbers[place];
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
        Layout all = layout();
        return new AbstractSet<>() {
            @Override
            public int size() {
                return all.names.length;
            }

            @Override
            public Iterator<Entry<String, Double>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < all.names.length;
                    }

                    @Override
                    public Entry<String, Double> next() {
                        if (next == all.names.length) {
                            throw new NoSuchElementException();
                        }
                        return new SimpleImmutableEntry<>(all.names[next], all.numbers[next++]);
                    }
                };
            }
        };
    }
}
