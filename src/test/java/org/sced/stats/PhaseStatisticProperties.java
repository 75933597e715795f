package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.sced.data.PhaseData;

/** Laws of the statistics of a phase, and the statistics against their definitions. */
class PhaseStatisticProperties {
    private static final double NA = Double.NaN;
    /** Values are whole numbers up to 12 or their multiples; what is smaller than this is rounding. */
    private static final double ROUNDING = 1e-11;

    /** Those that tell a level, in the units of the measure and moved with it. */
    private static final Set<PhaseStatistic> LEVELS = EnumSet.of(
            PhaseStatistic.MEAN,
            PhaseStatistic.MEDIAN,
            PhaseStatistic.TRIMMED_MEAN,
            PhaseStatistic.BROADENED_MEDIAN,
            PhaseStatistic.FIRST,
            PhaseStatistic.LAST,
            PhaseStatistic.FIRST_HALF_MEDIAN,
            PhaseStatistic.SECOND_HALF_MEDIAN,
            PhaseStatistic.Q25,
            PhaseStatistic.Q75,
            PhaseStatistic.MIN,
            PhaseStatistic.MAX);

    /** Those that tell a spread or a slope, in the units of the measure. */
    private static final Set<PhaseStatistic> SPREADS = EnumSet.of(
            PhaseStatistic.SD,
            PhaseStatistic.MAD,
            PhaseStatistic.RAW_MAD,
            PhaseStatistic.IQR,
            PhaseStatistic.THEIL_SEN_LOWER,
            PhaseStatistic.THEIL_SEN_UPPER,
            PhaseStatistic.SPLIT_MIDDLE,
            PhaseStatistic.RESISTANT,
            PhaseStatistic.RANGE,
            PhaseStatistic.SLOPE,
            PhaseStatistic.SLOPE_SE,
            PhaseStatistic.THEIL_SEN);

    /** Those that see the order of the days. */
    private static final Set<PhaseStatistic> TIMED = EnumSet.of(
            PhaseStatistic.SLOPE,
            PhaseStatistic.SLOPE_SE,
            PhaseStatistic.THEIL_SEN,
            PhaseStatistic.MANN_KENDALL_S,
            PhaseStatistic.MANN_KENDALL_TAU,
            PhaseStatistic.MANN_KENDALL_Z,
            PhaseStatistic.MANN_KENDALL_P,
            PhaseStatistic.THEIL_SEN_LOWER,
            PhaseStatistic.THEIL_SEN_UPPER,
            PhaseStatistic.SPLIT_MIDDLE,
            PhaseStatistic.RESISTANT,
            PhaseStatistic.LONGEST_RUN,
            PhaseStatistic.LAG1);

