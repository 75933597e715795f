package org.sced.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sced.AnyThreads;
import org.sced.effect.NonOverlap;
import org.sced.randomization.AbCycles;
import org.sced.randomization.Alternative;
import org.sced.randomization.Blocks;
import org.sced.randomization.CompleteAlternation;
import org.sced.randomization.Difference;
import org.sced.randomization.LimitedAlternation;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.RandomizationTest;
import org.sced.randomization.ScaleFree;
import org.sced.randomization.Schedule;
import org.sced.randomization.StartWeekdays;
import org.sced.randomization.StartWindow;
import org.sced.randomization.StartWindows;

class PowerAnalysisTest {
    private static final PhaseStarts DESIGN = PhaseStarts.of(28, 5, "A", "B", "A′");
    private static final PowerAnalysis PLAN = PowerAnalysis.withDefaults();

    /**
     * METHODS 2.15, simulated outside this library with 400 replications: ± .05. Ours have 2000, a standard error of .011 at
     * most, so that twice the root of both squares is below .06.
     */
    @ParameterizedTest
    @CsvSource({
        ".3, 1, abrupt, 0, .30", ".3, 2, abrupt, 0, .68", ".3, 3, abrupt, 0, .90",
        ".6, 1, abrupt, 0, .28", ".6, 2, abrupt, 0, .65", ".6, 3, abrupt, 0, .90",
        ".3, 1, gradual, 0, .15", ".3, 2, gradual, 0, .27", ".3, 3, gradual, 0, .36",
        ".3, 1, abrupt, 2, .17", ".3, 2, abrupt, 2, .32", ".3, 3, abrupt, 2, .42",
        ".3, 1, gradual, 2, .12", ".3, 2, gradual, 2, .28", ".3, 3, gradual, 2, .45"
    })
    void powerIsThatOfTheReference(double phi, double effect, String profile, int washout, double expected) {
        PowerAnalysis plan = PLAN.withAutocorrelation(phi);
        if (profile.equals("gradual")) {
            plan = plan.with(EffectProfile.gradual(.4));
        }
        if (washout > 0) {
            plan = plan.with(RandomizationTest.withDefaults().with(Difference.PHASE_MEAN_DIFF.washout(washout)));
        }
        Power power = plan.power(DESIGN, effect);
        assertThat(power.power()).isCloseTo(expected, within(.06));
        assertThat(power.standardError()).isLessThan(.0112);
    }

