package org.sced.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sced.AnyThreads;
import org.sced.effect.Interval;
import org.sced.effect.NonOverlap;
import org.sced.randomization.AcrossPersons;
import org.sced.randomization.Alternative;
import org.sced.randomization.Difference;
import org.sced.randomization.DrawnDesign;
import org.sced.randomization.MultipleBaseline;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationTest;
import org.sced.randomization.Replication;
import org.sced.randomization.Schedule;
import org.sced.randomization.StartWindow;
import org.sced.randomization.StudyDesign;
import org.sced.randomization.StudyRandomizationTest;

/** The power of tests of several persons together. */
class StudyPowerTest {
    private static final MultipleBaseline KOEHLER_LEVIN = MultipleBaseline.koehlerLevin(
            20, StartWindow.ofDays("B", 5, 7), StartWindow.ofDays("B", 9, 11), StartWindow.ofDays("B", 13, 15));
    private static final PhaseStarts ABA = PhaseStarts.of(28, 5, "A", "B", "A′");
    private static final PowerAnalysis PLAN = PowerAnalysis.withDefaults();

    /** The starts of all 3!·3³ draws, written without the library. */
    private static int[][] starts() {
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        int[][] all = new int[162][];
        for (int i = 0; i < 162; i++) {
            int[] order = orders[i / 27];
            int[] late = {i / 9 % 3, i / 3 % 3, i % 3};
            all[i] = new int[] {
                4 + 4 * order[0] + late[0], 4 + 4 * order[1] + late[1], 4 + 4 * order[2] + late[2],
            };
        }
        return all;
    }

