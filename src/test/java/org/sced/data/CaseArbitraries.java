package org.sced.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Cases of all shapes, as the plain rows from which they are built or written. */
public final class CaseArbitraries {
    /** One day: its number, condition and cells. */
    record Day(long time, String condition, double[] values) {}

    /** A whole diary of one person. */
    record Diary(Timeline.Unit unit, boolean alternating, List<String> names, List<Day> days) {}

    private record Step(long gap, int condition, List<Double> values) {}

    private static final List<String> CONDITIONS = List.of("A", "B", "C", "follow-up", "Nachsorge; „später“");
    private static final List<String> NAMES =
            List.of("mood", "Mood", "calls, daily", "sleep \"h\"", "Stimmung;ä", "m\tt");

    private CaseArbitraries() {}

    /** Cases of all shapes, none with two measures whose names differ in upper and lower case only. */
    public static Arbitrary<SingleCase> cases() {
        return diaries()
                .map(diary -> new Diary(
                        diary.unit(),
                        diary.alternating(),
                        diary.names().stream()
                                .map(name -> name.equals("Mood") ? "Laune" : name)
                                .toList(),
                        diary.days()))
                .map(CaseArbitraries::build);
    }

    static SingleCase build(Diary diary) {
        SingleCase.Builder builder = SingleCase.named("diary")
                .measures(diary.names().stream().map(Measure::of).toArray(Measure[]::new));
        if (diary.alternating()) {
            builder.alternating();
        }
        if (diary.unit() == Timeline.Unit.SESSION) {
            builder.sessions();
        }
        for (Day day : diary.days()) {
            if (diary.unit() == Timeline.Unit.DATE) {
                builder.row(LocalDate.ofEpochDay(day.time()), day.condition(), day.values());
            } else {
                builder.row(day.time(), day.condition(), day.values());
            }
        }
        return builder.build();
    }

    static Arbitrary<Double> cell() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 10).map(Integer::doubleValue)),
                Tuple.of(2, Arbitraries.integers().between(-999, 999).map(i -> i / 10.0)),
                Tuple.of(1, Arbitraries.doubles().between(-1e75, 1e75)),
                Tuple.of(1, Arbitraries.of(0.0, 5e-324, 1e-7, 1e23, 1.0 / 3, 9007199254740993.0)),
                Tuple.of(2, Arbitraries.just(Double.NaN)));
    }

    static Arbitrary<Diary> diaries() {
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(measures -> Combinators.combine(
                                Arbitraries.of(Timeline.Unit.values()),
                                Arbitraries.of(false, false, true),
                                Arbitraries.longs().between(-30_000, 30_000),
                                steps(measures))
                        .as((unit, alternating, start, steps) -> diary(unit, alternating, start, measures, steps)));
    }

    private static Arbitrary<List<Step>> steps(int measures) {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 4),
                        Arbitraries.integers().between(0, 9),
                        cell().list().ofSize(measures))
                .as(Step::new)
                .list()
                .ofMinSize(0)
                .ofMaxSize(25);
    }

    /** Puts a day of A and one of B in front, so that there are two conditions; a change comes every other time. */
    private static Diary diary(Timeline.Unit unit, boolean alternating, long start, int measures, List<Step> steps) {
        List<Day> days = new ArrayList<>();
        days.add(new Day(start, "A", new double[measures]));
        days.add(new Day(start + 1, "B", new double[measures]));
        long time = start + 1;
        String condition = "B";
        for (Step step : steps) {
            time += step.gap;
            condition = step.condition < CONDITIONS.size() ? CONDITIONS.get(step.condition) : condition;
            double[] cells = step.values.stream().mapToDouble(d -> d).toArray();
            days.add(new Day(time, condition, cells));
        }
        return new Diary(unit, alternating, NAMES.subList(0, measures), List.copyOf(days));
    }
}
