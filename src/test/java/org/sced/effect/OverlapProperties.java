package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sced.data.Comparison;
import org.sced.data.PhaseData;

/** Laws of overlap, Tau-U, baseline-corrected tau and the dual criterion, against slow and plain forms of them. */
class OverlapProperties {
    /** Fractions of small whole numbers: a few roundings. */
    private static final double ROUNDING = 1e-12;

    @Provide
    Arbitrary<Change> changes() {
        return Change.any();
    }

    private static double[] oriented(PhaseData phase, int sign) {
        return phase.values().stream().map(y -> sign * y).toArray();
    }

    private static double[] a(Change change) {
        return oriented(change.comparison().from(), change.improvement().sign());
    }

    private static double[] b(Change change) {
        return oriented(change.comparison().to(), change.improvement().sign());
    }

    private static Estimate of(EffectSizeIndex index, Change change) {
        return index.estimate(change.comparison(), 0.95);
    }

    private static int between(double[] a, double[] b) {
        int s = 0;
        for (double x : a) {
            for (double y : b) {
                s += (int) Math.signum(y - x);
            }
        }
        return s;
    }

    private static int within(double[] values) {
        int s = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                s += (int) Math.signum(values[j] - values[i]);
            }
        }
        return s;
    }

    /** Every set of removals is tried. */
    @Property(tries = 200)
    void pandRemovesAsFewAsPossible(@ForAll("changes") Change change) {
        double[] a = a(change);
        double[] b = b(change);
        int n = a.length + b.length;
        int fewest = n;
        for (int kept = 0; kept < 1 << n; kept++) {
            double worst = Double.NEGATIVE_INFINITY;
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < n; i++) {
                if ((kept >> i & 1) == 1) {
                    if (i < a.length) {
                        worst = Math.max(worst, a[i]);
                    } else {
                        best = Math.min(best, b[i - a.length]);
                    }
                }
            }
            if (worst < best) {
                fewest = Math.min(fewest, n - Integer.bitCount(kept));
            }
        }
        Estimate pand = of(NonOverlap.PAND, change);
        assertThat(pand.detail("removed")).isEqualTo(fewest);
        assertThat(pand.value()).isCloseTo(1 - (double) fewest / n, offset(ROUNDING));
        assertThat(pand.value()).isGreaterThanOrEqualTo(pand.detail("floor") - ROUNDING);
        Estimate rate = of(NonOverlap.IRD, change);
        assertThat(pand.detail("phi")).isEqualTo(rate.value());
        assertThat(rate.value()).isGreaterThanOrEqualTo(rate.detail("floor") - ROUNDING);
        // φ of the table with half the removed values in each phase.
        double m = a.length;
        double k = b.length;
        double half = fewest / 2.0;
        double phi = ((m - half) * (k - half) - half * half) / (m * k);
        assertThat(rate.value()).isCloseTo(phi, offset(ROUNDING));
    }

    /** Every order of m and n values is as likely. */
    @Property(tries = 60)
    void mannWhitneyCountsTheOrders(
            @ForAll @IntRange(min = 1, max = 7) int m,
            @ForAll @IntRange(min = 1, max = 7) int n,
            @ForAll @IntRange(min = 0, max = 1000) int place) {
        int[] orders = new int[m * n + 1];
        int all = 0;
        for (int order = 0; order < 1 << m + n; order++) {
            if (Integer.bitCount(order) == n) {
                int u = 0;
                int seenOfA = 0;
                for (int i = 0; i < m + n; i++) {
                    if ((order >> i & 1) == 1) {
                        u += seenOfA;
                    } else {
                        seenOfA++;
                    }
                }
                orders[u]++;
                all++;
            }
        }
        int u = place % (m * n + 1);
        double better = (double) Arrays.stream(orders, u, m * n + 1).sum() / all;
        double worse = (double) Arrays.stream(orders, 0, u + 1).sum() / all;
        MannWhitney test = MannWhitney.withoutTies(m, n, u);
        assertThat(test.betterExact()).isCloseTo(better, offset(ROUNDING));
        assertThat(test.twoSidedExact()).isCloseTo(Math.min(1, 2 * Math.min(better, worse)), offset(ROUNDING));
    }

    @Property(tries = 300)
    void tauUIsMadeOfSignsOfPairs(@ForAll("changes") Change change) {
        double[] a = a(change);
        double[] b = b(change);
        double mn = (double) a.length * b.length;
        double pa = a.length * (a.length - 1) / 2.0;
        double pb = b.length * (b.length - 1) / 2.0;
        int s = between(a, b);
        int sa = within(a);
        int sb = within(b);
        close(of(Tau.TAU_AVSB, change), s / mn);
        close(of(Tau.TAU_U_A_PARKER, change), (s - sa) / mn);
        close(of(Tau.TAU_U_A_COMPLETE_A, change), (s - sa) / (mn + pa));
        close(of(Tau.TAU_U_B_COMPLETE, change), (s + sb) / (mn + pb));
        close(of(Tau.TAU_U_BA_COMPLETE_A, change), (s + sb - sa) / (mn + pa + pb));
        if (pa > 0) {
            close(of(Tau.TREND_A, change), sa / pa);
        }
        if (pb > 0) {
            close(of(Tau.TREND_B, change), sb / pb);
        }
        assertThat(of(NonOverlap.PDO, change).value())
                .isCloseTo(
                        Arrays.stream(a)
                                        .mapToLong(x -> Arrays.stream(b)
                                                .filter(y -> y > x)
                                                .count())
                                        .sum()
                                / mn,
                        offset(ROUNDING));
    }

    private static void close(Estimate estimate, double expected) {
        assertThat(estimate.value()).isCloseTo(expected, offset(ROUNDING));
    }

    /** Time turned round turns the trend round. */
    @Property(tries = 200)
    void backwardsTheTrendHasTheOtherSign(@ForAll("changes") Change change) {
        double[] a = change.a();
        double[] backwards = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            backwards[i] = a[a.length - 1 - i];
        }
        Change turned = new Change(backwards, change.b(), change.improvement(), change.scale());
        for (Tau trend : Set.of(Tau.TREND_A, Tau.TREND_A_B)) {
            Estimate there = of(trend, change);
            Estimate back = of(trend, turned);
            assertThat(back.isDefined()).isEqualTo(there.isDefined());
            if (there.isDefined()) {
                assertThat(back.value() + there.value()).isCloseTo(0, offset(ROUNDING));
            }
        }
    }

    /** A trend that goes on through both phases is nothing once it is taken out. */
    @Property(tries = 200)
    void aLineThroughBothPhasesIsNoEffect(
            @ForAll @IntRange(min = 3, max = 12) int m,
            @ForAll @IntRange(min = 2, max = 12) int n,
            @ForAll @IntRange(min = -7, max = 7) int slope,
            @ForAll @IntRange(min = 1, max = 9) int divisor) {
        double[] a = new double[m];
        double[] b = new double[n];
        for (int day = 0; day < m + n; day++) {
            double y = 0.1 + slope * day / (double) divisor;
            if (day < m) {
                a[day] = y;
            } else {
                b[day - m] = y;
            }
        }
        Comparison comparison = Comparison.of(a, b);
        for (BaselineCorrectedTau index :
                Set.of(BaselineCorrectedTau.TAU_BC_ALWAYS, BaselineCorrectedTau.TAU_BC_ALWAYS_NONOVERLAP)) {
            Estimate estimate = index.estimate(comparison, 0.95);
            assertThat(estimate.value()).as(index.name()).isZero();
            assertThat(estimate.flags()).contains(Flag.ALL_TIED);
        }
        for (DetrendedShift index : DetrendedShift.values()) {
            assertThat(index.estimate(comparison, 0.95).value())
                    .as(index.name())
                    .isCloseTo(0, offset(1e-11));
        }
        assertThat(TrendOverlap.PET.value(comparison)).isZero();
        assertThat(GIndex.G_TREND.value(comparison)).isZero();
        if (m >= 4) {
            assertThat(TrendOverlap.ECL.value(comparison)).isZero();
        }
        if (n >= 5) {
            ConservativeDualCriterion.Result result =
                    ConservativeDualCriterion.withDefaults().withShift(0).of(comparison);
            assertThat(result.beyond()).isZero();
        }
    }

    /** The dual criterion counts what PET counts, or less. */
    @Property(tries = 300)
    void twoLinesAreHarderToPassThanOne(@ForAll("changes") Change change) {
        ConservativeDualCriterion.Result plain =
                ConservativeDualCriterion.withDefaults().withShift(0).of(change.comparison());
        ConservativeDualCriterion.Result conservative =
                ConservativeDualCriterion.withDefaults().of(change.comparison());
        assertThat(plain.isDefined()).isEqualTo(conservative.isDefined());
        if (plain.isDefined()) {
            double pet = of(TrendOverlap.PET, change).value() * plain.values();
            assertThat((double) plain.beyond()).isLessThanOrEqualTo(pet + ROUNDING);
            assertThat(conservative.beyond()).isLessThanOrEqualTo(plain.beyond());
            assertThat(plain.isSystematic()).isEqualTo(plain.p() < 0.05);
        } else {
            assertThat(plain.isSystematic()).isFalse();
            assertThat(plain.p()).isNaN();
        }
    }
}
