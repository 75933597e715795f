package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KendallTest {
    private static final double[] DAYS = {1, 2, 3, 4};

    @Test
    void aPerfectOrder() {
        Kendall kendall = Kendall.of(DAYS, new double[] {10, 20, 30, 40});
        assertThat(kendall.s()).isEqualTo(6);
        assertThat(kendall.tauA()).isEqualTo(1);
        assertThat(kendall.tauB()).isEqualTo(1);
        // n(n−1)(2n+5)/18 = 4·3·13/18
        assertThat(kendall.variance()).isCloseTo(156 / 18.0, offset(1e-14));
        // Of 24 orders one has S = 6 and one S = −6.
        assertThat(kendall.exactP()).isCloseTo(2 / 24.0, offset(1e-15));
    }

    /** METHODS, defect 25: n = 4, S = −4: exactly 1/3, where Kendall::Kendall prints its normal p, .30818. */
    @Test
    void theExactPIsNotTheOneWithContinuity() {
        Kendall kendall = Kendall.of(DAYS, new double[] {3, 4, 2, 1});
        assertThat(kendall.s()).isEqualTo(-4);
        assertThat(kendall.exactP()).isCloseTo(1 / 3.0, offset(1e-15));
        assertThat(Probability.normalTwoSided(kendall.zWithContinuity())).isCloseTo(0.30818, offset(5e-6));
    }

    @Test
    void tiesEnterTheVariance() {
        // y: a group of three and a group of two; n = 5, v0 = 5·4·15 = 300, v = 3·2·11 + 2·1·9 = 84.
        Kendall kendall = Kendall.of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 1, 1, 2, 2});
        assertThat(kendall.tiedY()).isEqualTo(4);
        assertThat(kendall.s()).isEqualTo(6);
        assertThat(kendall.variance()).isCloseTo((300 - 84) / 18.0, offset(1e-14));
        assertThat(kendall.tauB()).isCloseTo(6 / Math.sqrt(10 * 6), offset(1e-15));
        assertThat(kendall.exactP()).isNaN();
    }

    @Test
    void allTiedHasNoTau() {
        Kendall kendall = Kendall.of(DAYS, new double[] {2, 2, 2, 2});
        assertThat(kendall.s()).isZero();
        assertThat(kendall.tauA()).isZero();
        assertThat(kendall.variance()).isZero();
        assertThat(kendall.tauB()).isNaN();
        assertThat(kendall.z()).isNaN();
        assertThat(kendall.zWithContinuity()).isNaN();
        assertThat(kendall.p()).isNaN();
    }

    @Test
    void fewValues() {
        Kendall none = Kendall.of(new double[0], new double[0]);
        assertThat(none.s()).isZero();
        assertThat(none.tauA()).isNaN();
        assertThat(none.tauB()).isNaN();
        assertThat(none.z()).isNaN();
        assertThat(none.exactP()).isNaN();
        Kendall one = Kendall.of(new double[] {1}, new double[] {1});
        assertThat(one.tauA()).isNaN();
        assertThat(one.z()).isNaN();
        Kendall two = Kendall.of(new double[] {1, 2}, new double[] {1, 0});
        assertThat(two.tauA()).isEqualTo(-1);
        assertThat(two.z()).isNaN();
        assertThat(two.p()).isNaN();
        assertThat(two.exactP()).isNaN();
    }

    @Property
    void pairsAndOrdersSayTheSame(@ForAll("fewDifferent") double[] x, @ForAll("fewDifferent") double[] y) {
        int n = Math.min(x.length, y.length);
        double[] firstX = Arrays.copyOf(x, n);
        double[] firstY = Arrays.copyOf(y, n);
        assertThat(Kendall.ofMany(firstX, firstY)).isEqualTo(Kendall.ofFew(firstX, firstY));
    }

    /** Up to 80 values, of which many are equal and some are either zero. */
    @Provide
    Arbitrary<double[]> fewDifferent() {
        return Arbitraries.of(-0.0, 0.0, 1.0, 1.5, 2.0, -3.0, 1e75, 7.0, 8.0, 9.0)
                .array(double[].class)
                .ofMaxSize(80);
    }

    @Test
    void theTwoZerosAreEqual() {
        Kendall kendall = Kendall.of(new double[] {1, 2, 3}, new double[] {-0.0, 0.0, 1});
        assertThat(kendall.tiedY()).isEqualTo(1);
        assertThat(kendall.s()).isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBeOrdered() {
        assertThatThrownBy(() -> Kendall.of(DAYS, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("4 x for 1 y; every x has its y");
        assertThatThrownBy(() -> Kendall.of(DAYS, new double[] {1, 2, Double.NaN, 4}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value number 3 is missing; leave the pair out");
    }
}
