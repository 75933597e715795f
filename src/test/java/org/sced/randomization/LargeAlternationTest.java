package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.stats.Reason;

/** Alternations that no listing could go through. */
class LargeAlternationTest {
    private static Series alternating(RandomizationDesign design, double[] values) {
        Schedule schedule = design.draw(UniformDraw.generator(3));
        String[] conditions = new String[schedule.days()];
        for (int day = 0; day < conditions.length; day++) {
            conditions[day] = schedule.condition(day).orElseThrow();
        }
        return SingleCase.named("anna")
                .alternating(conditions)
                .measure(Measure.of("mood"), values)
                .design(design)
                .build()
                .series("mood");
    }

    private static BigInteger choose(int n, int k) {
        BigInteger number = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            number = number.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return number;
    }

    /** Values 0 and 1 only: how many ones fall on B is hypergeometric, whose tail is a sum of products. */
    @Test
    void zerosAndOnesAreHypergeometric() {
        for (int half : new int[] {30, 50, 100}) {
            CompleteAlternation design = CompleteAlternation.of(2 * half, "A", "B");
            Random random = new Random(half);
            double[] values = new double[2 * half];
            int ones = 0;
            for (int day = 0; day < values.length; day++) {
                values[day] = random.nextInt(3) == 0 ? 1 : 0;
                ones += (int) values[day];
            }
            Series series = alternating(design, values);
            Schedule schedule = Schedule.of(series.singleCase());
            int onB = 0;
            for (int day = 0; day < values.length; day++) {
                onB += schedule.condition(day).orElseThrow().equals("B") ? (int) values[day] : 0;
            }
            BigInteger tail = BigInteger.ZERO;
            for (int k = onB; k <= Math.min(half, ones); k++) {
                tail = tail.add(choose(ones, k).multiply(choose(2 * half - ones, half - k)));
            }
            RandomizationResult result = RandomizationTest.withDefaults().test(series);
            assertThat(result.method()).isEqualTo(PValueMethod.EXACT);
            assertThat(result.evaluated()).isEqualTo(choose(2 * half, half)).isEqualTo(design.count());
            assertThat(result.extreme()).isEqualTo(tail);
            assertThat(result.choice()).endsWith(" schedules were counted without listing them");
        }
    }

    /** Limited runs, day by day with large numbers and no other thought: days of B, ones on B and the run so far. */
    @Test
    void limitedRunsAreThoseOfAPlainCount() {
        for (int half : new int[] {20, 62, 70}) {
            LimitedAlternation design = LimitedAlternation.of(2 * half, 3, "A", "B");
            Random random = new Random(half);
            double[] values = new double[2 * half];
            for (int day = 0; day < values.length; day++) {
                values[day] = day == half + 1 ? Double.NaN : random.nextInt(4) == 0 ? 1 : 0;
            }
            Map<List<Integer>, BigInteger> ways = Map.of(List.of(0, 0, 0, 0, 0), BigInteger.ONE);
            for (double value : values) {
                Map<List<Integer>, BigInteger> next = new HashMap<>();
                ways.forEach((state, count) -> {
                    for (int condition = 0; condition < 2; condition++) {
                        int run = state.get(0) == condition ? state.get(1) + 1 : 1;
                        int days = state.get(2) + condition;
                        if (run <= 3 && days <= half) {
                            int measured = state.get(3) + (Double.isNaN(value) ? 0 : condition);
                            int ones = state.get(4) + (value == 1 ? condition : 0);
                            next.merge(List.of(condition, run, days, measured, ones), count, BigInteger::add);
                        }
                    }
                });
                ways = next;
            }
            Series series = alternating(design, values);
            RandomizationTest test = RandomizationTest.withDefaults();
            int all = (int) Arrays.stream(values).filter(y -> y == 1).count();
            int measured = 2 * half - 1;
            for (Alternative alternative : Alternative.values()) {
                RandomizationResult result = test.with(alternative).test(series);
                BigInteger extreme = BigInteger.ZERO;
                BigInteger total = BigInteger.ZERO;
                for (Map.Entry<List<Integer>, BigInteger> way : ways.entrySet()) {
                    List<Integer> state = way.getKey();
                    if (state.get(2) == half) {
                        double n = state.get(3);
                        double t = state.get(4) / n - (all - state.get(4)) / (measured - n);
                        boolean counts = switch (alternative) {
                            case BETTER -> t >= result.observed() - 1e-9;
                            case WORSE -> t <= result.observed() + 1e-9;
                            case TWO_SIDED -> Math.abs(t) >= Math.abs(result.observed()) - 1e-9;
                        };
                        total = total.add(way.getValue());
                        extreme = counts ? extreme.add(way.getValue()) : extreme;
                    }
                }
                assertThat(result.choice()).endsWith(" schedules were counted without listing them");
                assertThat(result.extreme()).isEqualTo(extreme);
                assertThat(result.evaluated()).isEqualTo(total);
            }
        }
    }

