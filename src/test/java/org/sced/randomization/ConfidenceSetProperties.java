package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sced.data.Improvement;
import org.sced.data.PhaseData;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.effect.NonOverlap;

/** The exact sets against the test itself, run on shifted values. */
class ConfidenceSetProperties {
    private static final String[] LABELS = {"A", "B", "A′", "B′"};

    /** The days whose values an effect moves, found by other means than in the library. */
    private static final Map<TestStatistic, Function<Arrangement, List<Double>>> MOVED = Map.of(
            Difference.MEAN_DIFF,
            arrangement -> days(arrangement.to()),
            Difference.MEDIAN_DIFF,
            arrangement -> days(arrangement.to()),
            Difference.trimmed(.2).lagged(1),
            arrangement -> days(arrangement.lagged(1).to()),
            new IndexStatistic(NonOverlap.NAP).washout(1),
            arrangement -> days(arrangement.washedOut(1).to()),
            ScaleFree.U,
            arrangement -> days(arrangement.to()),
            Difference.MEAN_DIFF.lagged(1),
            arrangement -> days(arrangement.lagged(1).to()),
            Difference.PHASE_MEAN_DIFF.washout(1),
            arrangement -> days(arrangement.washedOut(1).to()),
            Difference.PHASE_MEAN_DIFF,
            arrangement -> days(arrangement.to()),
            Difference.REVERSAL_SUM,
            arrangement -> days(arrangement.to()),
            Difference.immediacy(2),
            ConfidenceSetProperties::nearChanges);

    private static List<Double> days(PhaseData data) {
        return data.days().stream().boxed().toList();
    }

    private static List<Double> nearChanges(Arrangement arrangement) {
        List<Double> near = new ArrayList<>();
        List<PhaseData> phases = arrangement.toPhases();
        boolean endsWithTo = arrangement.schedule().phases().size() % 2 == 0;
        for (int k = 0; k < phases.size(); k++) {
            List<Double> days = days(phases.get(k));
            near.addAll(days.subList(0, Math.min(2, days.size())));
            if (k + 1 < phases.size() || !endsWithTo) {
                near.addAll(days.subList(Math.max(0, days.size() - 2), days.size()));
            }
        }
        return near.stream().distinct().toList();
    }

    private static Series with(Series series, double[] values) {
        SingleCase case_ = series.singleCase();
        SingleCase.Builder builder = SingleCase.named("case").design(case_.design());
        case_.phases().forEach(phase -> builder.phase(phase.label(), phase.days()));
        return builder.measure(series.measure(), values).build().series("y");
    }

    @Property(tries = 60)
    void aShiftIsInTheSetIfTheTestDoesNotRejectIt(
            @ForAll @IntRange(min = 2, max = 4) int phases,
            @ForAll @IntRange(max = 6) int extra,
            @ForAll @IntRange(min = 3, max = 30) int steps,
            @ForAll boolean down,
            @ForAll int seed) {
        PhaseStarts design = PhaseStarts.of(phases * 3 + extra, 3, Arrays.copyOf(LABELS, phases));
        Series series =
                StatisticProperties.series(design, seed, down ? Improvement.DECREASE : Improvement.INCREASE, steps);
        int sign = series.measure().improvement().sign();
        Arrangement arrangement = Arrangement.of(series, Schedule.of(series.singleCase()), "A", "B");
        Random random = new Random(seed);
        MOVED.forEach((statistic, moved) -> {
            RandomizationTest test = RandomizationTest.withDefaults().with(statistic);
            for (ConfidenceSides sides : ConfidenceSides.values()) {
                double level = List.of(.5, .8, .9, .95).get(random.nextInt(4));
                ConfidenceResult set = test.confidenceSet(series, design, level, sides);
                if (Double.isNaN(set.estimate())) {
                    assertThat(Double.isFinite(statistic.of(arrangement))).isFalse();
                    continue;
                }
                for (int i = 0; i < 12; i++) {
                    double shift = (random.nextInt(161) - 80) / 7.0;
                    double near = set.set().pieces().stream()
                            .flatMap(piece -> Stream.of(piece.lower(), piece.upper()))
                            .mapToDouble(border -> Math.abs(border.orElse(1e9) - shift))
                            .min()
                            .orElse(1e9);
                    if (near < 1e-6) {
                        continue;
                    }
                    double[] values = series.values().toArray();
                    for (double day : moved.apply(arrangement)) {
                        values[(int) day] -= sign * shift;
                    }
                    boolean notRejected = notRejected(test, with(series, values), design, level, sides);
                    if (!notRejected && jumps(statistic) && tied(values, moved.apply(arrangement))) {
                        continue; // a single shift within a piece, which is closed
                    }
                    assertThat(set.contains(shift))
                            .as(statistic.name() + " " + sides + " " + level + " at " + shift + " " + set + " "
                                    + series.values())
                            .isEqualTo(notRejected);
                }
            }
        });
    }

    /** Whether the statistic takes another value where two values are equal than on both sides of it. */
    private static boolean jumps(TestStatistic statistic) {
        return PassingShifts.answer(statistic)
                .filter(PassingShifts.Answer.CONSTANT::equals)
                .isPresent();
    }

    /** Whether a value that was moved is equal to one that was not. */
    private static boolean tied(double[] values, List<Double> moved) {
        Set<Integer> days = moved.stream().map(Double::intValue).collect(Collectors.toSet());
        return IntStream.range(0, values.length)
                .filter(days::contains)
                .anyMatch(day -> IntStream.range(0, values.length)
                        .anyMatch(other -> !days.contains(other) && Math.abs(values[day] - values[other]) < 1e-9));
    }

    private static boolean notRejected(
            RandomizationTest test, Series shifted, PhaseStarts design, double level, ConfidenceSides sides) {
        double better = p(test, shifted, design, Alternative.BETTER);
        double worse = p(test, shifted, design, Alternative.WORSE);
        double alpha = 1 - level + 1e-9;
        return switch (sides) {
            case TWO_SIDED -> p(test, shifted, design, Alternative.TWO_SIDED) > alpha;
            case EQUAL_TAILED -> Math.min(better, worse) > alpha / 2;
            case LOWER_BOUND -> better > alpha;
            case UPPER_BOUND -> worse > alpha;
        };
    }

    private static double p(RandomizationTest test, Series series, PhaseStarts design, Alternative alternative) {
        return ((LicensedResult) test.with(alternative).test(series, design)).p();
    }
}
