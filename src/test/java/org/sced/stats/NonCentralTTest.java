package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference values are integrals taken with 30 digits by mpmath 1.3. */
class NonCentralTTest {
    /** What is promised; the tail of 6e-24 lies even beyond. */
    private static final double TOLERANCE = 1e-11;

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0.5, 0.59274773644002936",
        "2, 1, -1, 0.96815111844170462",
        "3, 1, 3, 0.34268081761715156",
        "50, 1, 2, 0.96796401613506103",
        "0.3, 2, 1, 0.23352749856286467",
        "-1, 2, 1, 0.042056263743704791",
        "5, 6, 2, 0.9527001566356913",
        "5, 6, 12, 6.2733453851278079e-5",
        "5, 6, 25, 6.0765685302340657e-24",
        "-5, 6, 3, 5.3114362840071516e-8",
        "20, 3, 40, 0.0076423848649156416",
        "60, 12, 75, 0.095403175787783619",
        "2.5, 27, 0.1, 0.98791870414966889",
        "100, 5, 3, 0.99999983462958865",
        "0.001, 4, 2, 0.022800936702085401",
        "3, 500, 5, 0.023155675372548458",
        "40, 1000, 36, 0.99857237657591039",
        "2, 9.0755, 4, 0.031667276740901163",
        "-30, 4, 5, 1.7252409863028155e-14",
        "1, 1, 8.5, 1.8505741365305864e-9",
        "1.5, 10000, 8, 4.0247699648608356e-11"
    })
    void probability(double t, double df, double noncentrality, double expected) {
        assertThat(new NonCentralT(df, noncentrality).atMost(t)).isCloseTo(expected, offset(TOLERANCE * expected));
    }

    /**
     * scdhlm 0.7.4 and lmeInfo, g_mlm of the synthetic set sim_mb3_20: the limits of an effect of 1.4745 with κ = .3425 and
     * 25.75 degrees of freedom, found there by optimization, which is good to some seven digits.
     */
    @Test
    void limitsOfScdhlm() {
        double kappa = 0.34252911491115934;
        double t = 1.4745363532444449 / kappa;
        double df = 25.751617164145646;
        assertThat(-kappa * NonCentralT.noncentrality(-t, df, 0.025)).isCloseTo(0.6821108359297431, offset(1e-7));
        assertThat(kappa * NonCentralT.noncentrality(t, df, 0.025)).isCloseTo(2.245747445274455, offset(1e-7));
    }

    /** Beyond |λ| = 35, where scdhlm stops; for a huge t, λ/t follows the root of a mean χ². */
    @Test
    void limitsAreNotClipped() {
        // χ² of 6 degrees of freedom has its .975 quantile at 14.449375335448, of 1 degree at 5.0238861873149.
        assertThat(NonCentralT.noncentrality(1e150, 6, 0.025))
                .isCloseTo(1e150 * Math.sqrt(14.449375335448 / 6), offset(1e138));
        assertThat(NonCentralT.noncentrality(1e12, 1, 0.025)).isCloseTo(1e12 * Math.sqrt(5.0238861873149), offset(1.0));
    }

    @Test
    void withoutNoncentralityItIsStudents() {
        for (double df : new double[] {1, 2, 3.5, 10, 400}) {
            for (double t : new double[] {-30, -2, -0.1, 0, 0.05, 1, 12}) {
                double expected = Probability.t(t, df);
                assertThat(new NonCentralT(df, 0).atMost(t)).isCloseTo(expected, offset(1e-11 * expected + 1e-28));
            }
        }
    }

    @Test
    void atZeroItIsNormal() {
        assertThat(new NonCentralT(4, 2).atMost(0)).isEqualTo(Probability.normal(-2));
        assertThat(NonCentralT.noncentrality(0, 3, 0.5)).isZero();
    }

    /** Tails that the widest and the narrowest interval ask for. */
    @Property(tries = 100)
    void theRootIsARoot(
            @ForAll @DoubleRange(min = -60, max = 60) double t,
            @ForAll @DoubleRange(min = 1, max = 300) double df,
            @ForAll @Scale(9) @DoubleRange(min = 1e-9, max = 0.9999) double p) {
        double lambda = NonCentralT.noncentrality(t, df, p);
        assertThat(new NonCentralT(df, lambda).atMost(t)).isCloseTo(p, offset(1e-9 * p));
    }

    @Property(tries = 100)
    void theTwoTailsAreAWhole(
            @ForAll @DoubleRange(min = -60, max = 60) double t,
            @ForAll @DoubleRange(min = 1, max = 300) double df,
            @ForAll @DoubleRange(min = -60, max = 60) double lambda) {
        double both = new NonCentralT(df, lambda).atMost(t) + new NonCentralT(df, -lambda).atMost(-t);
        assertThat(both).isCloseTo(1, offset(1e-11));
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NonCentralT(0, 1))
                .withMessage(
                        "non-central t with 0.0 degrees of freedom and noncentrality 1.0; allowed are finite numbers,"
                                + " degrees of freedom above 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new NonCentralT(3, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new NonCentralT(3, 1).atMost(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> NonCentralT.noncentrality(1, 3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> NonCentralT.noncentrality(1, 3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> NonCentralT.noncentrality(1, -3, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NonCentralT.noncentrality(Double.POSITIVE_INFINITY, 3, 0.5))
                .withMessage("t Infinity; allowed are finite numbers");
    }
}