    /** Every set of days and its complement: the two one-sided counts add up to all and those that are equal. */
    @Test
    void bothTailsMakeUpAll() {
        List<Double> grid = new ArrayList<>();
        Random random = new Random(5);
        for (int day = 0; day < 60; day++) {
            grid.add(day % 13 == 0 ? Double.NaN : random.nextInt(21) / 2.0);
        }
        Collections.shuffle(grid, random);
        double[] values = grid.stream().mapToDouble(Double::doubleValue).toArray();
        double[] mirrored = grid.stream().mapToDouble(y -> 10 - y).toArray();
        for (RandomizationDesign design : List.of(
                CompleteAlternation.of(60, "A", "B"),
                Blocks.of(60, "A", "B"),
                Blocks.of(60, "A", "B").withNumbers(2, 2),
                LimitedAlternation.of(60, 3, "A", "B"),
                AbCycles.of(30, 1, "A", "B"))) {
            RandomizationTest test = RandomizationTest.withDefaults();
            RandomizationResult better = test.test(alternating(design, values));
            RandomizationResult worse = test.with(Alternative.WORSE).test(alternating(design, mirrored));
            assertThat(better.evaluated()).isEqualTo(design.count());
            assertThat(worse.extreme()).isEqualTo(better.extreme());
            assertThat(((LicensedResult) better).p()).isBetween(design.smallestP(), 1.0);
            // Every design here also has each schedule with the conditions exchanged.
            RandomizationResult both = test.with(Alternative.TWO_SIDED).test(alternating(design, values));
            BigInteger doubled = better.observed() > 0
                    ? better.extreme()
                    : test.with(Alternative.WORSE)
                            .test(alternating(design, values))
                            .extreme();
            assertThat(both.extreme()).isEqualTo(doubled.shiftLeft(1));
        }
    }

    @Test
    void otherStatisticsAreDrawn() {
        CompleteAlternation design = CompleteAlternation.of(60, "A", "B");
        Random random = new Random(5);
        double[] values = random.doubles(60).toArray();
        RandomizationTest test = RandomizationTest.withDefaults().withDraws(99);
        RandomizationResult means = test.test(alternating(design, values));
        assertThat(means.method()).isEqualTo(PValueMethod.MONTE_CARLO);
        assertThat(means.choice())
                .isEqualTo("Monte-Carlo, 99 draws: the 118264581564861424 schedules are more than the limit of 1000000,"
                        + " and MEAN_DIFF cannot be counted there without listing");
        PhaseStartsTest.refuses(
                () -> test.with(PValueMethod.EXACT).test(alternating(design, values)),
                "an exact test with MEAN_DIFF would go through the 118264581564861424 schedules one by one; the limit is"
                        + " 1000000000. Raise it with withExactLimit, or draw some with MONTE_CARLO");
        assertThat(test.with(Difference.MEDIAN_DIFF)
                        .test(alternating(design, values))
                        .method())
                .isEqualTo(PValueMethod.MONTE_CARLO);
    }

    /** METHODS: p of SCRT for twelve values, completely randomized, in pairs, at most two in a row. */
    @Test
    void goldens() {
        double[] values = {2, 5, 3, 6, 4, 7, 1, 6, 3, 8, 2, 7};
        Series series = SingleCase.named("anna")
                .alternating("A", "B", "A", "B", "A", "B", "A", "B", "A", "B", "A", "B")
                .measure(Measure.of("mood"), values)
                .build()
                .series("mood");
        RandomizationTest test = RandomizationTest.withDefaults();
        for (Alternative alternative : List.of(Alternative.BETTER, Alternative.TWO_SIDED)) {
            int sides = alternative == Alternative.BETTER ? 1 : 2;
            assertThat(test.with(alternative)
                            .test(series, CompleteAlternation.of(12, "A", "B"))
                            .extreme())
                    .isEqualTo(sides);
            assertThat(test.with(alternative)
                            .test(series, Blocks.of(12, "A", "B"))
                            .extreme())
                    .isEqualTo(sides);
            RandomizationResult limited = test.with(alternative).test(series, LimitedAlternation.of(12, 2, "A", "B"));
            assertThat(limited.extreme()).isEqualTo(sides);
            assertThat(limited.evaluated()).isEqualTo(208);
            assertThat(((AsIfResult) limited).reason()).isEqualTo(Reason.NOT_RANDOMIZED);
        }
    }
}
