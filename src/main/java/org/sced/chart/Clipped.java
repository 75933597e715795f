package org.sced.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A line or the outline of an area, cut where it leaves the axis.
 *
 * @param days of its corners
 * @param values heights of its corners; {@code NaN} parts two pieces
 */
record Clipped(double[] days, double[] values) {
    /** A line without what lies below or above; where it leaves and comes back it is broken. */
    static Clipped line(double[] at, double[] heights, double min, double max) {
        Corners corners = new Corners();
        for (int i = 0; i < at.length; i++) {
            boolean from = i > 0 && !Double.isNaN(heights[i - 1]);
            if (from && !Double.isNaN(heights[i])) {
                piece(corners, at[i - 1], heights[i - 1], at[i], heights[i], min, max);
            } else if (Double.isNaN(heights[i])) {
                corners.gap();
            } else if (heights[i] >= min && heights[i] <= max) {
                corners.add(at[i], heights[i]);
            }
        }
        return corners.done();
    }

    private static void piece(Corners corners, double x0, double y0, double x1, double y1, double min, double max) {
        double rise = y1 - y0;
        double enter = 0;
        double leave = 1;
        if (rise == 0) {
            if (y0 < min || y0 > max) {
                corners.gap();
                return;
            }
        } else {
            double one = (min - y0) / rise;
            double other = (max - y0) / rise;
            enter = Math.max(0, Math.min(one, other));
            leave = Math.min(1, Math.max(one, other));
        }
        if (!(enter < leave)) {
            corners.gap();
            return;
        }
        if (enter > 0) {
            corners.gap();
        }
        corners.add(x0 + enter * (x1 - x0), limited(y0 + enter * rise, min, max));
        corners.add(leave == 1 ? x1 : x0 + leave * (x1 - x0), leave == 1 ? y1 : limited(y0 + leave * rise, min, max));
        if (leave < 1) {
            corners.gap();
        }
    }

    /** An area between two lines, pressed against the ends of the axis where it is beyond. */
    static Clipped area(double[] at, double[] lower, double[] upper, double min, double max) {
        Corners corners = new Corners();
        int i = 0;
        while (i < at.length) {
            int start = i;
            while (i < at.length && !Double.isNaN(lower[i]) && !Double.isNaN(upper[i])) {
                i++;
            }
            if (i > start + 1) {
                Corners low = pressed(at, lower, start, i, min, max);
                Corners high = pressed(at, upper, start, i, min, max);
                boolean seen = false;
                for (int k = start; k < i; k++) {
                    seen |= limited(lower[k], min, max) < limited(upper[k], min, max);
                }
                if (seen) {
                    corners.gap();
                    corners.forward(low);
                    corners.backward(high);
                }
            }
            i = Math.max(i, start + 1);
        }
        return corners.done();
    }

    private static Corners pressed(double[] at, double[] heights, int from, int to, double min, double max) {
        Corners corners = new Corners();
        for (int k = from; k < to; k++) {
            if (k > from) {
                double rise = heights[k] - heights[k - 1];
                double[] shares = {(min - heights[k - 1]) / rise, (max - heights[k - 1]) / rise};
                java.util.Arrays.sort(shares);
                for (double share : shares) {
                    if (share > 0 && share < 1) {
                        corners.add(
                                at[k - 1] + share * (at[k] - at[k - 1]),
                                limited(heights[k - 1] + share * rise, min, max));
                    }
                }
            }
            corners.add(at[k], limited(heights[k], min, max));
        }
        return corners;
    }

    private static double limited(double value, double min, double max) {
        return Math.max(min, Math.min(max, value));
    }

    /** Corners as they are found. */
    private static final class Corners {
        private final List<double[]> all = new ArrayList<>();

        void add(double day, double value) {
            double[] last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last == null || last[0] != day || last[1] != value) {
                all.add(new double[] {day, value});
            }
        }

        void gap() {
            if (!all.isEmpty() && !Double.isNaN(all.get(all.size() - 1)[1])) {
                all.add(new double[] {all.get(all.size() - 1)[0], Double.NaN});
            }
        }

        void forward(Corners other) {
            all.addAll(other.all);
        }

        void backward(Corners other) {
            for (int k = other.all.size() - 1; k >= 0; k--) {
                all.add(other.all.get(k));
            }
        }

        Clipped done() {
            while (!all.isEmpty() && Double.isNaN(all.get(all.size() - 1)[1])) {
                all.remove(all.size() - 1);
            }
            return new Clipped(
                    all.stream().mapToDouble(corner -> corner[0]).toArray(),
                    all.stream().mapToDouble(corner -> corner[1]).toArray());
        }
    }
}
