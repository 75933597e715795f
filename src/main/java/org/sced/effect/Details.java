package org.sced.effect;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * A few finite numbers by name, in the order in which they were given; an immutable map. Of the handful that an estimate has
 * a look through all is the fastest search, and adding one is a copy of two short arrays.
 */
final class Details extends AbstractMap<String, Double> {
    static final Details NONE = new Details(new String[0], new double[0]);

    private final String[] names;
    private final double[] numbers;

    private Details(String[] names, double[] numbers) {
        this.names = names;
        this.numbers = numbers;
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
        Details details = NONE;
        for (Map.Entry<String, Double> entry : map.entrySet()) {
            double number = entry.getValue();
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(
                        "detail " + entry.getKey() + " is " + number + "; allowed are finite numbers");
            }
            details = details.with(entry.getKey(), number);
        }
        return details;
    }

    /** With one more number, or another one of that name; what is not finite is left out. */
    Details with(String name, double number) {
        if (!Double.isFinite(number)) {
            return this;
        }
        int known = place(name);
        int size = names.length;
        String[] moreNames = known < 0 ? Arrays.copyOf(names, size + 1) : names;
        double[] moreNumbers = Arrays.copyOf(numbers, moreNames.length);
        moreNames[known < 0 ? size : known] = name;
        moreNumbers[known < 0 ? size : known] = number;
        return new Details(moreNames, moreNumbers);
    }

    /** With those of a map; what is not finite is left out. */
    Details with(Map<String, Double> map) {
        if (map instanceof Details details && (names.length == 0 || isDisjoint(details))) {
            return names.length == 0 ? details : joined(details);
        }
        Details more = this;
        for (Map.Entry<String, Double> entry : map.entrySet()) {
            more = more.with(entry.getKey(), entry.getValue());
        }
        return more;
    }

    private boolean isDisjoint(Details other) {
        for (String name : other.names) {
            if (place(name) >= 0) {
                return false;
            }
        }
        return true;
    }

    private Details joined(Details other) {
        int size = names.length;
        int more = other.names.length;
        String[] bothNames = Arrays.copyOf(names, size + more);
        double[] bothNumbers = Arrays.copyOf(numbers, size + more);
        System.arraycopy(other.names, 0, bothNames, size, more);
        System.arraycopy(other.numbers, 0, bothNumbers, size, more);
        return new Details(bothNames, bothNumbers);
    }

    private int place(Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public boolean containsKey(Object name) {
        return place(name) >= 0;
    }

    @Override
    public Double get(Object name) {
        int place = place(name);
        return place < 0 ? null : (Double) numbers[place];
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Entry<String, Double>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < names.length;
                    }

                    @Override
                    public Entry<String, Double> next() {
                        if (next == names.length) {
                            throw new NoSuchElementException();
                        }
                        return new SimpleImmutableEntry<>(names[next], numbers[next++]);
                    }
                };
            }
        };
    }
}
