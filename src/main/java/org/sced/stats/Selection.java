package org.sced.stats;

import java.util.Arrays;
import java.util.Objects;

/** Finds single places of an order without putting everything in order. */
public final class Selection {
    /** So few numbers are put in order. */
    private static final int FEW = 12;

    private Selection() {}

    /**
     * Moves the first n numbers, none of them NaN, so that a place holds what it would hold in ascending order, with nothing
     * larger before and nothing smaller behind it. Quickselect (Hoare 1961, Communications of the ACM 4:321) with the median
     * of three as bound, O(n) as a rule; what is left after 2 log₂ n rounds is sorted, so that it never takes more than
     * O(n log n).
     *
     * @param numbers the numbers, which are moved
     * @param n how many of them count
     * @param place from 0 to n − 1
     * @return the number at the place
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public static double place(double[] numbers, int n, int place) {
        Objects.checkIndex(place, n);
        int from = 0;
        int end = n;
        int rounds = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(end));
        while (end - from > FEW && rounds-- > 0) {
            double bound = middle(numbers[from], numbers[(from + end) >>> 1], numbers[end - 1]);
            int i = from;
            int j = end - 1;
            while (i <= j) {
                while (numbers[i] < bound) {
                    i++;
                }
                while (numbers[j] > bound) {
                    j--;
                }
                if (i <= j) {
                    double number = numbers[i];
                    numbers[i++] = numbers[j];
                    numbers[j--] = number;
                }
            }
            // Up to j there is nothing above the bound, from i on nothing below it, and between them only the bound.
            if (place <= j) {
                end = j + 1;
            } else if (place >= i) {
                from = i;
            } else {
                return numbers[place];
            }
        }
        Arrays.sort(numbers, from, end);
        return numbers[place];
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    /** The median of numbers, none of them NaN, which are moved; {@code NaN} if there is none, 0.0 for either zero. */
    public static double median(double... numbers) {
        int n = numbers.length;
        if (n == 0) {
            return Double.NaN;
        }
        double upper = place(numbers, n, n / 2);
        if (n % 2 == 1) {
            return upper + 0.0;
        }
        double lower = numbers[0];
        for (int i = 1; i < n / 2; i++) {
            lower = Math.max(lower, numbers[i]);
        }
        return (lower + upper) / 2 + 0.0;
    }
}
