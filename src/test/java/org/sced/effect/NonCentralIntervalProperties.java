package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.sced.data.Comparison;
import org.sced.stats.NonCentralT;

/** Laws of the indices that are not in the catalogue. */
class NonCentralIntervalProperties {
    /** Limits keep some 11 digits of λ, which for the values here is at most some hundred. */
    private static final double TOLERANCE = 1e-8;

    @Provide
    Arbitrary<Change> changes() {
        return Change.any();
    }

    private static MeanShift plain(NonCentralInterval index) {
        return index == NonCentralInterval.SMD_BASELINE_NCT ? MeanShift.SMD_BASELINE : MeanShift.SMD_POOLED;
    }

    /** All but the interval is the plain index; the interval holds the value. */
    @Property(tries = 60)
    void onlyTheIntervalIsAnother(
            @ForAll("changes") Change change, @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        for (NonCentralInterval index : NonCentralInterval.values()) {
            Estimate estimate = index.estimate(change.comparison(), level);
            Estimate plain = plain(index).estimate(change.comparison(), level);
            assertThat(estimate.figure()).isEqualTo(plain.figure());
            assertThat(estimate.error()).isEqualTo(plain.error());
            assertThat(estimate.flags()).isEqualTo(plain.flags());
            assertThat(estimate.interval().isPresent())
                    .isEqualTo(plain.interval().isPresent());
            estimate.interval()
                    .ifPresent(interval ->
                            assertThat(interval.contains(estimate.value())).isTrue());
        }
    }

    @Property(tries = 40)
    void theMirrorImageShiftAndUnitsLeaveTheInterval(@ForAll("changes") Change change) {
        Change mirrored =
                change.map(value -> -value).withImprovement(change.improvement().opposite());
        Change moved = change.map(value -> 7 + value / 3);
        for (NonCentralInterval index : NonCentralInterval.values()) {
            Estimate estimate = index.estimate(change.comparison(), 0.95);
            for (Change other : new Change[] {mirrored, moved}) {
                Estimate same = index.estimate(other.comparison(), 0.95);
                assertThat(same.interval().isPresent())
                        .isEqualTo(estimate.interval().isPresent());
                if (estimate.interval().isPresent()) {
                    double size = TOLERANCE * Math.max(1, Math.abs(estimate.value()));
                    assertThat(same.lower()).isCloseTo(estimate.lower(), offset(size));
                    assertThat(same.upper()).isCloseTo(estimate.upper(), offset(size));
                }
            }
        }
    }

    /** By definition: at the limits the observed t lies at a tail of 2.5 %. */
    @Test
    void theLimitsAreWhatTheyAreSaidToBe() {
        double[] a = {3, 4, 3, 5, 4, 3, 4};
        double[] b = {4, 5, 5, 6, 6, 5, 7, 6, 7, 6, 7, 8, 7, 7};
        double kappa = Math.sqrt(1.0 / 7 + 1.0 / 14);
        double t = MeanShift.SMD_POOLED_UNCORRECTED.of(a, b).value() / kappa;
        Estimate estimate = NonCentralInterval.SMD_POOLED_NCT.of(a, b).estimate();
        assertThat(new NonCentralT(19, estimate.upper() / kappa).atMost(t)).isCloseTo(0.025, offset(1e-11));
        assertThat(new NonCentralT(19, -estimate.lower() / kappa).atMost(-t)).isCloseTo(0.025, offset(1e-11));
    }

    /** Hard data: a number in its interval or a reason, never an exception. */
    @Test
    void hardData() {
        double[][] phases = {
            {},
            {Double.NaN},
            {3},
            {3, 4},
            {3, 3, 3},
            {1e70, 2e70, -3e70},
            {1e-300, 2e-300, 4e-300},
            {Double.MIN_VALUE, 0, 2 * Double.MIN_VALUE},
            {1, Math.nextUp(1.0), 1},
            {1e75, -1e75, 1e75}
        };
        for (double[] a : phases) {
            for (double[] b : phases) {
                for (double level : new double[] {0.95, 1e-17, Math.nextDown(1.0)}) {
                    for (NonCentralInterval index : NonCentralInterval.values()) {
                        Estimate estimate = index.estimate(Comparison.of(a, b), level);
                        if (estimate.isDefined()) {
                            estimate.interval()
                                    .ifPresent(interval -> assertThat(interval.contains(estimate.value()))
                                            .isTrue());
                        } else {
                            assertThat(estimate.undefined().orElseThrow().sentence())
                                    .endsWith(".");
                            assertThat(estimate.interval()).isEmpty();
                        }
                    }
                }
            }
        }
    }
}