    static List<RandomizationDesign> designs() {
        return List.of(
                DESIGN,
                PhaseStarts.of(28, 4, "A", "B", "A′", "B′"),
                DESIGN.withMaximumLengths(10, 18, 10),
                StartWindows.of(28, "A", StartWindow.ofDays("B", 6, 10), StartWindow.ofDays("A′", 20, 24)),
                StartWeekdays.of(DESIGN, DayOfWeek.MONDAY, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                CompleteAlternation.of(12, "A", "B"),
                LimitedAlternation.of(12, 2, "A", "B"),
                Blocks.of(16, "A", "B"),
                AbCycles.of(7, 2, "A", "B").withWashout(1));
    }

    /** By the draw the test keeps its level, whatever the days have to do with each other. */
    @ParameterizedTest
    @MethodSource("designs")
    void falseAlarmsStayAtTheirLevel(RandomizationDesign design) {
        for (double phi : new double[] {0, .6}) {
            for (RandomizationTest test : List.of(
                    RandomizationTest.withDefaults(),
                    RandomizationTest.withDefaults().with(NonOverlap.NAP).with(Alternative.TWO_SIDED),
                    RandomizationTest.withDefaults().with(ScaleFree.WELCH_T).with(Alternative.WORSE))) {
                Power power = PLAN.with(test)
                        .withAutocorrelation(phi)
                        .withMissing(.1)
                        .withWeekdays(0, 0, .5, 0, 0, 1, 1)
                        .withReplications(1500)
                        .withSeed(5)
                        .falseAlarms(design);
                // Three standard errors of a share of .05 in 1500.
                assertThat(power.power()).as(power.toString()).isLessThan(.05 + 3 * Math.sqrt(.05 * .95 / 1500));
            }
        }
    }

    @Test
    void twoWindowsOfFourDaysCanNeverReachAlpha() {
        StartWindows windows =
                StartWindows.of(28, "A", StartWindow.ofDays("B", 6, 9), StartWindow.ofDays("A′", 20, 23));
        Power power = PLAN.power(windows, 100);
        assertThat(power.power()).isZero();
        assertThat(power.smallestP()).isEqualTo(1 / 16.0);
        // With an effect beyond all noise every replication has the smallest p.
        assertThat(power.expectedP()).isCloseTo(1 / 16.0, within(1e-12));
        // Ten windows more: 1/20 is reached, and counts.
        StartWindows twenty = StartWindows.of(28, "A", StartWindow.ofDays("B", 6, 9), StartWindow.ofDays("A′", 20, 24));
        assertThat(PLAN.power(twenty, 100).power()).isEqualTo(1);
    }

    @Test
    void theSameSeedGivesTheSameOnAnyNumberOfThreads() {
        PowerAnalysis plan = PLAN.with(RandomizationTest.withDefaults().withDraws(199))
                .withReplications(300)
                .withAutocorrelation(.3)
                .withMissing(.2);
        PhaseStarts large = PhaseStarts.of(60, 3, "A", "B", "A′", "B′");
        for (RandomizationDesign design : List.of(DESIGN, large, CompleteAlternation.of(28, "A", "B"))) {
            Power here = AnyThreads.sameAnswer(() -> plan.power(design, 1));
            assertThat(plan.withSeed(2).power(design, 1)).isNotEqualTo(here);
        }
    }

    @Test
    void aDrawnScheduleHasAPowerOfItsOwn() {
        Schedule early = Schedule.ofPhases(28, List.of("A", "B", "A′"), 5, 10);
        Schedule middle = Schedule.ofPhases(28, List.of("A", "B", "A′"), 9, 19);
        Power one = PLAN.powerGiven(DESIGN, early, 2);
        Power other = PLAN.powerGiven(DESIGN, middle, 2);
        assertThat(one.given()).contains(early);
        assertThat(one.power()).isNotEqualTo(other.power());
        refuses(
                () -> PLAN.powerGiven(DESIGN, Schedule.ofPhases(28, List.of("A", "B", "A′"), 2, 10), 2),
                "the schedule cannot have been drawn from \"starts 28: A 5, B 5, A′ 5\": B starts on day 3");
    }

    @Test
    void curvesRiseAndAreTables() {
        PowerCurve curve = PLAN.curve(DESIGN, 0, 1, 2, 3);
        for (int i = 1; i < 4; i++) {
            assertThat(curve.points().get(i).power())
                    .isGreaterThan(curve.points().get(i - 1).power());
        }
        assertThat(curve.toString().lines().toList()).hasSize(5);
        PowerCurve days = PLAN.curve(
                List.of(PhaseStarts.of(20, 5, "A", "B", "A′"), DESIGN, PhaseStarts.of(42, 5, "A", "B", "A′")), 1.5);
        assertThat(days.points().get(2).power())
                .isGreaterThan(days.points().get(0).power());
    }

    @Test
    void effectsComeAndGo() {
        Schedule schedule = Schedule.ofPhases(8, List.of("A", "B", "A′"), 2, 5);
        assertThat(EffectProfile.abrupt().path(schedule, "B")).containsExactly(0, 0, 1, 1, 1, 0, 0, 0);
        assertThat(EffectProfile.delayed(1).path(schedule, "B")).containsExactly(0, 0, 0, 1, 1, 1, 0, 0);
        assertThat(EffectProfile.gradual(.5).path(schedule, "B"))
                .containsExactly(0, 0, .5, .75, .875, .4375, .21875, .109375);
        assertThat(EffectProfile.abrupt().withDecay(0).path(schedule, "B")).containsExactly(0, 0, 1, 1, 1, 1, 1, 1);
        assertThat(EffectProfile.gradual(.5).withDecay(1).withDelay(1).path(schedule, "B"))
                .containsExactly(0, 0, 0, .5, .75, .875, 0, 0);
        assertThat(EffectProfile.gradual(.4).withDelay(2)).hasToString("onset 40% a day, decay 40% a day, 2 days late");
    }

    @Test
    void longWorkTellsAndStops() {
        AtomicLong last = new AtomicLong();
        PLAN.withReplications(500)
                .with((done, total) -> {
                    assertThat(total).isEqualTo(500);
                    assertThat(done).isGreaterThanOrEqualTo(last.getAndSet(done));
                    return true;
                })
                .power(DESIGN, 1);
        assertThat(last).hasValue(500);
        assertThatThrownBy(() -> PLAN.with((done, total) -> done < 100).power(DESIGN, 1))
                .isInstanceOf(CancellationException.class);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> PLAN.power(DESIGN, 1)).isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void badInputIsRefused() {
        refuses(() -> PLAN.withAutocorrelation(1), "autocorrelation 1.0; allowed are numbers between -1 and 1");
        refuses(() -> PLAN.withMissing(1), "missing rate 1.0; allowed are shares from 0 to below 1");
        refuses(() -> PLAN.withAlpha(0), "α 0.0; allowed are numbers between 0 and 1");
        refuses(() -> PLAN.withReplications(0), "0 replications; at least 1 is needed");
        refuses(() -> PLAN.withWeekdays(1, 2), "effects of weekdays [1.0, 2.0]; seven finite numbers are needed");
        refuses(() -> PLAN.power(DESIGN, Double.NaN), "effect NaN; a finite number of standard deviations is needed");
        refuses(() -> EffectProfile.gradual(0), "onset 0.0 a day; allowed are shares above 0, up to 1");
        refuses(() -> EffectProfile.abrupt().withDecay(2), "decay 2.0 a day; allowed are shares from 0 to 1");
        refuses(() -> EffectProfile.delayed(-1), "a delay of -1 days; allowed are 0 or more");
        refuses(
                () -> PLAN.power(Blocks.of(9, "A", "B", "C"), 1),
                "which two conditions are compared is not clear; the design has ");
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(message);
    }
}
