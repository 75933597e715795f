package org.sced.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Scale;
import org.sced.data.SingleCase;
import org.sced.effect.Flag;
import org.sced.model.GradualEffects.Family;
import org.sced.stats.Reason;

class GradualEffectsTest {
    private static final double[] MOOD = {
        3, 4, 3, 5, 4, 3, 4, 4, 5, 5, 6, 6, 5, 7, 6, 7, 6, 7, 8, 7, 7, 6, 6, 5, 5, 5, 4, 5
    };
    private static final double[] CONTACTS = {
        1, 0, 2, 1, 1, 0, 1, 3, 2, 4, 2, 4, 2, 5, 3, 4, 3, 5, 4, 3, 5, 2, 1, 2, 1, 1, 0, 1
    };

    private static boolean[] treated(int days, int from, int to) {
        boolean[] treated = new boolean[days];
        Arrays.fill(treated, from, to, true);
        return treated;
    }

    private static SingleCase anna(Measure measure, double... values) {
        return SingleCase.named("anna")
                .phase("A", 7)
                .phase("B", 14)
                .phase("A", values.length - 21)
                .measure(measure, values)
                .build();
    }

    /**
     * gem_scd(Trt, y, m = 14, gaussian()), five decimals as printed; what depends on ω to 1e-3, the peer's line search being
     * good to 1.2e-4.
     */
    @Test
    void theWorkedCase() {
        GradualEffectsResult fit =
                GradualEffects.of(14).fit(anna(Measure.of("mood"), MOOD).series("mood"), "B");

        assertThat(fit.omega().value()).isCloseTo(0.81206, within(1e-4));
        assertThat(fit.intercept().value()).isCloseTo(3.64960, within(1e-3));
        assertThat(fit.effect().value()).isCloseTo(3.32048, within(1e-3));
        assertThat(fit.intercept().standardError()).isCloseTo(0.18912, within(1e-4));
        assertThat(fit.effect().standardError()).isCloseTo(0.31284, within(1e-4));
        assertThat(fit.omega().standardError()).isCloseTo(0.02767, within(1e-4));
        assertThat(fit.omega().flags()).doesNotContain(Flag.BOUNDARY);
        assertThat(fit.n()).isEqualTo(28);
        // no better at the neighbouring ω of either side
        GradualCurve curve = new GradualCurve(Family.GAUSSIAN, 14, MOOD, treated(28, 7, 21), 1);
        assertThat(fit.deviance().value()).isLessThan(curve.deviance(fit.omega().value() - 1e-5));
        assertThat(fit.deviance().value()).isLessThan(curve.deviance(fit.omega().value() + 1e-5));
        assertThat(fit.fitted()).hasSize(28);
        assertThat(fit.fitted().get(0)).isEqualTo(fit.intercept().value());
        // the last of m = 14 treated days in a row has the whole effect
        assertThat(fit.fitted().get(20))
                .isCloseTo(fit.intercept().value() + fit.effect().value(), within(1e-12));
        assertThat(fit.effect().interval().orElseThrow().contains(fit.effect().value()))
                .isTrue();
        assertThat(fit)
                .hasToString(
                        "gradual effects after 14 sessions, GAUSSIAN: effect 3.321, SE 0.313, 95 % [2.707, 3.934]; intercept 3.650, "
                                + "ω 0.812, n 28");
    }

    @Test
    void bareArraysAndTheSeriesAgree() {
        GradualEffectsResult bare = GradualEffects.of(14).fit(MOOD, treated(28, 7, 21));
        GradualEffectsResult series =
                GradualEffects.of(14).fit(anna(Measure.of("mood"), MOOD).series("mood"), "B");
        assertThat(bare.effect()).isEqualTo(series.effect());
        assertThat(bare.covariance()).isEqualTo(series.covariance());
    }

    @Test
    void anExampleOfTheProject() {
        SingleCase calls = SingleCase.read(Path.of("examples/data/phone-calls.csv"));
        assertThat(GradualEffects.of(14).fit(calls.series("mood"), "B").omega().value())
                .isCloseTo(0.81206, within(1e-4));
    }

