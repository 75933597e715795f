package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.sced.data.Scale;

/** Laws that every index of the catalogue obeys. */
class EffectSizeProperties {
    @Provide
    Arbitrary<Change> changes() {
        return Change.any();
    }

    private static List<EffectSizeIndex> indices() {
        List<EffectSizeIndex> indices = new ArrayList<>(EffectSizes.catalogue());
        indices.add(new PercentOfGoal(20));
        return indices;
    }

    private static Estimate estimate(EffectSizeIndex index, Change change) {
        return index.estimate(change.comparison(), 0.95);
    }

    /** The same number, reason, error and interval, but for rounding. */
    private static void assertSame(EffectSizeIndex index, Estimate one, Estimate other) {
        assertThat(other.undefined().map(why -> why.reason()))
                .as(index.name())
                .isEqualTo(one.undefined().map(why -> why.reason()));
        assertClose(index.name() + " value", one.value(), other.value());
        assertClose(index.name() + " error", one.standardError(), other.standardError());
        assertClose(index.name() + " lower", one.lower(), other.lower());
        assertClose(index.name() + " upper", one.upper(), other.upper());
    }

    private static void assertClose(String what, double expected, double actual) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
        } else {
            // Values are whole numbers up to 12, so 1e-11 is rounding.
            assertThat(actual).as(what).isCloseTo(expected, offset(1e-11 * Math.max(1, Math.abs(expected))));
        }
    }

    @Property(tries = 300)
    void turningTheDirectionRoundFollowsTheLawOfTheIndex(@ForAll("changes") Change change) {
        for (EffectSizeIndex index : indices()) {
            Estimate here = estimate(index, change);
            Estimate there = index.estimate(
                    change.comparison().withExpected(change.improvement().opposite()), 0.95);
            Estimate turned = switch (index.mirror()) {
                case NEGATES -> affine(here, -1, 0);
                case COMPLEMENTS -> affine(here, -1, 1);
                case STAYS -> here;
                case NONE -> there;
            };
            assertSame(index, turned, there);
        }
    }

    /** factor · x + shift, with error and interval. */
    private static Estimate affine(Estimate estimate, double factor, double shift) {
        if (!estimate.isDefined()) {
            return estimate;
        }
        Estimate image = Estimate.of(factor * estimate.value() + shift);
        if (estimate.error().isDefined()) {
            image = image.withError(Math.abs(factor) * estimate.standardError());
        }
        if (estimate.interval().isPresent()) {
            double one = factor * estimate.lower() + shift;
            double other = factor * estimate.upper() + shift;
            image = image.with(new Interval(Math.min(one, other), Math.max(one, other), 0.95));
        }
        return image;
    }

    /** A measure that falls is the mirror image of one that rises. Ratios have no negative values. */
    @Property(tries = 300)
    void negatedDataOfTheOppositeDirectionGiveTheSame(@ForAll("changes") Change change) {
        Change negated =
                change.map(value -> -value).withImprovement(change.improvement().opposite());
        for (EffectSizeIndex index : EffectSizes.catalogue()) {
            if (index.family() != Family.RATIO) {
                assertSame(index, estimate(index, change), estimate(index, negated));
            }
        }
        assertSame(
                new PercentOfGoal(20),
                estimate(new PercentOfGoal(20), change),
                estimate(new PercentOfGoal(-20), negated));
    }

    @Property(tries = 300)
    void aConstantAddedToAllValuesChangesNothingButRatios(
            @ForAll("changes") Change change, @ForAll @IntRange(min = -1000, max = 1000) int constant) {
        Change shifted = change.map(value -> value + constant);
        for (EffectSizeIndex index : EffectSizes.catalogue()) {
            if (index.family() != Family.RATIO) {
                assertSame(index, estimate(index, change), estimate(index, shifted));
            }
        }
        assertSame(
                new PercentOfGoal(20),
                estimate(new PercentOfGoal(20), change),
                estimate(new PercentOfGoal(20 + constant), shifted));
    }

    /** In other units differences have other units; everything else stays. */
    @Property(tries = 300)
    void unitsMatterForDifferencesOnly(
            @ForAll("changes") Change any,
            @ForAll @DoubleRange(min = 1e-6, max = 1e6) @net.jqwik.api.constraints.Scale(7) double unit) {
        // Shares and counts have units of their own.
        Change change = any.withScale(Scale.RATIO);
        Change scaled = change.map(value -> value * unit);
        for (EffectSizeIndex index : EffectSizes.catalogue()) {
            double factor = index.family() == Family.DIFFERENCE ? unit : 1;
            Estimate one = affine(estimate(index, change), factor, 0);
            Estimate other = estimate(index, scaled);
            assertSame(index, affine(one, 1 / factor, 0), affine(other, 1 / factor, 0));
        }
        assertSame(
                new PercentOfGoal(20),
                estimate(new PercentOfGoal(20), change),
                estimate(new PercentOfGoal(20 * unit), scaled));
    }

    @Property(tries = 300)
    void theOrderOfTheDaysWithinAPhaseDoesNotMatter(@ForAll("changes") Change change, @ForAll long seed) {
        for (EffectSizeIndex index : indices()) {
            if (index.timing() == Timing.NONE) {
                assertSame(index, estimate(index, change), estimate(index, change.shuffled(seed)));
            }
        }
    }

    @Property(tries = 300)
    void missingDaysDoNotMatter(@ForAll("changes") Change change, @ForAll long seed) {
        for (EffectSizeIndex index : indices()) {
            if (index.timing() != Timing.DAYS) {
                assertThat(estimate(index, change.withMoreMissing(seed)))
                        .as(index.name())
                        .isEqualTo(estimate(index, change));
            }
        }
    }

    @Property(tries = 300)
    void valuesLieInTheirRangeAndIntervalsAroundThem(
            @ForAll("changes") Change change,
            @ForAll @DoubleRange(min = 0.01, max = 0.999) @net.jqwik.api.constraints.Scale(3) double level) {
        for (EffectSizeIndex index : indices()) {
            Estimate estimate = index.estimate(change.comparison(), level);
            if (estimate.isDefined()) {
                assertThat(index.range().contains(estimate.value()))
                        .as(index.name())
                        .isTrue();
                estimate.interval().ifPresent(interval -> {
                    assertThat(interval.contains(estimate.value()))
                            .as(index.name())
                            .isTrue();
                    if (index.family() == Family.NON_OVERLAP || index.family() == Family.RANK) {
                        assertThat(index.range().contains(interval.lower())).isTrue();
                        assertThat(index.range().contains(interval.upper())).isTrue();
                    }
                });
            }
        }
    }

    /** A higher level has a wider interval around the same value. */
    @Property(tries = 300)
    void moreConfidenceIsWider(@ForAll("changes") Change change) {
        for (EffectSizeIndex index : indices()) {
            Estimate narrow = index.estimate(change.comparison(), 0.8);
            Estimate wide = index.estimate(change.comparison(), 0.99);
            assertThat(wide.figure()).isEqualTo(narrow.figure());
            if (narrow.interval().isPresent() && wide.interval().isPresent()) {
                assertThat(wide.lower()).as(index.name()).isLessThanOrEqualTo(narrow.lower());
                assertThat(wide.upper()).as(index.name()).isGreaterThanOrEqualTo(narrow.upper());
            }
        }
    }

    @Property(tries = 300)
    void theValueAloneIsThatOfTheEstimate(@ForAll("changes") Change change) {
        for (EffectSizeIndex index : indices()) {
            assertThat(index.value(change.comparison()))
                    .as(index.name())
                    .isEqualTo(Double.valueOf(estimate(index, change).value()));
        }
    }

    private static final Set<EffectSizeIndex> BY_CENTER_OR_STRICT =
            Set.of(NonOverlap.PEM, NonOverlap.PEM_STRICT, NonOverlap.PEM_MEAN, NonOverlap.PEM_TRIMMED, NonOverlap.PDO);

    /** Equal phases: nothing changed, so every index has its null value. */
    @Property(tries = 300)
    void nothingChangedIsTheNullValue(@ForAll("changes") Change any) {
        Change same = new Change(any.a(), any.a(), any.improvement(), any.scale());
        for (EffectSizeIndex index : indices()) {
            // What is counted beyond a center of the same values depends on the ties at it; trends differ from nothing.
            if (index.timing() == Timing.NONE
                    && !BY_CENTER_OR_STRICT.contains(index)
                    && estimate(index, same).isDefined()) {
                assertClose(
                        index.name(),
                        index.range().nullValue(),
                        estimate(index, same).value());
            }
        }
    }

    @Property(tries = 300)
    void rawIsTheValueAsItsLiteratureStatesIt(@ForAll("changes") Change change) {
        for (EffectSizeIndex index : indices()) {
            EffectSize effect = index.of(change.comparison());
            double stated = index.estimate(change.comparison().withExpected(index.statedFor()), 0.95)
                    .value();
            double expected = effect.estimate().isDefined() ? stated : Double.NaN;
            assertThat(effect.raw()).as(index.name()).isEqualTo(Double.valueOf(expected));
        }
    }

    /** The ratio is a difference of logarithms: there and back again is nothing, before the correction of bias. */
    @Property(tries = 300)
    void theTwoRatiosAreNegativesUnlessTheyAreShares(@ForAll("changes") Change change) {
        Assume.that(change.scale() != Scale.PERCENTAGE && change.scale() != Scale.PROPORTION);
        assertSame(LogRatio.LRRD, affine(estimate(LogRatio.LRRI, change), -1, 0), estimate(LogRatio.LRRD, change));
    }
}
