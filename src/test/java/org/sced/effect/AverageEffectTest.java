package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.stats.Figure;
import org.sced.stats.Reason;

class AverageEffectTest {
    private static final double[] MOOD = {
        3, 4, 3, 5, 4, 3, 4, 4, 5, 5, 6, 6, 5, 7, 6, 7, 6, 7, 8, 7, 7, 6, 6, 5, 5, 5, 4, 5
    };

    private static SingleCase named(String id, double... values) {
        return SingleCase.named(id)
                .phase("A", 7)
                .phase("B", 14)
                .phase("A", 7)
                .measure(Measure.of("mood"), values)
                .build();
    }

    private static AverageEffect of(Weighting weighting, Contribution... contributions) {
        return AverageEffect.of("D", Range.ANY, List.of(contributions), weighting, 0.95);
    }

    /** Two effects by hand: weights 1, 1/V, n and their products. */
    @Test
    void everyWeighting() {
        Contribution a = Contribution.of("a", 1, 0.5, 4, 10);
        Contribution b = Contribution.of("b", 3, 1, 6, 5);
        expect(of(Weighting.EQUAL, a, b), 1, 1);
        expect(of(Weighting.INVERSE_VARIANCE, a, b), 4, 1);
        expect(of(Weighting.N_A, a, b), 4, 6);
        expect(of(Weighting.N_B, a, b), 10, 5);
        expect(of(Weighting.N_A_TIMES_N_B, a, b), 40, 30);
        expect(of(Weighting.SUM_OF_RECIPROCALS, a, b), 0.35, 1 / 6.0 + 0.2);
    }

    private static void expect(AverageEffect average, double wa, double wb) {
        assertThat(average.value()).isCloseTo((wa + 3 * wb) / (wa + wb), within(1e-15));
        assertThat(average.estimate().standardError())
                .isCloseTo(Math.sqrt(wa * wa * 0.25 + wb * wb) / (wa + wb), within(1e-15));
        assertThat(average.entered().get(0).share()).isCloseTo(wa / (wa + wb), within(1e-15));
        // Q = (3 − 1)²/(.25 + 1) whatever the weighting
        assertThat(average.heterogeneity().q().value()).isCloseTo(4 / 1.25, within(1e-14));
        assertThat(average.heterogeneity().degreesOfFreedom()).isEqualTo(1);
        assertThat(average.reml().tauSquared().undefined().orElseThrow().reason())
                .isEqualTo(Reason.N_LT_5);
        assertThat(average.reml().mean().undefined().orElseThrow().sentence())
                .isEqualTo("Random effects need 5 effects; here are 2.");
    }