    private static double meanDifference(double[][] values, int... starts) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += Arrays.stream(values[i], starts[i], 20).average().orElseThrow()
                    - Arrays.stream(values[i], 0, starts[i]).average().orElseThrow();
        }
        return sum / 3;
    }

    /**
     * Simulated a second time in plain loops with another generator. Both have 2000 replications and a standard error of .0112
     * at most; the tolerance is three of their difference.
     */
    @ParameterizedTest
    @CsvSource({"0, 1", ".3, .8", ".6, 1.5"})
    void powerIsThatOfAPlainSimulation(double phi, double effect) {
        Random random = new Random(20261122);
        int[][] draws = starts();
        int found = 0;
        for (int r = 0; r < 2000; r++) {
            int[] real = draws[random.nextInt(draws.length)];
            double[][] values = new double[3][20];
            for (int i = 0; i < 3; i++) {
                double noise = random.nextGaussian();
                for (int day = 0; day < 20; day++) {
                    noise = day == 0 ? noise : phi * noise + Math.sqrt(1 - phi * phi) * random.nextGaussian();
                    values[i][day] = noise + (day >= real[i] ? effect : 0);
                }
            }
            double observed = meanDifference(values, real);
            long extreme = Arrays.stream(draws)
                    .filter(one -> meanDifference(values, one) >= observed - 1e-9)
                    .count();
            found += extreme <= .05 * 162 ? 1 : 0;
        }
        Power power = PLAN.withAutocorrelation(phi).power(KOEHLER_LEVIN, effect);
        assertThat(power.power()).isCloseTo(found / 2000.0, within(3 * .0112 * Math.sqrt(2)));
        assertThat(power.power()).isBetween(.2, .9);
    }

    /**
     * Without an effect the p-value of values without ties is uniform on the multiples of its smallest step: the level is
     * kept, and used as far as the number of draws allows. Four standard errors of 1000 replications: of these 24 rates one lies
     * farther off with a chance of one in 600.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "wampold-worsham 20: 4, 8, 12, 16",
                "marascuilo-busk 16: 5-8, 7-10",
                "restricted-marascuilo-busk 16: 4-8, 6-12, 9-14; apart 2",
                "koehler-levin 20: 5-7, 9-11, 13-15",
                "replication 2: [starts 16: A 4, B 4]",
                "replication 2: [cycles 11: A 1, B 1; washout 1]"
            })
    void falseAlarmsAreAsManyAsTheLevelAllows(String text) {
        StudyDesign design = StudyDesign.parse(text);
        double count = design.count().doubleValue();
        double alpha = Math.max(.05, 2 / count);
        double expected = Math.floor(alpha * count + 1e-9) / count;
        for (double phi : new double[] {0, .6}) {
            for (StudyRandomizationTest test : List.of(
                    StudyRandomizationTest.withDefaults(),
                    StudyRandomizationTest.withDefaults()
                            .with(Difference.MEDIAN_DIFF)
                            .with(AcrossPersons.MEDIAN)
                            .with(Alternative.WORSE))) {
                Power power = PLAN.with(test)
                        .withAlpha(alpha)
                        .withAutocorrelation(phi)
                        .withReplications(1000)
                        .withSeed(7)
                        .falseAlarms(design);
                double reach = 4 * Math.sqrt(expected * (1 - expected) / 1000);
                // Medians of even numbers of days can be equal under two schedules; then there are fewer alarms.
                boolean ties = test != StudyRandomizationTest.withDefaults();
                assertThat(power.power()).as(power.toString()).isBetween(ties ? 0 : expected - reach, expected + reach);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revusky 20: 4, 8, 12, 16",
                "modified-revusky 20: 4-5, 8-9, 12-13, 16",
                "koehler-levin 20: 5-9, 7-11, 13-15",
                "replication: [windows 20: A, B 6-10] [alternation 8: A 4, B 4]"
            })
    void falseAlarmsStayAtTheirLevelWithMissingDaysWeekdaysAndTies(String text) {
        for (StudyRandomizationTest test : List.of(
                StudyRandomizationTest.withDefaults(),
                StudyRandomizationTest.withDefaults().with(NonOverlap.NAP).with(Alternative.TWO_SIDED),
                StudyRandomizationTest.withDefaults().withExactLimit(1).withDraws(99))) {
            Power power = PLAN.with(test)
                    .withAutocorrelation(.5)
                    .withMissing(.1)
                    .withWeekdays(0, 0, .5, 0, 0, 1, 1)
                    .withReplications(1000)
                    .withSeed(5)
                    .falseAlarms(StudyDesign.parse(text));
            assertThat(power.power()).as(power.toString()).isLessThan(.05 + 3 * Math.sqrt(.05 * .95 / 1000));
        }
    }

    @Test
    void onePersonHasThePowerOfOne() {
        Power alone = PLAN.withAutocorrelation(.3).power(ABA, 1.5);
        Power study = PLAN.withAutocorrelation(.3).power(Replication.of(1, ABA), 1.5);
        // The same noise, and all 105 schedules are gone through in both.
        assertThat(study.power()).isEqualTo(alone.power());
        assertThat(study.expectedP()).isCloseTo(alone.expectedP(), within(1e-12));
        // A test that is chosen for one person is that of several, too.
        PowerAnalysis worse = PLAN.with(RandomizationTest.withDefaults().with(Alternative.WORSE));
        assertThat(worse.power(Replication.of(1, ABA), 1.5).power())
                .isEqualTo(worse.power(ABA, 1.5).power())
                .isLessThan(.01);
    }

    @Test
    void personsAddUp() {
        List<DrawnDesign> designs = List.of(ABA, Replication.of(2, ABA), Replication.of(4, ABA));
        List<Power> points = PLAN.withReplications(500).curve(designs, 1).points();
        assertThat(points.get(1).power()).isGreaterThan(points.get(0).power() + .1);
        assertThat(points.get(2).power()).isGreaterThan(points.get(1).power() + .1);
        PowerCurve curve = PLAN.withReplications(300).curve(KOEHLER_LEVIN, 0, 1, 2);
        assertThat(curve.points().get(2).power())
                .isGreaterThan(curve.points().get(1).power());
        assertThat(curve.toString()).contains("koehler-levin 20: 5-7, 9-11, 13-15");
        // Two persons with six starts: 1/36.
        assertThat(PLAN.power(Replication.of(2, PhaseStarts.of(7, 1, "A", "B")), 1000)
                        .expectedP())
                .isCloseTo(1 / 36.0, within(1e-12));
    }

    @Test
    void theSameSeedGivesTheSameOnAnyNumberOfThreads() {
        PowerAnalysis plan = PLAN.withReplications(200).withAutocorrelation(.3).withMissing(.2);
        for (StudyDesign design : List.of(KOEHLER_LEVIN, Replication.of(3, ABA))) {
            Power here = AnyThreads.sameAnswer(() -> plan.power(design, 1));
            assertThat(plan.withSeed(2).power(design, 1)).isNotEqualTo(here);
        }
    }

    @Test
    void drawnSchedulesHaveAPowerOfTheirOwn() {
        List<Schedule> drawn = List.of(
                Schedule.ofPhases(20, List.of("A", "B"), 4),
                Schedule.ofPhases(20, List.of("A", "B"), 8),
                Schedule.ofPhases(20, List.of("A", "B"), 12));
        Power given = PLAN.withReplications(300).powerGiven(KOEHLER_LEVIN, drawn, 1);
        assertThat(given.given()).isEqualTo(drawn);
        assertThat(given).asString().endsWith("; given A 1–4, B 5–20 | A 1–8, B 9–20 | A 1–12, B 13–20)");
        assertThatThrownBy(() -> PLAN.powerGiven(KOEHLER_LEVIN, List.of(drawn.get(0), drawn.get(0), drawn.get(2)), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the schedules cannot have been drawn from \"koehler-levin 20: 5-7, 9-11, 13-15\": B starts on"
                                + " days 5, 5 and 13; that is not one start in each of the windows 5-7, 9-11, 13-15");
    }

    @Test
    void thePowerHasAnInterval() {
        Power power = new Power(KOEHLER_LEVIN, List.of(), 1, .3, .1, .2, 0, .05, 10, 1);
        // Clopper and Pearson for 3 of 10, as printed in their tables: .067 to .652.
        Interval interval = power.interval(.95);
        assertThat(interval.lower()).isCloseTo(.0667, within(5e-5));
        assertThat(interval.upper()).isCloseTo(.6525, within(5e-5));
    }

    @Test
    void itCanBeStopped() {
        assertThatThrownBy(() -> PLAN.with((done, total) -> done < 100).power(KOEHLER_LEVIN, 1))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> PLAN.power(KOEHLER_LEVIN, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("effect NaN; a finite number of standard deviations is needed");
    }
}
