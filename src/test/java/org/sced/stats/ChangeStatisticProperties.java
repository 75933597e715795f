package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;

/** Laws of what is compared between phases, from no value to twelve, with missing days and ties. */
class ChangeStatisticProperties {
    private static final Measure UP = Measure.of("mood");
    private static final Measure DOWN = UP.withImprovement(Improvement.DECREASE);

    private static double[] days(Random random, int n) {
        return random.doubles(n)
                .map(u -> random.nextInt(6) == 0 ? Double.NaN : Math.floor(8 * u))
                .toArray();
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

    /** What falls of a measure that should fall is as good as what rises of one that should rise. */
    @Property(tries = 300)
    void mirroredMeasures(@ForAll long seed, @ForAll @IntRange(max = 12) int m, @ForAll @IntRange(max = 12) int n) {
        Random random = new Random(seed);
        double[] a = days(random, m);
        double[] b = days(random, n);
        VisualAnalysis up = VisualAnalysis.of(Comparison.of(UP, a, b));
        VisualAnalysis down = VisualAnalysis.of(Comparison.of(DOWN, times(a, -1), times(b, -1)));
        for (ChangeStatistic statistic : ChangeStatistic.values()) {
            Change one = up.change(statistic);
            Change other = down.change(statistic);
            boolean ratio = statistic.name().startsWith("RELATIVE_LEVEL_RATIO");
            assertThat(other.raw().isDefined()).isEqualTo(one.raw().isDefined());
            if (one.oriented().isDefined() && !ratio) {
                assertThat(other.oriented().value()).isCloseTo(one.oriented().value(), offset(1e-12));
            }
            one.raw().undefined().ifPresent(why -> assertThat(why.sentence()).isNotBlank());
        }
        assertThat(down.levelStability().get(1).inside())
                .isEqualTo(up.levelStability().get(1).inside());
        assertThat(down.trendStability().get(1).inside())
                .isEqualTo(up.trendStability().get(1).inside());
        assertThat(up.toString()).contains("immediacy");
    }

    /** The difference of the phases the other way round has the other sign; a ratio of spreads is turned round. */
    @Property(tries = 200)
    void otherUnits(@ForAll long seed, @ForAll @IntRange(max = 12) int m, @ForAll @IntRange(max = 12) int n) {
        Random random = new Random(seed);
        double[] a = days(random, m);
        double[] b = days(random, n);
        for (ChangeStatistic statistic : ChangeStatistic.values()) {
            Figure here = statistic.of(Comparison.of(UP, a, b)).raw();
            Figure there =
                    statistic.of(Comparison.of(UP, times(a, 4), times(b, 4))).raw();
            boolean unitFree = statistic.name().contains("RATIO");
            assertThat(there.isDefined()).isEqualTo(here.isDefined());
            if (here.isDefined()) {
                // Multiplied by a power of two nothing is rounded otherwise.
                assertThat(there.value()).isEqualTo((unitFree ? 1 : 4) * here.value());
            }
        }
    }

    @Property(tries = 200)
    void projections(@ForAll long seed, @ForAll @IntRange(max = 12) int m, @ForAll @IntRange(max = 12) int n) {
        Random random = new Random(seed);
        Comparison c = Comparison.of(UP, days(random, m), days(random, n));
        for (Projection projection : Projection.values()) {
            ProjectedTrend projected = projection.of(c);
            assertThat(projected.undefined().isPresent())
                    .isEqualTo(c.to().n() == 0 || c.from().n() < projection.needed());
            for (int i = 0; i < projected.days().size(); i++) {
                assertThat(projected.predicted().get(i) + projected.residuals().get(i))
                        .isCloseTo(projected.observed().get(i), offset(1e-12));
            }
            ProjectedTrend clipped = projected.clipped(UP.withLimits(2, 5));
            assertThat(clipped.predicted().stream().allMatch(y -> y >= 2 && y <= 5))
                    .isTrue();
            assertThat(clipped.clipped(UP.withLimits(2, 5))).isEqualTo(clipped);
            boolean inside = projected.predicted().stream().allMatch(y -> y >= 2 && y <= 5);
            assertThat(clipped.beyondScale() || inside).isTrue();
        }
    }

    @Property(tries = 200)
    void consistencyOverAllPairs(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int m, @ForAll @IntRange(min = 2, max = 9) int n) {
        Random random = new Random(seed);
        double[] x = random.ints(m, 0, 6).asDoubleStream().toArray();
        double[] y = random.ints(n, 0, 6).asDoubleStream().toArray();
        Comparison c = Comparison.of(UP, x, y);
        double sum = 0;
        for (double one : x) {
            for (double other : y) {
                sum += Math.abs(one - other) / (m * n);
            }
        }
        double pooled = Math.sqrt(
                ((m - 1) * Sample.of(x).variance() + (n - 1) * Sample.of(y).variance()) / (m + n - 2));
        Figure figure = SimilarPhases.of("A", List.of(c.from(), c.to())).condapPairs();
        if (pooled == 0) {
            assertThat(figure.undefined().orElseThrow().reason()).isEqualTo(Reason.ZERO_VARIANCE);
        } else {
            assertThat(figure.value()).isCloseTo(sum / pooled, offset(1e-12 * Math.max(1, sum / pooled)));
        }
    }

    @Example
    void shortPhasesAreFlagged() {
        Immediacy immediacy = Immediacy.ofMeans(Comparison.of(UP, new double[] {1, 3}, new double[] {5, 6, 7, 0}), 3);
        assertThat(immediacy.isShort()).isTrue();
        assertThat(immediacy.change().raw().value()).isEqualTo(4);
        assertThat(immediacy.usedFrom()).isEqualTo(2);
        Comparison gap = Comparison.of(UP, new double[] {1, 3, Double.NaN}, new double[] {Double.NaN, Double.NaN, 6});
        assertThat(VisualAnalysis.of(gap).dayGap().value()).isEqualTo(4);
        assertThat(VisualAnalysis.of(Comparison.of(UP, new double[0], new double[] {1}))
                        .dayGap()
                        .undefined()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.EMPTY_PHASE);
    }
}