    @Test
    void nothingIsLeftOutInSilence() {
        Contribution good = Contribution.of("good", 0.4, 0.1);
        Contribution none = Contribution.of("none", Estimate.undefined(Reason.ZERO_VARIANCE, "All are equal."), 5, 5);
        Contribution bare = Contribution.of("bare", 0.6, Double.NaN);
        Contribution sure = Contribution.of("sure", 1, 0);

        AverageEffect equal = of(Weighting.EQUAL, good, none, bare, sure);
        assertThat(equal.entered()).extracting(e -> e.contribution().label()).containsExactly("good", "bare", "sure");
        assertThat(equal.leftOut()).extracting(out -> out.why().reason()).containsExactly(Reason.ZERO_VARIANCE);
        assertThat(equal.value()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(equal.estimate().error().undefined().orElseThrow().sentence())
                .isEqualTo("There is no standard error of bare: No standard error is known.");
        assertThat(equal.heterogeneity().q().isDefined()).isFalse();
        assertThat(equal.clippedInterval()).isEmpty();

        AverageEffect precise = of(Weighting.INVERSE_VARIANCE, good, none, bare, sure);
        assertThat(precise.entered()).extracting(e -> e.contribution().label()).containsExactly("good");
        assertThat(precise.leftOut())
                .extracting(out -> out.why().reason())
                .containsExactly(Reason.ZERO_VARIANCE, Reason.NOT_APPLICABLE, Reason.ZERO_VARIANCE);
        assertThat(precise.heterogeneity().q().undefined().orElseThrow().reason())
                .isEqualTo(Reason.N_LT_2);
        assertThat(precise.toString())
                .isEqualTo("D average of 1 (1/V) 0.400, SE 0.100, 95 % [0.204, 0.596]; left out: none ZERO_VARIANCE, "
                        + "bare NOT_APPLICABLE, sure ZERO_VARIANCE");

        AverageEffect sizes = of(Weighting.N_A, good, none);
        assertThat(sizes.leftOut()).hasSize(2);
        assertThat(sizes.estimate().undefined().orElseThrow().sentence())
                .isEqualTo(
                        "No effect entered; the first was left out because: The number of values of its phases is not known.");
        assertThat(of(Weighting.EQUAL, sure, sure).estimate().standardError()).isZero();
        assertThat(of(Weighting.EQUAL, sure, sure)
                        .heterogeneity()
                        .q()
                        .undefined()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.ZERO_VARIANCE);
    }

    @ParameterizedTest
    @EnumSource
    void nothingToAverage(Weighting weighting) {
        AverageEffect none = of(weighting);
        assertThat(none.estimate().undefined().orElseThrow().reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(none.heterogeneity().q().isDefined()).isFalse();
        assertThat(none.table().toString()).contains("There is no effect to average.");
    }

    @Test
    void numbersFarApart() {
        for (double scale : new double[] {1e-200, 1e-90, 1e-8, 1e8, 1e90, 1e200}) {
            AverageEffect average = of(
                    Weighting.INVERSE_VARIANCE,
                    Contribution.of("a", scale, scale),
                    Contribution.of("b", 2 * scale, 0.5 * scale),
                    Contribution.of("c", -scale, 1e-3 * scale),
                    Contribution.of("d", scale, 1),
                    Contribution.of("e", scale, scale));
            assertThat(average.entered().size() + average.leftOut().size()).isEqualTo(5);
        }
    }

    @Test
    void theChangesOfACaseShareB() {
        SingleCase anna = named("anna", MOOD);
        AverageEffect nap = AverageEffect.overChanges(anna.series("mood"), NonOverlap.NAP, Weighting.EQUAL);
        assertThat(nap.value()).isCloseTo((0.959183673 + 0.770408163) / 2, within(1e-9));
        assertThat(nap.estimate().flags()).contains(Flag.SHARED_PHASE, Flag.INDEPENDENT_DAYS);
        assertThat(nap.entered()).extracting(e -> e.contribution().label()).containsExactly("anna A→B", "anna B→A′");
        // B→A′: 7 baseline values, 14 of B
        assertThat(nap.entered().get(1).contribution().nA()).isEqualTo(7);
        assertThat(nap.entered().get(1).contribution().nB()).isEqualTo(14);
        AverageEffect same = AverageEffect.of(NonOverlap.NAP.of(anna.series("mood")), Weighting.EQUAL);
        assertThat(same.estimate()).isEqualTo(nap.estimate());
        assertThat(nap.table().toString()).startsWith("effect     value     SE  weight %");
        assertThatThrownBy(() -> AverageEffect.of(EffectSizes.all(anna.series("mood")), Weighting.EQUAL))
                .hasMessageContaining("have no common average");
    }

    @Test
    void disjointPairsDoNotShare() {
        SingleCase four = SingleCase.named("four")
                .phase("A", 3)
                .phase("B", 3)
                .phase("A", 3)
                .phase("B", 3)
                .measure(Measure.of("mood"), 1, 2, 3, 4, 5, 3, 2, 1, 2, 5, 3, 6)
                .build();
        EffectSizes pairs = new EffectSizes(List.of(
                NonOverlap.NAP.of(four.series("mood").compare("A", "B")),
                NonOverlap.NAP.of(four.series("mood").compare("A′", "B′"))));
        assertThat(AverageEffect.of(pairs, Weighting.EQUAL).estimate().flags()).doesNotContain(Flag.SHARED_PHASE);
    }

    @Test
    void clippedAtTheRange() {
        AverageEffect nap = AverageEffect.of(
                "NAP", Range.SHARE_OF_PAIRS, List.of(Contribution.of("a", 0.98, 0.05)), Weighting.EQUAL, 0.95);
        assertThat(nap.estimate().upper()).isCloseTo(0.98 + 0.05 * 1.959963984540054, within(1e-12));
        assertThat(nap.clippedInterval().orElseThrow().upper()).isEqualTo(1);
        assertThat(nap.clippedInterval().orElseThrow().lower())
                .isEqualTo(nap.estimate().lower());
    }

    @Test
    void overCases() {
        SingleCase anna = named("anna", MOOD);
        SingleCase ben = named("ben", MOOD);
        double[] flat = new double[28];
        SingleCase cleo = named("cleo", flat);
        SingleCase dan = SingleCase.named("dan")
                .phase("A", 2)
                .phase("B", 2)
                .measure(Measure.of("sleep"), 1, 2, 3, 4)
                .build();
        AverageEffect average = AverageEffect.overCases(
                new Study(List.of(anna, ben, cleo, dan)), "mood", MeanShift.SMD_POOLED, Weighting.EQUAL, 0.95);
        AverageEffect alone = AverageEffect.overChanges(anna.series("mood"), MeanShift.SMD_POOLED, Weighting.EQUAL);
        assertThat(average.value()).isCloseTo(alone.value(), within(1e-15));
        assertThat(average.estimate().standardError())
                .isCloseTo(alone.estimate().standardError() / Math.sqrt(2), within(1e-15));
        assertThat(average.leftOut())
                .extracting(out -> out.contribution().label())
                .containsExactly("cleo", "dan");
        assertThat(average.leftOut())
                .extracting(out -> out.why().reason())
                .containsExactly(Reason.ZERO_VARIANCE, Reason.NOT_APPLICABLE);
        assertThat(average.entered().get(0).contribution().nA()).isEqualTo(14);
        assertThat(average.entered().get(0).contribution().nB()).isEqualTo(14);
        assertThat(average.estimate().flags()).contains(Flag.SHARED_PHASE);
    }

    /** Effects with equal variances: τ² by both methods is the sample variance less V. */
    @Test
    void equalVariances() {
        double[] y = {1, 2, 4, 7, 9, 3};
        Contribution[] in = new Contribution[y.length];
        for (int i = 0; i < y.length; i++) {
            in[i] = Contribution.of("e" + i, y[i], 0.5);
        }
        double mean = 26 / 6.0;
        double squares = 0;
        for (double each : y) {
            squares += (each - mean) * (each - mean);
        }
        AverageEffect average = of(Weighting.INVERSE_VARIANCE, in);
        for (RandomEffects random : List.of(average.derSimonianLaird(), average.reml())) {
            assertThat(random.tauSquared().value()).as("%s", random).isCloseTo(squares / 5 - 0.25, within(1e-12));
            assertThat(random.mean().value()).isCloseTo(mean, within(1e-12));
            assertThat(random.mean().standardError()).isCloseTo(Math.sqrt(squares / 30), within(1e-12));
            assertThat(random.iSquared().value()).isCloseTo(1 - 0.25 / (squares / 5), within(1e-12));
        }
    }

    @Test
    void contributionsAreChecked() {
        assertThatThrownBy(() -> Contribution.of("a", 1, -1)).hasMessageContaining("standard error -1.0 of a");
        assertThatThrownBy(() -> Contribution.of("a", 1, 1, -1, 2)).hasMessageContaining("have -1 and 2 values");
        assertThatThrownBy(() -> AverageEffect.of("D", Range.ANY, List.of(), Weighting.EQUAL, 1))
                .hasMessageContaining("confidence level");
        assertThat(Weighting.N_B.weight(Contribution.of("a", 1, 1, 3, 4))).isEqualTo(Figure.of(4));
    }
}
