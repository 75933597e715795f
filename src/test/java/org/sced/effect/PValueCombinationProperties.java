package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.sced.stats.Probability;

class PValueCombinationProperties {
    private static final double ROUNDING = 1e-12;

    @Provide
    Arbitrary<double[]> pValues() {
        return Arbitraries.doubles()
                .between(1e-6, 1 - 1e-6)
                .ofScale(8)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    @Property(tries = 200)
    void aLargerPValueNeverGivesASmallerCombination(
            @ForAll("pValues") double[] p,
            @ForAll PValueCombination method,
            @ForAll @IntRange(max = 13) int which,
            @ForAll @DoubleRange(max = 1) double more) {
        double[] larger = p.clone();
        int i = which % p.length;
        larger[i] += more * (1 - larger[i]) * 0.999;
        double before = method.of(p).value();
        assertThat(method.of(larger).value()).isGreaterThanOrEqualTo(before * (1 - ROUNDING));
        assertThat(before).isBetween(0.0, 1.0);
    }

    @Property(tries = 200)
    void theOrderIsOfNoAccount(@ForAll("pValues") double[] p, @ForAll PValueCombination method) {
        double[] reversed = new double[p.length];
        Arrays.setAll(reversed, i -> p[p.length - 1 - i]);
        double value = method.of(p).value();
        assertThat(method.of(reversed).value()).isCloseTo(value, within(ROUNDING * value));
    }

    @Property(tries = 200)
    void theTwoFormsOfFisherAreOne(@ForAll("pValues") double[] p) {
        double value = PValueCombination.MULTIPLICATIVE.of(p).value();
        assertThat(PValueCombination.FISHER.of(p).value()).isCloseTo(value, within(1e-11 * value));
    }

    /** Edgington and Stouffer treat p and 1 − p alike. */
    @Property(tries = 200)
    void theOtherDirectionIsTheComplement(@ForAll("pValues") double[] p) {
        double[] other = Arrays.stream(p).map(each -> 1 - each).toArray();
        for (PValueCombination method :
                new PValueCombination[] {PValueCombination.EDGINGTON, PValueCombination.STOUFFER}) {
            assertThat(method.of(other).value()).isCloseTo(1 - method.of(p).value(), within(1e-9));
        }
    }

    /** Edgington against the recursion F_k(s) = ∫ F_{k−1} for k = 2, a triangle. */
    @Property(tries = 200)
    void twoByTheTriangle(@ForAll @DoubleRange(max = 1) double a, @ForAll @DoubleRange(max = 1) double b) {
        double s = a + b;
        double expected = s <= 1 ? s * s / 2 : 1 - (2 - s) * (2 - s) / 2;
        assertThat(PValueCombination.EDGINGTON.of(a, b).value()).isCloseTo(expected, within(1e-12));
    }

    @Property(tries = 200)
    void theTailAndItsQuantile(@ForAll @DoubleRange(min = -7, max = 36) double z) {
        assertThat(-Probability.normalQuantile(Probability.normal(-z)))
                .isCloseTo(z, within(z < 0 ? 1e-4 : 1e-12 * (1 + z)));
    }
}