    @Provide
    Arbitrary<double[]> days() {
        Arbitrary<Double> day = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 12).map(Integer::doubleValue)),
                Tuple.of(1, Arbitraries.just(NA)));
        return day.list()
                .ofMinSize(0)
                .ofMaxSize(14)
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static PhaseData phase(double... values) {
        return PhaseData.of("A", 3, values);
    }

    private static void assertFigure(PhaseStatistic statistic, Figure actual, Figure like, double value) {
        assertThat(actual.undefined().map(Undefined::reason))
                .as(statistic.name())
                .isEqualTo(like.undefined().map(Undefined::reason));
        if (like.isDefined()) {
            assertThat(actual.value())
                    .as(statistic.name())
                    .isCloseTo(value, offset(ROUNDING * Math.max(1, Math.abs(value))));
        }
    }

    @Property
    void aConstantMovesLevelsOnly(
            @ForAll("days") double[] values, @ForAll @IntRange(min = -500, max = 500) int constant) {
        PhaseData here = phase(values);
        PhaseData there =
                phase(Arrays.stream(values).map(value -> value + constant).toArray());
        for (PhaseStatistic statistic : PhaseStatistic.values()) {
            if (statistic != PhaseStatistic.CV) {
                Figure before = statistic.of(here);
                double expected = before.value() + (LEVELS.contains(statistic) ? constant : 0);
                assertFigure(statistic, statistic.of(there), before, expected);
            }
        }
    }

    @Property
    void otherUnitsScaleLevelsAndSpreads(
            @ForAll("days") double[] values, @ForAll @IntRange(min = 1, max = 500) int unit) {
        PhaseData here = phase(values);
        PhaseData there = phase(Arrays.stream(values).map(value -> value * unit).toArray());
        for (PhaseStatistic statistic : PhaseStatistic.values()) {
            Figure before = statistic.of(here);
            double factor = statistic == PhaseStatistic.VARIANCE
                    ? (double) unit * unit
                    : LEVELS.contains(statistic) || SPREADS.contains(statistic) ? unit : 1;
            assertFigure(statistic, statistic.of(there), before, factor * before.value());
        }
    }

    /** Time backwards turns slopes and S round and leaves the rest. */
    @Property
    void timeBackwards(@ForAll("days") double[] values) {
        double[] backwards = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            backwards[i] = values[values.length - 1 - i];
        }
        Set<PhaseStatistic> turned = EnumSet.of(
                PhaseStatistic.SLOPE,
                PhaseStatistic.THEIL_SEN,
                PhaseStatistic.THEIL_SEN_LOWER,
                PhaseStatistic.THEIL_SEN_UPPER,
                PhaseStatistic.SPLIT_MIDDLE,
                PhaseStatistic.RESISTANT,
                PhaseStatistic.MANN_KENDALL_S,
                PhaseStatistic.MANN_KENDALL_TAU,
                PhaseStatistic.MANN_KENDALL_Z);
        Map<PhaseStatistic, PhaseStatistic> swapped = Map.of(
                PhaseStatistic.FIRST, PhaseStatistic.LAST,
                PhaseStatistic.LAST, PhaseStatistic.FIRST,
                PhaseStatistic.FIRST_HALF_MEDIAN, PhaseStatistic.SECOND_HALF_MEDIAN,
                PhaseStatistic.SECOND_HALF_MEDIAN, PhaseStatistic.FIRST_HALF_MEDIAN,
                PhaseStatistic.THEIL_SEN_LOWER, PhaseStatistic.THEIL_SEN_UPPER,
                PhaseStatistic.THEIL_SEN_UPPER, PhaseStatistic.THEIL_SEN_LOWER);
        for (PhaseStatistic statistic : PhaseStatistic.values()) {
            Figure before = swapped.getOrDefault(statistic, statistic).of(phase(values));
            int sign = turned.contains(statistic) ? -1 : 1;
            assertFigure(statistic, statistic.of(phase(backwards)), before, sign * before.value());
        }
    }

    /** Missing days at the ends are only counted; in between they also part the days for what sees time. */
    @Property
    void missingDays(@ForAll("days") double[] values, @ForAll @IntRange(max = 13) int place) {
        Assume.that(place <= values.length);
        double[] gap = new double[values.length + 1];
        for (int i = 0; i < gap.length; i++) {
            gap[i] = i < place ? values[i] : i == place ? NA : values[i - 1];
        }
        PhaseData before = phase(values);
        PhaseData after = phase(gap);
        boolean outside = Arrays.stream(values, 0, place).allMatch(Double::isNaN)
                || Arrays.stream(values, place, values.length).allMatch(Double::isNaN);
        for (PhaseStatistic statistic : PhaseStatistic.values()) {
            if (statistic == PhaseStatistic.MISSING) {
                assertThat(statistic.of(after).value())
                        .isEqualTo(statistic.of(before).value() + 1);
            } else if (statistic == PhaseStatistic.COVERAGE) {
                assertThat(statistic.of(after).value()).isEqualTo((double) before.n() / gap.length);
            } else if (outside || !TIMED.contains(statistic)) {
                // Times that begin elsewhere are rounded otherwise.
                assertFigure(
                        statistic,
                        statistic.of(after),
                        statistic.of(before),
                        statistic.of(before).value());
            }
        }
    }

    /** Slopes and lags from their definitions, over the true days. */
    @Property
    void slopesAndLagsByDefinition(@ForAll("days") double[] values) {
        PhaseData phase = phase(values);
        int n = phase.n();
        Assume.that(n >= 2);
        double[] t = phase.days().toArray();
        double[] y = phase.values().toArray();
        List<Double> slopes = new ArrayList<>();
        double numerator = 0;
        double denominator = 0;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < j; i++) {
                slopes.add((y[j] - y[i]) / (t[j] - t[i]));
                // The slope of least squares is the mean of the pairs' slopes, weighted by their squared distances.
                numerator += (y[j] - y[i]) * (t[j] - t[i]);
                denominator += (t[j] - t[i]) * (t[j] - t[i]);
            }
        }
        slopes.sort(null);
        int m = slopes.size();
        double median = (slopes.get((m - 1) / 2) + slopes.get(m / 2)) / 2;
        assertThat(PhaseStatistic.THEIL_SEN.of(phase).value()).isCloseTo(median, offset(1e-14));
        assertThat(PhaseStatistic.SLOPE.of(phase).value()).isCloseTo(numerator / denominator, offset(1e-13));
        Line line = Trend.leastSquares(phase);
        double residuals = 0;
        for (int i = 0; i < n; i++) {
            double residual = y[i] - line.at(t[i]);
            residuals += residual * residual;
        }
        if (n >= 3) {
            // Σ(t − t̄)² is the sum over pairs divided by n.
            assertThat(PhaseStatistic.SLOPE_SE.of(phase).value())
                    .isCloseTo(Math.sqrt(residuals / (n - 2) / (denominator / n)), offset(1e-12));
        }
        double mean = Arrays.stream(y).average().orElseThrow();
        double squares = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
        for (int lag = 1; lag <= 5; lag++) {
            double products = 0;
            int pairs = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (t[j] - t[i] == lag) {
                        products += (y[i] - mean) * (y[j] - mean);
                        pairs++;
                    }
                }
            }
            Figure figure = Autocorrelation.at(lag, phase);
            if (figure.isDefined()) {
                assertThat(figure.value()).isCloseTo(products / (pairs + lag) / (squares / n), offset(1e-12));
            } else {
                assertThat(n < 4 || squares == 0 || pairs == 0).isTrue();
            }
        }
    }

    @Property
    void kendallPairByPair(@ForAll("days") double[] values) {
        PhaseData phase = phase(values);
        double[] y = phase.values().toArray();
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = phase.days().get(i) % 5; // with ties in x too
        }
        long s = 0;
        long tiedX = 0;
        long tiedY = 0;
        for (int j = 0; j < y.length; j++) {
            for (int i = 0; i < j; i++) {
                s += Math.round(Math.signum(x[j] - x[i]) * Math.signum(y[j] - y[i]));
                tiedX += x[i] == x[j] ? 1 : 0;
                tiedY += y[i] == y[j] ? 1 : 0;
            }
        }
        Kendall kendall = Kendall.of(x, y);
        assertThat(kendall.s()).isEqualTo(s);
        assertThat(kendall.tiedX()).isEqualTo(tiedX);
        assertThat(kendall.tiedY()).isEqualTo(tiedY);
        long s2 = Kendall.of(phase.days().toArray(), y).s();
        if (phase.n() > 0) {
            assertThat(PhaseStatistic.MANN_KENDALL_S.of(phase).value()).isEqualTo(s2);
        }
    }

    /** Var(S) and the exact p from all orders of up to six values, ties included in the variance. */
    @Property(tries = 200)
    void varianceAndExactPByAllOrders(@ForAll("days") double[] values) {
        double[] y = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .limit(6)
                .toArray();
        Assume.that(y.length >= 3);
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i == 1 ? 0 : i; // one tie
        }
        double[] days = new double[y.length];
        Arrays.setAll(days, i -> i);
        List<Long> tied = new ArrayList<>();
        List<Long> untied = new ArrayList<>();
        orders(y.clone(), 0, x, tied);
        orders(y.clone(), 0, days, untied);
        double variance =
                tied.stream().mapToDouble(s -> (double) s * s).average().orElseThrow();
        assertThat(Kendall.of(x, y).variance()).isCloseTo(variance, offset(1e-10));
        long distinct = Arrays.stream(y).distinct().count();
        Kendall kendall = Kendall.of(days, y);
        if (distinct == y.length) {
            long below = untied.stream().filter(s -> s <= kendall.s()).count();
            long above = untied.stream().filter(s -> s >= kendall.s()).count();
            double p = Math.min(1, 2.0 * Math.min(below, above) / untied.size());
            assertThat(kendall.exactP()).isCloseTo(p, offset(1e-14));
            assertThat(PhaseStatistic.MANN_KENDALL_P.of(phase(y)).value()).isCloseTo(p, offset(1e-14));
        } else {
            assertThat(kendall.exactP()).isNaN();
        }
    }

    private static void orders(double[] y, int fixed, double[] x, List<Long> found) {
        if (fixed == y.length) {
            long s = 0;
            for (int j = 0; j < y.length; j++) {
                for (int i = 0; i < j; i++) {
                    s += Math.round(Math.signum(x[j] - x[i]) * Math.signum(y[j] - y[i]));
                }
            }
            found.add(s);
            return;
        }
        for (int i = fixed; i < y.length; i++) {
            swap(y, fixed, i);
            orders(y, fixed + 1, x, found);
            swap(y, fixed, i);
        }
    }

    private static void swap(double[] y, int i, int j) {
        double kept = y[i];
        y[i] = y[j];
        y[j] = kept;
    }
}