    @Test
    void anEffectAtOnceIsTheDifferenceOfConditions() {
        double[] y = {1, 2, 1, 2, 8, 9, 8, 9, 1, 2, 2, 1};
        GradualEffectsResult fit = GradualEffects.of(4).fit(y, treated(12, 4, 8));
        assertThat(fit.omega().value()).isZero();
        assertThat(fit.omega().flags()).contains(Flag.BOUNDARY);
        assertThat(fit.omega().error().undefined().orElseThrow().reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(fit.intercept().value()).isCloseTo(1.5, within(1e-12));
        assertThat(fit.effect().value()).isCloseTo(7, within(1e-12));
        assertThat(fit.deviance().value()).isCloseTo(12 * 0.25, within(1e-12));
        assertThat(fit.covariance()).isEmpty();
    }

    @Test
    void aLastingLinearRiseHasOmegaOne() {
        double[] y = {1, 1, 1, 1, 2, 3, 4, 5, 5, 5, 5, 5};
        GradualEffectsResult fit = GradualEffects.of(4).fit(y, treated(12, 4, 8));
        assertThat(fit.omega().value()).isEqualTo(1);
        assertThat(fit.effect().value()).isCloseTo(4, within(1e-12));
        assertThat(fit.omega().flags()).contains(Flag.BOUNDARY);
    }

    /** The mean of a known model without noise is found again. */
    @Test
    void aModelWithoutNoiseIsFoundAgain() {
        double omega = 0.63;
        boolean[] treated = treated(30, 8, 20);
        double[] eta = linear(treated, omega, 10, 0.4, 1.7);
        double[] counts = Arrays.stream(eta).map(Math::exp).toArray();
        double[] shares = Arrays.stream(eta).map(e -> 1 / (1 + Math.exp(-e))).toArray();
        GradualEffects model = GradualEffects.of(10);

        for (GradualEffectsResult fit : new GradualEffectsResult[] {
            model.fit(eta, treated),
            model.withFamily(Family.POISSON).fit(counts, treated),
            model.withFamily(Family.QUASI_POISSON).fit(counts, treated),
            model.withFamily(Family.BINOMIAL).withTrials(20).fit(shares, treated)
        }) {
            assertThat(fit.omega().value()).as("%s", fit).isCloseTo(omega, within(1e-7));
            assertThat(fit.intercept().value()).as("%s", fit).isCloseTo(0.4, within(1e-6));
            assertThat(fit.effect().value()).as("%s", fit).isCloseTo(1.7, within(1e-6));
            assertThat(fit.deviance().value()).as("%s", fit).isCloseTo(0, within(1e-12));
        }
    }

    /** β₀ + β f by the sum of its definition, not by recursion. */
    private static double[] linear(boolean[] treated, double omega, int m, double intercept, double effect) {
        double divisor = 0;
        for (int k = 0; k < m; k++) {
            divisor += Math.pow(omega, k);
        }
        double[] eta = new double[treated.length];
        for (int t = 0; t < eta.length; t++) {
            double sum = 0;
            for (int j = 0; j <= t; j++) {
                sum += treated[j] ? Math.pow(omega, t - j) : 0;
            }
            eta[t] = intercept + effect * sum / divisor;
        }
        return eta;
    }

    @Test
    void theTreatmentRunsThroughGaps() {
        double omega = 0.7;
        boolean[] treated = treated(30, 8, 20);
        double[] y = linear(treated, omega, 12, 3, 4);
        for (int gap : new int[] {3, 9, 10, 11, 15, 20, 21, 27}) {
            y[gap] = Double.NaN;
        }
        GradualEffectsResult fit = GradualEffects.of(12).fit(y, treated);
        assertThat(fit.omega().value()).isCloseTo(omega, within(1e-7));
        assertThat(fit.n()).isEqualTo(22);
        assertThat(fit.days()).isEqualTo(30);
        assertThat(fit.fitted()).hasSize(30);
    }

    @Test
    void countsOfTheWorkedCase() {
        Measure contacts = Measure.of("contacts").withScale(Scale.COUNT);
        SingleCase anna = anna(contacts, CONTACTS);
        GradualEffects model = GradualEffects.of(14).withFamily(Family.POISSON);
        GradualEffectsResult poisson = model.fit(anna.series("contacts"), "B");
        GradualEffectsResult quasi = model.withFamily(Family.QUASI_POISSON).fit(anna.series("contacts"), "B");
        assertThat(poisson.isDefined()).isTrue();
        assertThat(poisson.dispersion().value()).isEqualTo(1);
        assertThat(quasi.effect().value()).isEqualTo(poisson.effect().value());
        if (quasi.effect().error().isDefined()) {
            assertThat(quasi.effect().standardError())
                    .isCloseTo(
                            poisson.effect().standardError()
                                    * Math.sqrt(quasi.dispersion().value()),
                            within(1e-12));
        }
        // the Poisson likelihood has the observed mean among its fitted ones
        double fitted =
                poisson.fitted().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(fitted).isCloseTo(Arrays.stream(CONTACTS).sum(), within(1e-8));
    }

    /** With one trial behind each share the binomial deviance is −2 ln L of the shares. */
    @Test
    void sharesKnowTheirTrials() {
        double[] shares = {.2, .3, .2, .4, .5, .6, .7, .6, .7, .4, .3, .2};
        GradualEffects model = GradualEffects.of(5).withFamily(Family.BINOMIAL);
        boolean[] treated = treated(12, 4, 9);
        GradualEffectsResult ten = model.withTrials(10).fit(shares, treated);
        GradualEffectsResult forty = model.withTrials(40).fit(shares, treated);
        assertThat(forty.omega().value()).isCloseTo(ten.omega().value(), within(1e-6));
        assertThat(forty.deviance().value()).isCloseTo(4 * ten.deviance().value(), within(1e-8));
        assertThat(forty.effect().standardError()).isCloseTo(ten.effect().standardError() / 2, within(1e-5));

        Measure percent = Measure.of("tasks").withScale(Scale.PERCENTAGE).withObservation(10);
        SingleCase anna = SingleCase.named("anna")
                .phase("A", 4)
                .phase("B", 5)
                .phase("A", 3)
                .measure(percent, Arrays.stream(shares).map(s -> 100 * s).toArray())
                .build();
        assertThat(model.fit(anna.series("tasks"), "B").effect().value())
                .isCloseTo(ten.effect().value(), within(1e-6));
    }

    @Test
    void whatTheFamilyDoesNotKnow() {
        boolean[] treated = treated(8, 4, 8);
        GradualEffects counts = GradualEffects.of(4).withFamily(Family.POISSON);
        assertThat(reason(counts.fit(new double[] {1, 2, -1, 2, 3, 4, 5, 6}, treated)))
                .isEqualTo(Reason.SCALE_MISMATCH);
        assertThat(reason(GradualEffects.of(4)
                        .withFamily(Family.BINOMIAL)
                        .withTrials(5)
                        .fit(new double[] {.1, 1.2, .1, .2, .3, .4, .5, .6}, treated)))
                .isEqualTo(Reason.SCALE_MISMATCH);
        assertThat(reason(counts.fit(anna(Measure.of("mood"), MOOD).series("mood"), "B")))
                .isEqualTo(Reason.SCALE_MISMATCH);
        GradualEffects shares = GradualEffects.of(4).withFamily(Family.BINOMIAL);
        assertThat(reason(shares.fit(anna(Measure.of("mood"), MOOD).series("mood"), "B")))
                .isEqualTo(Reason.SCALE_MISMATCH);
        double[] tenths = Arrays.stream(MOOD).map(v -> v / 10).toArray();
        assertThat(reason(shares.fit(
                        anna(Measure.of("tasks").withScale(Scale.PROPORTION), tenths)
                                .series("tasks"),
                        "B")))
                .isEqualTo(Reason.SCALE_MISMATCH);
    }

    @Test
    void aConditionOfZerosHasNoFiniteLogarithm() {
        double[] y = {0, 0, 0, 0, 6, 5, 4, 5};
        GradualEffects counts = GradualEffects.of(4).withFamily(Family.POISSON);
        GradualEffectsResult fit = counts.fit(y, treated(8, 4, 8));
        assertThat(reason(fit)).isEqualTo(Reason.NOT_CONVERGED);
        // where the effect grows, the coefficients are finite, and their errors tell how little is known
        GradualEffectsResult growing = counts.fit(new double[] {0, 0, 0, 0, 3, 4, 5, 6}, treated(8, 4, 8));
        assertThat(growing.effect().standardError())
                .isGreaterThan(growing.effect().value());
        double[] shares = {1, 1, 1, 1, .2, .4, .3, .5};
        assertThat(reason(GradualEffects.of(4)
                        .withFamily(Family.BINOMIAL)
                        .withTrials(10)
                        .fit(shares, treated(8, 4, 8))))
                .isEqualTo(Reason.NOT_CONVERGED);
    }

    @Test
    void undefinedForWantOfDays() {
        double na = Double.NaN;
        GradualEffects model = GradualEffects.of(2);
        assertThat(reason(model.fit(new double[] {1, 2, na, na}, treated(4, 2, 4))))
                .isEqualTo(Reason.EMPTY_PHASE);
        assertThat(reason(model.fit(new double[] {na, na, 1, 2}, treated(4, 2, 4))))
                .isEqualTo(Reason.EMPTY_PHASE);
        assertThat(reason(model.fit(new double[0], new boolean[0]))).isEqualTo(Reason.EMPTY_PHASE);
        assertThat(reason(model.fit(new double[] {1, 2, na, 3}, treated(4, 2, 4))))
                .isEqualTo(Reason.N_LT_4);
        assertThat(reason(model.fit(new double[] {2, 2, 2, 2, 2}, treated(5, 2, 4))))
                .isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(model.fit(new double[] {1, 2, 3, 4}, treated(4, 2, 4)).isDefined())
                .isTrue();
    }

    @Test
    void aPerfectFitHasNoErrors() {
        GradualEffectsResult fit = GradualEffects.of(3).fit(new double[] {1, 1, 1, 4, 4, 4, 1, 1}, treated(8, 3, 6));
        assertThat(fit.effect().value()).isCloseTo(3, within(1e-12));
        assertThat(fit.effect().error().isDefined()).isFalse();
        assertThat(fit.improvement().error().isDefined()).isFalse();
    }

    @Test
    void extremeButAllowedNumbers() {
        for (double unit : new double[] {1e-150, 1e-8, 1, 1e9, 1e74}) {
            double[] y = Arrays.stream(MOOD).map(v -> v * unit).toArray();
            GradualEffectsResult fit = GradualEffects.of(14).fit(y, treated(28, 7, 21));
            assertThat(fit.omega().value()).as("unit %s", unit).isCloseTo(0.81206, within(1e-4));
            assertThat(fit.effect().value() / unit).isCloseTo(3.32048, within(1e-3));
        }
    }

    @Test
    void aFallCanBeAnImprovement() {
        Measure urges = Measure.of("urges").withImprovement(Improvement.DECREASE);
        GradualEffectsResult fit = GradualEffects.of(14).fit(anna(urges, MOOD).series("urges"), "B");
        assertThat(fit.improvement().value()).isEqualTo(-fit.effect().value());
        assertThat(fit.improvement().upper()).isEqualTo(-fit.effect().lower());
        assertThat(fit.improvement().standardError()).isEqualTo(fit.effect().standardError());
    }

    @Test
    void daysOfAThirdConditionAreNoPartOfIt() {
        double[] y = {1, 2, 1, 5, 6, 5, 9, 9, 8, 2, 1, 2};
        SingleCase three = SingleCase.named("three")
                .phase("A", 3)
                .phase("B", 3)
                .phase("C", 3)
                .phase("A", 3)
                .measure(Measure.of("mood"), y)
                .build();
        double[] without = y.clone();
        Arrays.fill(without, 6, 9, Double.NaN);
        GradualEffectsResult fit = GradualEffects.of(3).fit(three.series("mood"), "B");
        assertThat(fit.n()).isEqualTo(9);
        assertThat(fit.effect())
                .isEqualTo(GradualEffects.of(3).fit(without, treated(12, 3, 6)).effect());
    }

    @Test
    void wrongCalls() {
        GradualEffects model = GradualEffects.of(2);
        assertThatThrownBy(() -> GradualEffects.of(0)).hasMessage("effect after 0 sessions; allowed are 1 and more");
        assertThatThrownBy(() -> model.fit(new double[2], new boolean[3]))
                .hasMessage("2 values and 3 days; every day needs one of each");
        assertThatThrownBy(() -> model.fit(new double[] {Double.POSITIVE_INFINITY}, new boolean[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value number 1 is Infinity");
        assertThatThrownBy(() -> model.withFamily(Family.BINOMIAL).fit(MOOD, treated(28, 7, 21)))
                .hasMessageContaining("withTrials");
        assertThatThrownBy(() -> model.withTrials(0)).hasMessageContaining("allowed are numbers above 0");
        assertThatThrownBy(() -> model.withLevel(1)).hasMessageContaining("between 0 and 1");
        SingleCase anna = anna(Measure.of("mood"), MOOD);
        assertThatThrownBy(() -> model.fit(anna.series("mood"), "A")).hasMessageContaining("against itself");
        assertThatThrownBy(() -> model.fit(anna.series("mood"), "C")).hasMessageContaining("no condition \"C\"");
    }

    private static Reason reason(GradualEffectsResult fit) {
        return fit.omega().undefined().orElseThrow().reason();
    }
}
