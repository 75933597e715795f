package org.sced.randomization;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Days of the week in texts, always in English. */
final class Weekdays {
    private Weekdays() {}

    /** As {@code Monday}. */
    static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** As {@code Mon}. */
    static String text(DayOfWeek day) {
        return name(day).substring(0, 3);
    }

    /** As {@code Mon-Fri Sun}. */
    static String text(Collection<DayOfWeek> days) {
        return String.join(
                " ",
                runs(days).stream()
                        .map(run -> run.size() == 1
                                ? text(run.get(0))
                                : text(run.get(0)) + (run.size() == 2 ? " " : "-") + text(run.get(run.size() - 1)))
                        .toList());
    }

    /** As {@code Monday to Friday and Sunday}. */
    static String inWords(Collection<DayOfWeek> days) {
        List<String> words = new ArrayList<>();
        for (List<DayOfWeek> run : runs(days)) {
            if (run.size() > 2) {
                words.add(name(run.get(0)) + " to " + name(run.get(run.size() - 1)));
            } else {
                run.forEach(day -> words.add(name(day)));
            }
        }
        return DesignText.listed(words);
    }

    private static List<List<DayOfWeek>> runs(Collection<DayOfWeek> days) {
        List<List<DayOfWeek>> runs = new ArrayList<>();
        for (DayOfWeek day : new TreeSet<>(days)) {
            if (day == DayOfWeek.MONDAY || runs.isEmpty() || !days.contains(day.minus(1))) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(day);
        }
        return runs;
    }

    /** Reads a day by its first three letters or its whole name; empty if it is none. */
    static Optional<DayOfWeek> parse(String text) {
        return EnumSet.allOf(DayOfWeek.class).stream()
                .filter(day -> text.equalsIgnoreCase(name(day)) || text.equalsIgnoreCase(text(day)))
                .findFirst();
    }

    /** Reads what {@link #text(Collection)} writes, commas allowed; empty if it is no such text. */
    static Optional<Set<DayOfWeek>> parseAll(String text) {
        Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.strip().split("[\\s,]+")) {
            String[] ends = part.split("[-–]", -1);
            Optional<DayOfWeek> first = parse(ends[0]);
            Optional<DayOfWeek> last = parse(ends[ends.length - 1]);
            if (ends.length > 2 || first.isEmpty() || last.isEmpty()) {
                return Optional.empty();
            }
            for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
                all.add(day);
            }
            all.add(last.get());
        }
        return Optional.of(all);
    }
}
