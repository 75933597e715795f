package org.sced.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class GradualEffectsProperties {
    record Daily(double[] outcome, boolean[] treated) {}

    @Provide
    Arbitrary<Daily> days() {
        return Arbitraries.integers()
                .between(0, 25)
                .flatMap(n -> Combinators.combine(
                                Arbitraries.oneOf(
                                                Arbitraries.integers()
                                                        .between(0, 10)
                                                        .map(i -> (double) i),
                                                Arbitraries.integers()
                                                        .between(0, 10)
                                                        .map(i -> (double) i),
                                                Arbitraries.just(Double.NaN))
                                        .array(double[].class)
                                        .ofSize(n),
                                Arbitraries.of(true, false)
                                        .array(boolean[].class)
                                        .ofSize(n))
                        .as(Daily::new));
    }

    @Property(tries = 300)
    void neverWorseThanEitherEndAndNeverThrows(@ForAll("days") Daily days, @ForAll @IntRange(min = 1, max = 12) int m) {
        for (GradualEffects.Family family : GradualEffects.Family.values()) {
            double[] outcome = days.outcome().clone();
            if (family == GradualEffects.Family.BINOMIAL) {
                for (int i = 0; i < outcome.length; i++) {
                    outcome[i] /= 10;
                }
            }
            GradualEffectsResult fit =
                    GradualEffects.of(m).withFamily(family).withTrials(10).fit(outcome, days.treated());
            if (fit.isDefined()) {
                GradualCurve curve = new GradualCurve(family, m, outcome, days.treated(), 10);
                double allowed = 1 + 1e-12;
                assertThat(fit.deviance().value()).isLessThanOrEqualTo(curve.deviance(0) * allowed + 1e-12);
                assertThat(fit.deviance().value()).isLessThanOrEqualTo(curve.deviance(1) * allowed + 1e-12);
                assertThat(fit.omega().value()).isBetween(0.0, 1.0);
            }
        }
    }

    @Property(tries = 200)
    void theUnitOfTheOutcomeIsOfNoAccount(@ForAll("days") Daily days, @ForAll @IntRange(min = 1, max = 12) int m) {
        double[] outcome = days.outcome();
        double[] other = new double[outcome.length];
        for (int i = 0; i < other.length; i++) {
            other[i] = 4 * outcome[i] - 16; // exact in binary
        }
        GradualEffectsResult fit = GradualEffects.of(m).fit(outcome, days.treated());
        GradualEffectsResult turned = GradualEffects.of(m).fit(other, days.treated());
        assertThat(turned.isDefined()).isEqualTo(fit.isDefined());
        if (fit.isDefined()) {
            double size = 1e-9 * (1 + fit.deviance().value());
            assertThat(turned.deviance().value()).isCloseTo(16 * fit.deviance().value(), within(16 * size));
        }
    }

    /** The deviance at each ω against the residual sum of squares of the textbook formulas. */
    @Property(tries = 200)
    void leastSquaresByTheDefinition(
            @ForAll("days") Daily days,
            @ForAll @IntRange(min = 1, max = 12) int m,
            @ForAll @IntRange(max = 20) int step) {
        double omega = step / 20.0;
        double divisor = 0;
        for (int k = 0; k < m; k++) {
            divisor += Math.pow(omega, k);
        }
        double n = 0;
        double f1 = 0;
        double f2 = 0;
        double y1 = 0;
        double y2 = 0;
        double fy = 0;
        for (int t = 0; t < days.outcome().length; t++) {
            double y = days.outcome()[t];
            if (Double.isNaN(y)) {
                continue;
            }
            double f = 0;
            for (int j = 0; j <= t; j++) {
                f += days.treated()[j] ? Math.pow(omega, t - j) / divisor : 0;
            }
            n++;
            f1 += f;
            f2 += f * f;
            y1 += y;
            y2 += y * y;
            fy += f * y;
        }
        double ff = f2 - f1 * f1 / n;
        if (n < 4 || ff < 1e-6) {
            return;
        }
        double slope = (fy - f1 * y1 / n) / ff;
        double squares = y2 - y1 * y1 / n - slope * slope * ff;
        GradualCurve curve = new GradualCurve(GradualEffects.Family.GAUSSIAN, m, days.outcome(), days.treated(), 1);
        assertThat(curve.deviance(omega)).isCloseTo(squares, within(1e-8 * (1 + y2)));
        assertThat(curve.effect()).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
    }
}
