package org.sced.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of a line of very many points, for images. Two things are done to such a line that cannot be seen: where more
 * than four points fall on one column of pixels, only the first, the last, the lowest and the highest are kept; and the line
 * is painted in pieces, as the time to paint a zigzag grows with the square of its corners. Neither is done at sizes at which days
 * have marks of their own, nor in files without pixels.
 *
 * @param days increasing
 * @param values heights
 */
record LongLine(double[] days, double[] values) {
    /** Lines of so many points are painted whole. */
    private static final int ORDINARY = 400;

    private static final int PIECE = 100;

    /** Whether a line is long enough, of full colour, without dashes and marks, so that its pieces look like the whole. */
    static boolean isLong(Pen pen, int points, double pixelsPerUnit) {
        return points > ORDINARY
                && pixelsPerUnit < Double.POSITIVE_INFINITY
                && pen.mark().isEmpty()
                && pen.color().getAlpha() == 255
                && pen.stroke().isPresent()
                && pen.stroke().get().getDashArray() == null;
    }

    /**
     * The pieces of a line, each of which begins where the one before ends.
     *
     * @param pixelsPerDay how many columns of pixels a day has
     */
    static List<LongLine> pieces(double[] days, double[] values, double pixelsPerDay) {
        List<LongLine> pieces = new ArrayList<>();
        int start = 0;
        while (start < days.length) {
            if (Double.isNaN(values[start])) {
                start++;
                continue;
            }
            int end = start;
            while (end + 1 < days.length && !Double.isNaN(values[end + 1])) {
                end++;
            }
            int[] kept = thinned(days, values, start, end, pixelsPerDay);
            for (int i = 0; i == 0 || i < kept.length - 1; i += PIECE) {
                int[] part = Arrays.copyOfRange(kept, i, Math.min(kept.length, i + PIECE + 1));
                pieces.add(new LongLine(
                        Arrays.stream(part).mapToDouble(k -> days[k]).toArray(),
                        Arrays.stream(part).mapToDouble(k -> values[k]).toArray()));
            }
            start = end + 1;
        }
        return pieces;
    }

    /** The points of a stretch without gaps of which each column of pixels has at most four. */
    private static int[] thinned(double[] days, double[] values, int start, int end, double pixelsPerDay) {
        List<Integer> kept = new ArrayList<>();
        int first = start;
        while (first <= end) {
            double column = Math.floor(days[first] * pixelsPerDay);
            int last = first;
            int lowest = first;
            int highest = first;
            while (last + 1 <= end && Math.floor(days[last + 1] * pixelsPerDay) == column) {
                last++;
                lowest = values[last] < values[lowest] ? last : lowest;
                highest = values[last] > values[highest] ? last : highest;
            }
            if (last - first < 4) {
                for (int i = first; i <= last; i++) {
                    kept.add(i);
                }
            } else {
                Arrays.stream(new int[] {first, lowest, highest, last})
                        .sorted()
                        .distinct()
                        .forEach(kept::add);
            }
            first = last + 1;
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }
}
