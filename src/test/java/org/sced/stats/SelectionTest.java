package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SelectionTest {
    @Property
    void aPlaceHoldsWhatItHoldsInOrder(@ForAll("numbers") double[] numbers, @ForAll int any) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int place = Math.floorMod(any, numbers.length);
        double[] moved = numbers.clone();
        double found = Selection.place(moved, moved.length, place);
        assertThat(found == sorted[place]).isTrue();
        assertThat(found == moved[place]).isTrue();
        for (int i = 0; i < moved.length; i++) {
            assertThat(i < place ? moved[i] <= found : moved[i] >= found).isTrue();
        }
        Arrays.sort(moved);
        assertThat(moved).containsExactly(sorted);
    }

    /** Few different numbers or many, of all sizes and both zeros. */
    @Provide
    Arbitrary<double[]> numbers() {
        Arbitrary<Double> few = Arbitraries.of(-0.0, 0.0, 1.0, 2.0, -7.5, 1e75);
        return Arbitraries.oneOf(few, Arbitraries.doubles())
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(200);
    }

    @Test
    void mediansOfSomeNumbers() {
        assertThat(Selection.median(new double[0])).isNaN();
        assertThat(Selection.median(new double[] {3})).isEqualTo(3);
        assertThat(Selection.median(new double[] {3, 1})).isEqualTo(2);
        assertThat(Selection.median(new double[] {9, 1, 4})).isEqualTo(4);
        assertThat(Selection.median(new double[] {9, 1, 4, 6})).isEqualTo(5);
        assertThat(Double.doubleToRawLongBits(Selection.median(new double[] {-0.0, -1, 1})))
                .isZero();
    }

    @Test
    void onlyTheFirstNumbersCount() {
        double[] numbers = {5, 3, 4, -1, -2};
        assertThat(Selection.place(numbers, 3, 1)).isEqualTo(4);
        assertThat(numbers).containsExactly(3, 4, 5, -1, -2);
        assertThatThrownBy(() -> Selection.place(numbers, 3, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** Numbers in order, backwards, like an organ's pipes, all equal, and shuffled: the median is known without sorting. */
    @Test
    void longRowsOfEveryShape() {
        int n = 100_001;
        double[] up = new double[n];
        double[] down = new double[n];
        double[] pipes = new double[n];
        double[] equal = new double[n];
        for (int i = 0; i < n; i++) {
            up[i] = i;
            down[n - 1 - i] = i;
            pipes[i] = Math.min(i, n - 1 - i);
            equal[i] = 5;
        }
        double[] shuffled = up.clone();
        Random random = new Random(3);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double number = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = number;
        }
        assertThat(Selection.median(up)).isEqualTo(50_000);
        assertThat(Selection.median(down)).isEqualTo(50_000);
        assertThat(Selection.median(shuffled)).isEqualTo(50_000);
        assertThat(Selection.median(pipes)).isEqualTo(25_000);
        assertThat(Selection.median(equal)).isEqualTo(5);
    }
}
