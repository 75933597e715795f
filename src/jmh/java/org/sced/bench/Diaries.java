package org.sced.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.Schedule;

/** Diaries such as people keep: a mood from 0 to 10 that drifts from day to day and is lifted in B. */
final class Diaries {
    private Diaries() {}

    /** 28 days: 7 A, 14 B, 7 A′. */
    static SingleCase month(long seed) {
        return SingleCase.named("p" + seed)
                .startingOn(LocalDate.of(2026, 3, 2))
                .phase("A", 7)
                .phase("B", 14)
                .phase("A", 7)
                .measure(Measure.of("mood").withLimits(0, 10), values(seed, 7, 14, 7))
                .build();
    }

    /** 365 days: A, B, A′, B′. */
    static SingleCase year(long seed) {
        return SingleCase.named("p" + seed)
                .startingOn(LocalDate.of(2026, 3, 2))
                .phase("A", 90)
                .phase("B", 90)
                .phase("A", 90)
                .phase("B", 95)
                .measure(Measure.of("mood").withLimits(0, 10), values(seed, 90, 90, 90, 95))
                .build();
    }

    /** A schedule drawn from a design, and a mood that drifts without an effect: in steps of a half, or in fine ones. */
    static SingleCase under(RandomizationDesign design, long seed, boolean halves) {
        Schedule schedule = design.draw(seed);
        SingleCase.Builder diary = SingleCase.named("p" + seed).design(design);
        if (schedule.alternating()) {
            diary.alternating(IntStream.range(0, schedule.days())
                    .mapToObj(day -> schedule.condition(day).orElse(""))
                    .toArray(String[]::new));
        } else {
            schedule.phases().forEach(phase -> diary.phase(phase.label(), phase.days()));
        }
        Random random = new Random(seed);
        double[] values = new double[schedule.days()];
        double drift = 0;
        for (int day = 0; day < values.length; day++) {
            drift = 0.3 * drift + random.nextGaussian();
            values[day] = halves ? Math.rint(2 * (5 + drift)) / 2 : 5 + drift;
        }
        return diary.measure(Measure.of("mood"), values).build();
    }

    private static double[] values(long seed, int... phases) {
        Random random = new Random(seed);
        double[] values = new double[Arrays.stream(phases).sum()];
        int day = 0;
        double drift = 0;
        for (int phase = 0; phase < phases.length; phase++) {
            for (int i = 0; i < phases[phase]; i++) {
                drift = 0.3 * drift + random.nextGaussian();
                double value = 4.5 + (phase % 2 == 0 ? 0 : 1.5) + drift;
                values[day++] = Math.rint(10 * Math.max(0, Math.min(10, value))) / 10;
            }
        }
        return values;
    }

    /** Writes a file with the months of many persons. */
    static void write(Path file, int persons) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("case,date,phase,mood\n");
            for (int person = 0; person < persons; person++) {
                double[] values = values(person, 7, 14, 7);
                for (int day = 0; day < values.length; day++) {
                    out.write(String.format(
                            Locale.ROOT,
                            "p%d,%s,%s,%.1f%n",
                            person,
                            LocalDate.of(2026, 3, 2).plusDays(day),
                            day < 7 || day >= 21 ? "A" : "B",
                            values[day]));
                }
            }
        }
    }
}
