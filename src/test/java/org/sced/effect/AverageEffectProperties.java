package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AverageEffectProperties {
    @Provide
    Arbitrary<List<Contribution>> effects() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-5, 5).ofScale(3),
                        Arbitraries.doubles().between(0.05, 3).ofScale(3),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.integers().between(1, 30))
                .as((value, error, nA, nB) -> Contribution.of("e", value, error, nA, nB))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static AverageEffect average(List<Contribution> effects, Weighting weighting) {
        return AverageEffect.of("D", Range.ANY, effects, weighting, 0.95);
    }

    private static List<Contribution> changed(List<Contribution> effects, double factor, double shift, int times) {
        return effects.stream()
                .map(e -> Contribution.of(
                        e.label(),
                        factor * e.value().value() + shift,
                        Math.abs(factor) * e.error().value(),
                        times * e.nA(),
                        times * e.nB()))
                .toList();
    }

    @Property(tries = 200)
    void equalEffectsHaveThemselvesAsAverage(
            @ForAll("effects") List<Contribution> effects,
            @ForAll Weighting weighting,
            @ForAll @IntRange(max = 9) int y) {
        List<Contribution> equal = changed(effects, 1, 0, 1).stream()
                .map(e -> Contribution.of(e.label(), y / 7.0, e.error().value(), e.nA(), e.nB()))
                .toList();
        AverageEffect average = average(equal, weighting);
        assertThat(average.value()).isEqualTo(y / 7.0);
        if (equal.size() >= 5) {
            assertThat(average.heterogeneity().q().value()).isZero();
            assertThat(average.heterogeneity().p().value()).isEqualTo(1);
            assertThat(average.reml().tauSquared().value()).isZero();
            assertThat(average.derSimonianLaird().tauSquared().value()).isZero();
        }
    }

    @Property(tries = 200)
    void aShiftOfTheEffectsShiftsTheAverage(
            @ForAll("effects") List<Contribution> effects,
            @ForAll Weighting weighting,
            @ForAll @IntRange(max = 9) int shift) {
        AverageEffect before = average(effects, weighting);
        AverageEffect after = average(changed(effects, 1, shift, 1), weighting);
        assertThat(after.value()).isCloseTo(before.value() + shift, within(1e-12));
        assertThat(after.estimate().standardError()).isEqualTo(before.estimate().standardError());
        if (effects.size() >= 5) {
            same(after.heterogeneity().q().value(), before.heterogeneity().q().value());
            same(after.reml().mean().value(), before.reml().mean().value() + shift);
            same(after.reml().tauSquared().value(), before.reml().tauSquared().value());
        }
    }

    @Property(tries = 200)
    void theUnitIsOfNoAccount(@ForAll("effects") List<Contribution> effects, @ForAll Weighting weighting) {
        AverageEffect before = average(effects, weighting);
        AverageEffect after = average(changed(effects, -1000, 0, 1), weighting);
        assertThat(after.value()).isCloseTo(-1000 * before.value(), within(1e-9));
        if (effects.size() >= 5) {
            same(
                    after.reml().tauSquared().value() / 1e6,
                    before.reml().tauSquared().value());
            same(
                    after.derSimonianLaird().iSquared().value(),
                    before.derSimonianLaird().iSquared().value());
        }
    }

    @Property(tries = 200)
    void weightsCountByTheirRatios(@ForAll("effects") List<Contribution> effects, @ForAll Weighting weighting) {
        AverageEffect before = average(effects, weighting);
        AverageEffect after = average(changed(effects, 1, 0, 8), weighting);
        assertThat(after.value()).isCloseTo(before.value(), within(1e-13));
        assertThat(after.entered().stream()
                        .mapToDouble(AverageEffect.Entry::share)
                        .sum())
                .isCloseTo(1, within(1e-14));
    }

    @Property(tries = 200)
    void theOrderIsOfNoAccount(@ForAll("effects") List<Contribution> effects, @ForAll Weighting weighting) {
        List<Contribution> reversed = new ArrayList<>(effects);
        Collections.reverse(reversed);
        same(average(reversed, weighting).value(), average(effects, weighting).value());
    }

    @Property(tries = 200)
    void betweenTheSmallestAndTheLargest(@ForAll("effects") List<Contribution> effects, @ForAll Weighting weighting) {
        AverageEffect average = average(effects, weighting);
        double low = effects.stream().mapToDouble(e -> e.value().value()).min().orElseThrow();
        double high = effects.stream().mapToDouble(e -> e.value().value()).max().orElseThrow();
        assertThat(average.value()).isBetween(low - 1e-12, high + 1e-12);
        // inverse variances give the smallest error of all weightings
        assertThat(average.estimate().standardError())
                .isGreaterThanOrEqualTo(
                        average(effects, Weighting.INVERSE_VARIANCE).estimate().standardError() * (1 - 1e-12));
        if (effects.size() >= 2) {
            assertThat(average.heterogeneity().q().value()).isNotNegative();
            assertThat(average.heterogeneity().p().value()).isBetween(0.0, 1.0);
        }
        if (effects.size() >= 5) {
            for (RandomEffects random : List.of(average.reml(), average.derSimonianLaird())) {
                assertThat(random.tauSquared().value()).isNotNegative();
                assertThat(random.iSquared().value()).isBetween(0.0, 1.0);
                assertThat(random.mean().value()).isBetween(low - 1e-12, high + 1e-12);
                assertThat(random.prediction().orElseThrow().lower())
                        .isLessThanOrEqualTo(random.mean().lower() + 1e-12);
            }
        }
    }

    /** No τ² on a fine scale is more likely than the estimate. */
    @Property(tries = 100)
    void remlIsTheMaximum(@ForAll("effects") List<Contribution> effects) {
        Variances variances = Variances.of(effects);
        if (effects.size() < 2) {
            return;
        }
        double best =
                variances.at(HeterogeneityEstimator.REML.between(variances)).logRestricted();
        for (int i = 0; i <= 400; i++) {
            double other = i == 0 ? 0 : Math.pow(10, -6 + i / 40.0);
            assertThat(best).isGreaterThanOrEqualTo(variances.at(other).logRestricted() - 1e-12);
        }
    }

    private static void same(double ours, double wanted) {
        assertThat(ours).isCloseTo(wanted, within(1e-9 * (1 + Math.abs(wanted))));
    }
}
