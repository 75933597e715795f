package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sced.data.Series;
import org.sced.stats.Reason;
import org.sced.stats.Sample;
import org.sced.stats.Undefined;

/**
 * Tests several statistics of one case together, so that trying more than one does not raise the chance of a false alarm:
 * measures side by side, or one measure with several lags.
 *
 * <ul>
 *   <li>{@link #composite} is one test of their sum, each divided by its standard deviation over the schedules: powerful
 *       where all are expected to move.
 *   <li>{@link #largest} gives each a result of its own that is corrected for the others: the share of schedules in which
 *       <em>any</em> statistic, standardized over the schedules, is as extreme as this one (max-T; Westfall and Young 1993,
 *       Resampling-Based Multiple Testing). It is never smaller than the share without correction.
 * </ul>
 *
 * <pre>{@code
 * JointTest joint = JointTest.of(anna.series("mood"), Difference.MEAN_DIFF)
 *         .and(anna.series("contacts"), Difference.MEAN_DIFF);
 * RandomizationResult both = joint.composite(design);
 * List<RandomizationResult> each = joint.largest(design);
 * }</pre>
 *
 * <p>Means and standard deviations are those over the schedules that are listed, or drawn together with the one that was
 * carried out. A schedule under which one of the statistics cannot be computed counts as extreme. Immutable.
 */
public final class JointTest {
    private record Part(Series series, TestStatistic statistic) {
        String name() {
            return statistic.name() + " of " + series.measure().name();
        }
    }

    private final RandomizationTest settings;
    private final List<Part> parts;

    private JointTest(RandomizationTest settings, List<Part> parts) {
        this.settings = settings;
        this.parts = List.copyOf(parts);
    }

    /** A test that begins with one statistic of a measure. */
    public static JointTest of(Series series, TestStatistic statistic) {
        requireNonNull(series, "series");
        requireNonNull(statistic, "statistic");
        return new JointTest(RandomizationTest.withDefaults(), List.of(new Part(series, statistic)));
    }

