package org.sced.stats;

import java.util.stream.IntStream;
import org.sced.data.PhaseData;
import org.sced.data.Values;

/**
 * The inner fences of a phase (Tukey 1977): Q1 − 1.5·IQR and Q3 + 1.5·IQR, with quartiles of type 7, and the values strictly
 * beyond them. Such a value is worth a second look at the diary; it is not wrong for that. Undefined for fewer than four
 * values (N_LT_4); then nothing lies beyond.
 *
 * @param lower the lower fence
 * @param upper the upper fence
 * @param days days of the values beyond, counted from the first day of the series
 * @param values the values beyond
 */
public record Fences(Figure lower, Figure upper, Values days, Values values) {
    private static final double REACH = 1.5;

    /** The fences of a phase. */
    public static Fences of(PhaseData phase) {
        if (phase.n() < 4) {
            Figure why = Trend.tooFew(phase, 4);
            return new Fences(why, why, Values.of(), Values.of());
        }
        Sample sample = Sample.of(phase);
        double first = sample.quantile(0.25);
        double third = sample.quantile(0.75);
        double lower = first - REACH * (third - first);
        double upper = third + REACH * (third - first);
        int[] beyond = IntStream.range(0, phase.n())
                .filter(i -> phase.values().get(i) < lower || phase.values().get(i) > upper)
                .toArray();
        return new Fences(
                Figure.of(lower),
                Figure.of(upper),
                Values.of(IntStream.of(beyond).mapToDouble(phase.days()::get).toArray()),
                Values.of(IntStream.of(beyond).mapToDouble(phase.values()::get).toArray()));
    }
}
