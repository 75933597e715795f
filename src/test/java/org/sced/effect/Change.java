package org.sced.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Scale;

/**
 * Two phases as the laws see them. The values are whole numbers with many ties, so that shifts and scales by whole numbers
 * and powers of two are exact.
 */
record Change(double[] a, double[] b, Improvement improvement, Scale scale) {
    private static final double NA = Double.NaN;

    static Arbitrary<Change> any() {
        return Combinators.combine(
                        phase(), phase(), Arbitraries.of(Improvement.values()), Arbitraries.of(Scale.values()))
                .as(Change::new);
    }

    /** One to nine days, one in seven of them missing, never all. */
    private static Arbitrary<double[]> phase() {
        Arbitrary<Double> day = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 12).map(Integer::doubleValue)),
                Tuple.of(1, Arbitraries.just(NA)));
        return day.list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .filter(days -> days.stream().anyMatch(value -> !value.isNaN()))
                .map(Change::array);
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }

    Measure measure() {
        return Measure.of("value").withImprovement(improvement).withScale(scale);
    }

    Comparison comparison() {
        return Comparison.of(measure(), a, b);
    }

    /** The same with other values. */
    Change map(DoubleUnaryOperator change) {
        return new Change(
                Arrays.stream(a).map(change).toArray(),
                Arrays.stream(b).map(change).toArray(),
                improvement,
                scale);
    }

    Change withImprovement(Improvement other) {
        return new Change(a, b, other, scale);
    }

    Change withScale(Scale other) {
        return new Change(a, b, improvement, other);
    }

    /** The same days in another order. */
    Change shuffled(long seed) {
        return new Change(shuffled(a, seed), shuffled(b, seed + 1), improvement, scale);
    }

    private static double[] shuffled(double[] values, long seed) {
        List<Double> list = list(values);
        Collections.shuffle(list, new Random(seed));
        return array(list);
    }

    /** The same with days without a measurement put in between. */
    Change withMoreMissing(long seed) {
        return new Change(withGaps(a, seed), withGaps(b, seed + 1), improvement, scale);
    }

    private static double[] withGaps(double[] values, long seed) {
        Random random = new Random(seed);
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            while (random.nextInt(3) == 0) {
                list.add(NA);
            }
            list.add(value);
        }
        return array(list);
    }

    @Override
    public String toString() {
        return list(a) + " | " + list(b) + " " + improvement + " " + scale;
    }
}
