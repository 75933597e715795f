package org.sced.analysis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sced.data.Measure;
import org.sced.data.PhaseData;
import org.sced.data.Series;
import org.sced.data.Timeline;
import org.sced.stats.Figures;
import org.sced.stats.TextTable;

/**
 * How complete the diary is, and whether the scale gave room.
 *
 * @param parts one entry for each phase, or for each condition of an alternating design
 */
public record DataQuality(List<Part> parts) {
    /** The fewest measured days for which a phase is read. */
    public static final int ENOUGH_DAYS = 5;
    /** The smallest share of measured days for which a phase is read. */
    public static final double ENOUGH_COVERAGE = 0.7;

    /** Copies the list. */
    public DataQuality {
        parts = List.copyOf(parts);
    }

    /**
     * One phase.
     *
     * @param label its label
     * @param scheduled its days on the calendar
     * @param measured its days with a value
     * @param weekdays measured days by day of the week; empty without dates
     * @param floorShare share of values at the lower limit; {@code NaN} if none is declared or nothing measured
     * @param ceilingShare share of values at the upper limit; {@code NaN} if none is declared or nothing measured
     */
    public record Part(
            String label,
            int scheduled,
            int measured,
            Map<DayOfWeek, Integer> weekdays,
            double floorShare,
            double ceilingShare) {
        /** Copies the map. */
        public Part {
            Map<DayOfWeek, Integer> copy = new EnumMap<>(DayOfWeek.class);
            copy.putAll(weekdays);
            weekdays = Collections.unmodifiableMap(copy);
        }

        /** Measured share of the days. */
        public double coverage() {
            return (double) measured / scheduled;
        }

        /** Days without a value. */
        public int missing() {
            return scheduled - measured;
        }

        /** Whether there are days enough to say something: 5 measured ones and 70 %. */
        public boolean isEnough() {
            return measured >= ENOUGH_DAYS && coverage() >= ENOUGH_COVERAGE;
        }
    }

    /** The quality of a series. */
    public static DataQuality of(Series series) {
        Timeline timeline = series.singleCase().timeline();
        Measure measure = series.measure();
        List<Part> parts = new ArrayList<>();
        for (PhaseData phase : series.parts()) {
            Map<DayOfWeek, Integer> weekdays = new EnumMap<>(DayOfWeek.class);
            phase.days().stream()
                    .mapToObj(day -> timeline.date((int) day).map(LocalDate::getDayOfWeek))
                    .forEach(day -> day.ifPresent(name -> weekdays.merge(name, 1, Integer::sum)));
            parts.add(new Part(
                    phase.label(),
                    phase.scheduled(),
                    phase.n(),
                    weekdays,
                    share(phase, measure.min()),
                    share(phase, measure.max())));
        }
        return new DataQuality(parts);
    }

    private static double share(PhaseData phase, double limit) {
        if (Double.isNaN(limit) || phase.n() == 0) {
            return Double.NaN;
        }
        return (double) phase.values().stream().filter(value -> value == limit).count() / phase.n();
    }

    /** Days on the calendar. */
    public int scheduled() {
        return parts.stream().mapToInt(Part::scheduled).sum();
    }

    /** Days with a value. */
    public int measured() {
        return parts.stream().mapToInt(Part::measured).sum();
    }

    /** Whether every phase has days enough to say something. */
    public boolean isEnough() {
        return parts.stream().allMatch(Part::isEnough);
    }

    /** The phases as rows: days, measured days, and the shares at the limits of the scale. */
    public TextTable table() {
        return TextTable.of(
                List.of("phase", "days", "measured", "missing", "coverage", "at lower limit", "at upper limit"),
                parts.stream()
                        .map(part -> List.of(
                                part.label(),
                                Integer.toString(part.scheduled()),
                                Integer.toString(part.measured()),
                                Integer.toString(part.missing()),
                                percent(part.coverage()),
                                percent(part.floorShare()),
                                percent(part.ceilingShare())))
                        .toList());
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : Figures.text(100 * share, 0) + " %";
    }

    /** Measured days of each phase by day of the week; empty if the case has no dates. */
    public Optional<TextTable> weekdayTable() {
        if (parts.stream().allMatch(part -> part.weekdays().isEmpty())) {
            return Optional.empty();
        }
        List<String> head = new ArrayList<>(List.of("phase"));
        for (DayOfWeek day : DayOfWeek.values()) {
            head.add(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Part part : parts) {
            List<String> row = new ArrayList<>(List.of(part.label()));
            for (DayOfWeek day : DayOfWeek.values()) {
                row.add(Integer.toString(part.weekdays().getOrDefault(day, 0)));
            }
            rows.add(row);
        }
        return Optional.of(TextTable.of(head, rows));
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