    /**
     * This test with one more statistic of a measure of the same case.
     *
     * @throws IllegalArgumentException if it is of another case
     */
    public JointTest and(Series series, TestStatistic statistic) {
        requireNonNull(statistic, "statistic");
        if (!series.singleCase().equals(parts.get(0).series().singleCase())) {
            throw new IllegalArgumentException("measures of "
                    + parts.get(0).series().singleCase().id() + " and "
                    + series.singleCase().id() + "; all are of one case");
        }
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(series, statistic));
        return new JointTest(settings, more);
    }

    /** This test with the alternative, method, draws, seed, conditions and progress of another; not its statistic. */
    public JointTest with(RandomizationTest settings) {
        return new JointTest(requireNonNull(settings, "settings"), parts);
    }

    /**
     * The test of the sum of all statistics, each divided by its standard deviation over the schedules.
     *
     * @throws IllegalArgumentException as {@link RandomizationTest#test(Series, RandomizationDesign)}
     */
    public RandomizationResult composite(RandomizationDesign design) {
        Computed computed = compute(design);
        double[] sum = new double[computed.schedules()];
        double observed = 0;
        double raw = 0;
        double center = 0;
        for (int i = 0; i < parts.size(); i++) {
            double sd = computed.sd(i);
            for (int s = 0; s < sum.length; s++) {
                sum[s] += computed.all.get(i)[s] / sd;
            }
            observed += computed.observed[i] / sd;
            raw += parts.get(i).series().measure().improvement().sign() * computed.observed[i] / sd;
            center += parts.get(i).statistic().center() / sd;
        }
        String names = parts.stream().map(Part::name).collect(Collectors.joining(" + "));
        String measures = parts.stream()
                .map(part -> part.series().measure().name())
                .distinct()
                .collect(Collectors.joining(" + "));
        Yardstick yardstick = Yardstick.of(settings.alternative(), center, observed, tolerance(observed));
        return result(computed, measures, "composite of " + names, sum, observed, raw, yardstick);
    }

    /**
     * One result for each statistic in the order in which they were named, corrected for all the others.
     *
     * @throws IllegalArgumentException as {@link RandomizationTest#test(Series, RandomizationDesign)}
     */
    public List<RandomizationResult> largest(RandomizationDesign design) {
        Computed computed = compute(design);
        double[] largest = new double[computed.schedules()];
        double[] seen = new double[parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            double mean = computed.mean(i);
            double sd = computed.sd(i);
            seen[i] = directed((computed.observed[i] - mean) / sd);
            for (int s = 0; s < largest.length; s++) {
                double z = directed((computed.all.get(i)[s] - mean) / sd);
                largest[s] = i == 0 ? z : Math.max(largest[s], z);
            }
        }
        return IntStream.range(0, parts.size())
                .mapToObj(i -> result(
                        computed,
                        parts.get(i).series().measure().name(),
                        parts.get(i).statistic().name() + " (largest of " + parts.size() + ")",
                        largest,
                        seen[i],
                        parts.get(i).series().measure().improvement().sign() * seen[i],
                        Yardstick.of(Alternative.BETTER, Double.NaN, seen[i], tolerance(seen[i]))))
                .toList();
    }

    /** Larger is more extreme. */
    private double directed(double z) {
        return switch (settings.alternative()) {
            case BETTER -> z;
            case WORSE -> -z;
            case TWO_SIDED -> Math.abs(z);
        };
    }

    /** The statistics of all schedules. */
    private record Computed(Setting setting, Route route, List<double[]> all, double[] observed) {
        int schedules() {
            return all.get(0).length;
        }

        private double[] numbers(int i) {
            return Arrays.stream(all.get(i)).filter(t -> !Double.isNaN(t)).toArray();
        }

        double mean(int i) {
            return Sample.of(numbers(i)).mean();
        }

        /** With divisor n, for these are all schedules and no sample; {@code NaN} if all are equal. */
        double sd(int i) {
            Sample sample = Sample.of(numbers(i));
            double sd = sample.sd() * Math.sqrt((sample.n() - 1.0) / sample.n());
            return sd > 0 ? sd : Double.NaN;
        }
    }

    private Computed compute(RandomizationDesign design) {
        Setting setting = settings.setting(parts.get(0).series(), design);
        List<Column> columns = parts.stream()
                .map(part -> Column.of(part.statistic(), part.series()))
                .toList();
        Walk walk = settings.walk(setting, columns);
        Route route = settings.route(design, Optional::empty);
        List<List<Collector>> collected = route.fill(walk, () -> new Columns(columns.size())).stream()
                .map(one -> one.collectors)
                .toList();
        List<double[]> all = IntStream.range(0, columns.size())
                .mapToObj(i -> Collector.joined(
                        collected.stream().map(one -> one.get(i)).toList()))
                .toList();
        return new Computed(setting, route, all, walk.observed());
    }

    private static final class Columns implements Sink {
        final List<Collector> collectors;

        Columns(int columns) {
            this.collectors =
                    IntStream.range(0, columns).mapToObj(Collector::new).toList();
        }

        @Override
        public void take(double[][] columns, int n) {
            collectors.forEach(collector -> collector.take(columns, n));
        }
    }

    private RandomizationResult result(
            Computed computed,
            String measure,
            String name,
            double[] statistics,
            double observed,
            double raw,
            Yardstick yardstick) {
        Optional<Undefined> why = Double.isFinite(observed) ? Optional.empty() : Optional.of(undefined(computed));
        Tally tally = new Tally(yardstick, 0);
        tally.take(new double[][] {statistics}, why.isEmpty() ? statistics.length : 0);
        return RandomizationTest.result(
                computed.setting(),
                measure,
                name,
                computed.route(),
                settings.alternative(),
                yardstick,
                tally.counts(),
                why.isEmpty() ? observed : Double.NaN,
                why.isEmpty() ? raw : Double.NaN,
                why);
    }

    private static double tolerance(double observed) {
        return 1e-10 * Math.max(1, Math.abs(observed));
    }

    private Undefined undefined(Computed computed) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!Double.isFinite(computed.observed()[i])) {
                Setting setting = computed.setting();
                return part.statistic()
                        .undefined(Column.of(part.statistic(), part.series())
                                .arrangement(setting.realised(), setting.from(), setting.to()));
            }
        }
        return new Undefined(
                Reason.ZERO_VARIANCE, "A statistic has the same value under all schedules; it cannot be standardized.");
    }
}
