package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sced.data.Comparison;
import org.sced.data.Measure;
import org.sced.data.Scale;
import org.sced.stats.Figure;
import org.sced.stats.Reason;

/** The small types around an index. */
class EstimateTest {
    @Test
    void aBareValue() {
        Estimate estimate = Estimate.of(0.25);
        assertThat(estimate.value()).isEqualTo(0.25);
        assertThat(estimate.isDefined()).isTrue();
        assertThat(estimate.undefined()).isEmpty();
        assertThat(estimate.standardError()).isNaN();
        assertThat(estimate.error()).hasToString("NOT_APPLICABLE");
        assertThat(estimate.lower()).isNaN();
        assertThat(estimate.upper()).isNaN();
        assertThat(estimate.flags()).isEmpty();
        assertThat(estimate).hasToString("0.250");
    }

    @Test
    void withErrorAndInterval() {
        Estimate estimate = Estimate.of(0.25)
                .withError(0.1)
                .with(new Interval(0.05, 0.45, 0.9))
                .with(Flag.SPARSE)
                .with("df", 4)
                .with("left out", Double.NaN)
                .with("too large", Double.POSITIVE_INFINITY);
        assertThat(estimate).hasToString("0.250, SE 0.100, 90 % [0.050, 0.450]");
        assertThat(estimate.flags()).containsExactlyInAnyOrder(Flag.INDEPENDENT_DAYS, Flag.SPARSE);
        assertThat(estimate.details()).isEqualTo(Map.of("df", 4.0));
        assertThat(estimate.detail("df")).isEqualTo(4);
        assertThatThrownBy(() -> estimate.detail("p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no detail \"p\"; there are [df]");
    }

    @Test
    void halfPercentsOfConfidenceAreShown() {
        assertThat(Estimate.of(1).with(new Interval(0, 2, 0.995))).hasToString("1.000, 99.5 % [0.000, 2.000]");
    }

    @Test
    void undefined() {
        Estimate estimate = Estimate.undefined(Reason.EMPTY_PHASE, "Phase A has no measured value.");
        assertThat(estimate.isDefined()).isFalse();
        assertThat(estimate.value()).isNaN();
        assertThat(estimate.undefined().orElseThrow().reason()).isEqualTo(Reason.EMPTY_PHASE);
        assertThat(estimate.error().undefined()).isEqualTo(estimate.undefined());
        assertThat(estimate).hasToString("EMPTY_PHASE: Phase A has no measured value.");
    }

    @Test
    void detailsCanBeFoundWhenTheyAreRead() {
        AtomicInteger searches = new AtomicInteger();
        Estimate estimate = Estimate.of(1).with("a", 1).with("b", 2).with(() -> {
            searches.incrementAndGet();
            return Details.NONE.with("c", 3).with("a", 4);
        });
        Estimate more = estimate.with("b", 5);
        assertThat(searches).hasValue(0);
        assertThat(estimate.details().keySet()).containsExactly("a", "b", "c");
        assertThat(estimate.details()).isEqualTo(Map.of("a", 4.0, "b", 2.0, "c", 3.0));
        assertThat(estimate.details()).hasSameHashCodeAs(Map.of("a", 4.0, "b", 2.0, "c", 3.0));
        assertThat(searches).hasValue(1);
        assertThat(more.details()).isEqualTo(Map.of("a", 4.0, "b", 5.0, "c", 3.0));
    }

    @Test
    void cautionsAreLookedForOnce() {
        AtomicInteger searches = new AtomicInteger();
        EffectSizeIndex index = new EffectSizeIndex() {
            @Override
            public String name() {
                return "MINE";
            }

            @Override
            public Definition definition() {
                return NonOverlap.NAP.definition();
            }

            @Override
            public Estimate estimate(Phases phases, double level) {
                return Estimate.of(1);
            }

            @Override
            public Set<Concern> minds() {
                searches.incrementAndGet();
                return Set.of(Concern.TIES);
            }
        };
        List<Caution> cautions = index.of(new double[] {1, 1, 1, 1, 1}, new double[] {1, 1, 1, 1, 2})
                .cautions();
        assertThat(searches).hasValue(0);
        assertThat(cautions).hasSize(1);
        int asked = searches.get();
        Caution caution = cautions.get(0);
        assertThat(caution.concern()).isEqualTo(Concern.TIES);
        assertThat(cautions).isEqualTo(List.of(caution));
        assertThat(searches).hasValue(asked);
        assertThat(Cautions.of(cautions)).isSameAs(cautions);
        assertThatThrownBy(() -> cautions.add(caution)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isImmutable() {
        Map<String, Double> details = new LinkedHashMap<>(Map.of("p", 0.5));
        Estimate estimate = new Estimate(Figure.of(1), Figure.of(2), Optional.empty(), Set.of(Flag.SPARSE), details);
        details.put("q", 1.0);
        assertThat(estimate.details()).containsOnlyKeys("p");
        assertThatThrownBy(() -> estimate.details().put("q", 1.0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> estimate.flags().add(Flag.BOUNDARY)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesDetailsThatAreNoNumbers() {
        Figure one = Figure.of(1);
        assertThatThrownBy(() -> new Estimate(one, one, Optional.empty(), Set.of(), Map.of("p", Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("detail p is NaN; allowed are finite numbers");
    }

    @Test
    void intervals() {
        Interval interval = new Interval(-1, 2.5, 0.95);
        assertThat(interval.contains(-1)).isTrue();
        assertThat(interval.contains(2.5)).isTrue();
        assertThat(interval.contains(2.6)).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
        assertThat(interval).hasToString("[−1.000, 2.500]");
        assertThatThrownBy(() -> new Interval(2, 1, 0.95))
                .hasMessage("interval from 2.0 to 1.0; allowed are finite bounds in order");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(0, Double.POSITIVE_INFINITY, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
    void levelsLieBetweenNoneAndAll(double level) {
        assertThatThrownBy(() -> new Interval(0, 1, level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence level " + level + "; allowed are numbers between 0 and 1");
        assertThatThrownBy(() -> NonOverlap.NAP.of(Comparison.of(new double[] {1}, new double[] {2}), level))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ranges() {
        assertThat(Range.SHARE_OF_PAIRS).hasToString("0 to 1, no effect at 0.5");
        assertThat(Range.CORRELATION).hasToString("−1 to 1, no effect at 0");
        assertThat(Range.ANY).hasToString("−∞ to ∞, no effect at 0");
        assertThat(Range.CORRELATION.contains(-1)).isTrue();
        assertThat(Range.CORRELATION.contains(1.01)).isFalse();
        assertThat(Range.ANY.contains(1e300)).isTrue();
        assertThat(Range.ANY.contains(Double.NaN)).isFalse();
    }

    /** A sentence without a full stop, since tables put it behind a colon. */
    @ParameterizedTest
    @EnumSource
    void everyFlagSaysWhatItMeans(Flag flag) {
        assertThat(flag.sentence()).hasSizeGreaterThan(20).doesNotEndWith(".").doesNotContain("\n");
    }

    static Stream<EffectSizeIndex> indices() {
        return Stream.concat(EffectSizes.catalogue().stream(), Stream.of(new PercentOfGoal(3)));
    }

    @ParameterizedTest
    @MethodSource("indices")
    void everyIndexSaysWhatItIs(EffectSizeIndex index) {
        assertThat(index.name()).matches("[A-Z_]+");
        assertThat(index.title()).isNotBlank();
        assertThat(index.formula()).isNotBlank().doesNotContain("\n");
        assertThat(index.source()).isNotBlank();
        assertThat(index.family().title()).isNotBlank();
        assertThat(index.range().contains(index.range().nullValue())).isTrue();
        assertThat(index.mirror()).isNotNull();
    }

    @Test
    void namesAreUnique() {
        List<String> names = indices().map(EffectSizeIndex::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(EffectSizes.named("NAP")).isEqualTo(NonOverlap.NAP);
        assertThatThrownBy(() -> EffectSizes.named("TAU"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no index \"TAU\"; there are [MEAN_DIFF, ");
    }

    @Test
    void theCatalogueOfAMeasureHasItsGoal() {
        assertThat(EffectSizes.catalogue(Measure.of("mood").withGoal(8))).contains(new PercentOfGoal(8));
        assertThat(EffectSizes.catalogue(Measure.of("mood"))).isEqualTo(EffectSizes.catalogue());
        assertThatThrownBy(() -> new PercentOfGoal(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("goal NaN; allowed are finite numbers");
    }

    /** Fewer than three values or less than 60 % of the days. */
    @Test
    void sparsePhasesAreMarked() {
        double[] full = {1, 2, 3, 4, 5};
        double na = Double.NaN;
        assertThat(flags(full, full)).doesNotContain(Flag.SPARSE);
        assertThat(flags(new double[] {1, 2}, full)).contains(Flag.SPARSE);
        assertThat(flags(full, new double[] {1, 2, 3, na, na})).doesNotContain(Flag.SPARSE);
        assertThat(flags(full, new double[] {1, 2, 3, na, na, na})).contains(Flag.SPARSE);
    }

    private static Set<Flag> flags(double[] a, double[] b) {
        return NonOverlap.NAP.of(a, b).estimate().flags();
    }

    @Test
    void standardizedDifferencesAndPndCarryTheirWarnings() {
        double[] a = {1, 2, 3};
        double[] b = {2, 3, 5};
        Arrays.stream(MeanShift.values())
                .filter(index -> index.family() == Family.STANDARDIZED)
                .forEach(index -> assertThat(index.of(a, b).estimate().flags())
                        .as(index.name())
                        .contains(Flag.WITHIN_CASE));
        assertThat(NonOverlap.PND.of(a, b).estimate().flags()).contains(Flag.OUTLIER_SENSITIVE);
        Comparison counts = Comparison.of(Measure.of("calls").withScale(Scale.COUNT), a, b);
        assertThat(LogRatio.LRRI.of(counts).estimate().flags()).containsExactly(Flag.INDEPENDENT_DAYS);
    }
}
