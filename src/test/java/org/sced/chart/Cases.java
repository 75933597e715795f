package org.sced.chart;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.sced.data.Measure;
import org.sced.data.Scale;
import org.sced.data.SingleCase;

/** Cases that the tests of charts draw. */
final class Cases {
    static final double NA = Double.NaN;

    private Cases() {}

    static SingleCase phoneCalls() {
        return SingleCase.read(Path.of("examples/data/phone-calls.csv"));
    }

    static SingleCase phoneCallsMissing() {
        return SingleCase.read(Path.of("examples/data/phone-calls-missing.csv"));
    }

    static SingleCase alternating() {
        return SingleCase.named("eva")
                .startingOn(LocalDate.of(2026, 3, 2))
                .alternating("A", "B", "C", "B", "A", "C", "A", "C", "B", "B", "A", "C", "A", "B")
                .measure(Measure.of("pain").withLimits(0, 10), 7, 4, 6, 5, 8, 6, 7, 5, 3, 4, NA, 6, 8, 3)
                .build();
    }

    static SingleCase oneDayPhases() {
        return SingleCase.named("short")
                .phase("A", 1)
                .phase("B", 1)
                .phase("A", 1)
                .phase("B", 1)
                .phase("A", 1)
                .measure(Measure.of("x").withLimits(1, 7), 1, 7, 2, 6, 3)
                .build();
    }

    /** Twelve phases, among them phases of one day and of long names, and a measure with a very long name. */
    static SingleCase twelvePhases() {
        List<String> conditions = List.of(
                "A", "B", "A", "B", "A", "C", "A", "C", "B+C", "A", "mindfulness training every day", "follow-up");
        SingleCase.Builder builder = SingleCase.named("twelve").startingOn(LocalDate.of(2025, 12, 1));
        int days = 0;
        for (int i = 0; i < conditions.size(); i++) {
            int length = i == 3 ? 1 : i == 7 ? 2 : 6 + i % 3;
            builder.phase(conditions.get(i), length);
            days += length;
        }
        return builder.measure(
                        Measure.of("well-being on waking, before breakfast and any phone call, rated by the person")
                                .withLimits(0, 10),
                        noise(days, 5, 1.5))
                .build();
    }

    /** Constant, negative, huge, precise values, and a phase without any. */
    static SingleCase odd() {
        return SingleCase.named("odd")
                .phase("A", 4)
                .phase("B", 4)
                .measure(Measure.of("constant"), 3, 3, 3, 3, 3, 3, 3, 3)
                .measure(Measure.of("zero"), 0, 0, 0, 0, 0, 0, 0, 0)
                .measure(Measure.of("negative"), -8, -9, -7, -10, -3, -2, 0, -4)
                .measure(Measure.of("huge"), 1e74, 2e74, -3e74, NA, 9e74, 8e74, 7e74, 8e74)
                .measure(Measure.of("tiny"), 1e-70, 2e-70, 3e-70, NA, 9e-70, 8e-70, 7e-70, 8e-70)
                .measure(Measure.of("missing phase"), NA, NA, NA, NA, 2, 4, 3, 2)
                .measure(Measure.of("nothing"), NA, NA, NA, NA, NA, NA, NA, NA)
                .measure(Measure.of("steps").withScale(Scale.COUNT), 5210, 4800, 12000, 3000, 12500, 11000, 9000, 15000)
                .measure(
                        Measure.of("precise"),
                        10000000.1,
                        10000000.2,
                        10000000.3,
                        10000000.2,
                        10000000.5,
                        10000000.4,
                        10000000.6,
                        10000000.5)
                .build();
    }

    static SingleCase sessions(int first, int second) {
        return SingleCase.named("tim")
                .sessions()
                .phase("A", first)
                .phase("B", second)
                .measure(Measure.of("tics").withScale(Scale.COUNT), noise(first + second, 12, 2))
                .build();
    }

    static SingleCase days(int days) {
        int third = days / 3;
        return SingleCase.named("long")
                .startingOn(LocalDate.of(2016, 1, 1))
                .phase("A", third)
                .phase("B", third)
                .phase("A", days - 2 * third)
                .measure(Measure.of("mood").withLimits(-10, 30), noise(days, 5, 2))
                .build();
    }

    private static double[] noise(int days, double mean, double sd) {
        Random random = new Random(days);
        double[] values = new double[days];
        Arrays.setAll(values, i -> Math.max(0, Math.min(mean + 5, Math.rint(mean + sd * random.nextGaussian()))));
        return values;
    }
}
