package org.sced.randomization;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sced.data.Series;
import org.sced.data.Values;
import org.sced.stats.Reason;
import org.sced.stats.Sample;
import org.sced.stats.Undefined;

/** Inverts a randomization test: which shifts of the level it does not reject. */
final class Inversion {
    /** With more schedules the grid of shifts is gone through with drawn ones. */
    private static final long MOST_FOR_GRID = 20_000;

    private static final int GRID = 200;

    /** So many statistics are computed at most where every shift at which two values pass one another is gone through. */
    private static final long MOST_COMPUTED = 20_000_000;

    /** A set that still reaches so many times the spread of the values has no end there. */
    private static final double FAR = 1e6;

    private static final Undefined NOTHING = new Undefined(
            Reason.NOT_APPLICABLE, "Every shift is rejected at this level; so few schedules allow no higher p-value.");

    private final RandomizationTest test;
    private final Setting setting;
    private final Series series;
    private final TestStatistic statistic;
    private final Column column;
    private final Progress progress;

    Inversion(RandomizationTest test, Setting setting, Series series, TestStatistic statistic, Progress progress) {
        this.test = test;
        this.setting = setting;
        this.series = series;
        this.statistic = statistic;
        this.column = Column.of(statistic, series);
        this.progress = progress;
    }

    ConfidenceResult set(double level, ConfidenceSides sides) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level " + level + "; allowed are numbers between 0 and 1");
        }
        boolean linear = LinearShift.isLinear(statistic);
        Route route = linear
                ? test.route(setting.design(), Optional::empty)
                : test.withinLimit(MOST_FOR_GRID).route(setting.design(), Optional::empty);
        double observed = setting.walk(List.of(column), progress).observed()[0];
        if (!Double.isFinite(observed)) {
            Undefined why = statistic.undefined(column.arrangement(setting.realised(), setting.from(), setting.to()));
            return undefined(level, sides, route, why);
        }
        if (linear) {
            return linear(level, sides, route);
        }
        double start = root(statistic.inUnits() ? observed : 0, spread());
        if (Double.isNaN(start)) {
            Undefined why = new Undefined(
                    Reason.NOT_APPLICABLE,
                    "A shift of the level does not move " + statistic.name() + "; it has no confidence set.");
            return undefined(level, sides, route, why);
        }
        long allowed = rejected(route, alpha(level, sides));
        Optional<PassingShifts.Answer> answer = PassingShifts.answer(statistic);
        Optional<PassingShifts> passing = answer.isEmpty()
                ? Optional.empty()
                : PassingShifts.of(
                        setting, column, MOST_COMPUTED / evaluated(route).longValueExact());
        if (passing.isEmpty()) {
            String grid = " for each shift of a grid, the borders bisected";
            return found(level, sides, route, start, grid(sides, route, start, allowed), grid);
        }
        List<ShiftRange> pieces = answer.get() == PassingShifts.Answer.CONSTANT
                ? steps(sides, route, passing.get(), allowed)
                : lines(sides, route, passing.get(), allowed);
        String exact = " at and between the " + passing.get().shifts.length
                + " shifts at which values pass one another; the borders are exact";
        return found(level, sides, route, start, pieces, exact);
    }

    private ConfidenceResult found(
            double level, ConfidenceSides sides, Route route, double estimate, List<ShiftRange> pieces, String how) {
        Optional<Undefined> why = pieces.isEmpty() ? Optional.of(NOTHING) : Optional.empty();
        return result(level, sides, route, estimate, pieces, route.choice() + how, why);
    }

    private ConfidenceResult undefined(double level, ConfidenceSides sides, Route route, Undefined why) {
        return result(level, sides, route, Double.NaN, List.of(), route.choice(), Optional.of(why));
    }

    private BigInteger evaluated(Route route) {
        return route.method() == PValueMethod.EXACT ? setting.design().count() : BigInteger.valueOf(route.draws() + 1L);
    }

    /** How many schedules may count as extreme at most for a shift to be rejected. */
    private long rejected(Route route, double alpha) {
        return (long) Math.floor(alpha * evaluated(route).doubleValue() + 1e-9);
    }

    private static double alpha(double level, ConfidenceSides sides) {
        return sides == ConfidenceSides.EQUAL_TAILED ? (1 - level) / 2 : 1 - level;
    }

    /** Takes the statistics of values and of x, and hands the critical shifts on. */
    private static final class CriticalShifts implements Sink {
        private final LinearShift shift;
        private final ConfidenceSides sides;
        private final Smallest begins;
        private final Smallest ends;
        private double[] from = new double[256];
        private double[] to = new double[256];

        CriticalShifts(LinearShift shift, ConfidenceSides sides, Smallest begins, Smallest ends) {
            this.shift = shift;
            this.sides = sides;
            this.begins = begins;
            this.ends = ends;
        }

        @Override
        public void take(double[][] columns, int n) {
            if (from.length < n) {
                from = new double[n];
                to = new double[n];
            }
            shift.critical(sides, columns[0], columns[1], n, from, to);
            if (sides != ConfidenceSides.UPPER_BOUND) {
                begins.add(from, n, 1);
            }
            if (sides != ConfidenceSides.LOWER_BOUND) {
                ends.add(to, n, -1);
            }
        }
    }

    /** The bounds are order statistics of the critical shifts, of which only the outermost are kept. */
    private ConfidenceResult linear(double level, ConfidenceSides sides, Route route) {
        List<Column> columns = List.of(column, LinearShift.indicator(setting, column));
        Walk walk = setting.walk(columns, progress);
        LinearShift shift = shift(walk);
        long most = evaluated(route).longValueExact();
        long needed = rejected(route, alpha(level, sides)) + 1;
        if (needed > Integer.MAX_VALUE / 4) {
            throw new IllegalArgumentException("a confidence set from " + most
                    + " schedules needs too many of them at once; draw some with MONTE_CARLO");
        }
        Smallest begins = new Smallest(sides == ConfidenceSides.UPPER_BOUND ? 1 : (int) needed, most);
        Smallest ends = new Smallest(sides == ConfidenceSides.LOWER_BOUND ? 1 : (int) needed, most);
        route.fill(walk, () -> new CriticalShifts(shift, sides, begins, ends));
        double lower = sides == ConfidenceSides.UPPER_BOUND ? Double.NEGATIVE_INFINITY : begins.value();
        double upper = sides == ConfidenceSides.LOWER_BOUND ? Double.POSITIVE_INFINITY : -ends.value();
        boolean empty = lower > upper || lower == Double.POSITIVE_INFINITY || upper == Double.NEGATIVE_INFINITY;
        return result(
                level,
                sides,
                route,
                shift.estimate(),
                empty ? List.of() : List.of(ShiftRange.of(lower, upper)),
                route.choice() + ", the bounds are critical shifts of schedules",
                empty ? Optional.of(NOTHING) : Optional.empty());
    }

    private LinearShift shift(Walk walk) {
        double[] observed = walk.observed();
        return LinearShift.of(observed[0], observed[1], column.observations.tolerance());
    }

    /** The share of every shift, from all critical shifts. */
    ShiftCurve curve(ConfidenceSides sides) {
        if (!LinearShift.isLinear(statistic)) {
            throw new IllegalArgumentException("a curve of shifts needs a statistic that is linear in the values, as"
                    + " MEAN_DIFF; " + statistic.name() + " is not");
        }
        List<Column> columns = List.of(column, LinearShift.indicator(setting, column));
        Walk walk = setting.walk(columns, progress);
        LinearShift shift = shift(walk);
        if (!Double.isFinite(shift.estimate())) {
            throw new IllegalArgumentException(statistic
                    .undefined(column.arrangement(setting.realised(), setting.from(), setting.to()))
                    .sentence());
        }
        Route route = test.route(setting.design(), Optional::empty);
        List<Pair> pairs = route.fill(walk, Pair::new);
        double[] us = Collector.joined(pairs.stream().map(pair -> pair.u).toList());
        double[] vs = Collector.joined(pairs.stream().map(pair -> pair.v).toList());
        double[] begins = new double[us.length];
        double[] ends = new double[us.length];
        shift.critical(sides, us, vs, us.length, begins, ends);
        return new ShiftCurve(shift.estimate(), setting.licensed(), begins, ends);
    }

    private static final class Pair implements Sink {
        final Collector u = new Collector(0);
        final Collector v = new Collector(1);

        @Override
        public void take(double[][] columns, int n) {
            u.take(columns, n);
            v.take(columns, n);
        }
    }

    /** A statistic of the order of values: the test at every shift where it can change, and once between two of them. */
    private List<ShiftRange> steps(ConfidenceSides sides, Route route, PassingShifts passing, long allowed) {
        List<ShiftRange> pieces = new ArrayList<>();
        for (int gap = 0; gap <= passing.shifts.length; gap++) {
            double lower = gap == 0 ? Double.NEGATIVE_INFINITY : passing.shifts[gap - 1];
            double upper = gap == passing.shifts.length ? Double.POSITIVE_INFINITY : passing.shifts[gap];
            if (gap > 0 && inside(passing.ranked(lower), sides, route, allowed)) {
                append(pieces, lower, lower);
            }
            if (inside(passing.ranked(passing.between(gap, spread())), sides, route, allowed)) {
                append(pieces, lower, upper);
            }
        }
        return pieces;
    }

    /** Adds a piece that begins where the last one ends, or behind it. */
    private void append(List<ShiftRange> pieces, double lower, double upper) {
        int last = pieces.size() - 1;
        boolean touches =
                last >= 0 && lower - pieces.get(last).upper().orElse(lower) <= column.observations.tolerance();
        double from = touches ? pieces.remove(last).lower().orElse(Double.NEGATIVE_INFINITY) : lower;
        pieces.add(ShiftRange.of(from, upper));
    }

    /**
     * A statistic that moves along straight lines between the shifts where values pass one another: in each gap the set is
     * that of a linear statistic, from the numbers at both ends of the gap.
     */
    private List<ShiftRange> lines(ConfidenceSides sides, Route route, PassingShifts passing, long allowed) {
        double[] shifts = passing.shifts;
        int last = shifts.length;
        List<ShiftRange> pieces = new ArrayList<>();
        Moved from = moved(shifts[0] - spread(), route);
        for (int gap = 0; gap <= last; gap++) {
            Moved to = moved(gap == last ? shifts[last - 1] + spread() : shifts[gap], route);
            // The place within the gap runs from 0 to 1, and beyond where the gap has no end.
            int n = from.all.length;
            double[] slopes = new double[n];
            for (int i = 0; i < n; i++) {
                slopes[i] = from.all[i] - to.all[i];
            }
            LinearShift local =
                    LinearShift.of(from.observed, from.observed - to.observed, column.observations.tolerance());
            double[] begins = new double[n];
            double[] ends = new double[n];
            local.critical(sides, from.all, slopes, n, begins, ends);
            double lower = gap == 0 ? Double.NEGATIVE_INFINITY : 0;
            double upper = gap == last ? Double.POSITIVE_INFINITY : 1;
            if (sides != ConfidenceSides.UPPER_BOUND) {
                lower = Math.max(lower, smallest(begins, allowed, 1));
            }
            if (sides != ConfidenceSides.LOWER_BOUND) {
                upper = Math.min(upper, -smallest(ends, allowed, -1));
            }
            if (lower <= upper && lower < Double.POSITIVE_INFINITY && upper > Double.NEGATIVE_INFINITY) {
                append(pieces, from.at(lower, to), from.at(upper, to));
            }
            from = to;
        }
        return pieces;
    }

    private static double smallest(double[] numbers, long allowed, int sign) {
        Smallest smallest = new Smallest((int) allowed + 1, numbers.length);
        smallest.add(numbers, numbers.length, sign);
        return smallest.value();
    }

    /** The statistics of all schedules once a shift is taken away. */
    private record Moved(double shift, double observed, double[] all) {
        /** The shift at a place on the way to another. */
        double at(double place, Moved other) {
            return place == 0 ? shift : place == 1 ? other.shift : shift + place * (other.shift - shift);
        }
    }

    private Moved moved(double shift, Route route) {
        Walk walk = setting.walk(List.of(shifted(shift)), progress);
        return new Moved(shift, walk.observed()[0], Collector.joined(route.fill(walk, () -> new Collector(0))));
    }

    /** Any other statistic: a grid of shifts, and bisection between the last shift inside and the first outside. */
    private List<ShiftRange> grid(ConfidenceSides sides, Route route, double start, long allowed) {
        double scale = spread();
        double reach = 10 * scale;
        while (reach < FAR * scale
                && (inside(start - reach, sides, route, allowed) || inside(start + reach, sides, route, allowed))) {
            reach *= 4;
        }
        boolean[] in = new boolean[GRID + 1];
        double[] at = new double[GRID + 1];
        for (int i = 0; i <= GRID; i++) {
            // Finer near the middle, where the reach had to grow.
            double place = (2.0 * i - GRID) / GRID;
            at[i] = start + Math.signum(place) * Math.pow(Math.abs(place), reach > 10 * scale ? 4 : 1) * reach;
            in[i] = inside(at[i], sides, route, allowed);
        }
        List<ShiftRange> pieces = new ArrayList<>();
        for (int i = 0; i <= GRID; i++) {
            if (in[i]) {
                int first = i;
                while (i < GRID && in[i + 1]) {
                    i++;
                }
                double lower = first == 0
                        ? Double.NEGATIVE_INFINITY
                        : border(at[first], at[first - 1], sides, route, allowed, scale);
                double upper =
                        i == GRID ? Double.POSITIVE_INFINITY : border(at[i], at[i + 1], sides, route, allowed, scale);
                pieces.add(ShiftRange.of(lower, upper));
            }
        }
        return pieces;
    }

    private double spread() {
        double[] measured = column.values.stream().filter(y -> !Double.isNaN(y)).toArray();
        double sd = measured.length < 2 ? 0 : Sample.of(measured).sd();
        return sd > 0 ? sd : 1;
    }

    /** The values once a shift, oriented, is taken from the days of the second condition. */
    private Column shifted(double shift) {
        double[] values = column.values.toArray();
        int sign = series.measure().improvement().sign();
        DayBits treated = LinearShift.treated(setting, column);
        for (int day = 0; day < values.length; day++) {
            values[day] -= treated.has(day) * sign * shift;
        }
        return new Column(statistic, column.measure, Values.of(values));
    }

    private double observed(double shift) {
        return setting.walk(List.of(shifted(shift)), progress).observed()[0];
    }

    /** The shift at which the observed statistic has its center; {@code NaN} if shifts do not move it. */
    private double root(double guess, double scale) {
        double here = observed(guess);
        double there = observed(guess + scale);
        if (Math.abs(here - there) <= 1e-9 * Math.max(1, Math.abs(here))) {
            boolean stuck = Math.abs(observed(guess - 3 * scale) - observed(guess + 3 * scale)) <= 1e-9;
            if (stuck) {
                return Double.NaN;
            }
        }
        double center = Double.isNaN(statistic.center()) ? 0 : statistic.center();
        if (statistic.inUnits() || Double.isNaN(statistic.center())) {
            return guess;
        }
        double low = guess - 100 * scale;
        double high = guess + 100 * scale;
        for (int i = 0; i < 200 && high - low > 1e-9 * scale; i++) {
            double middle = (low + high) / 2;
            if (observed(middle) > center) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private boolean inside(double shift, ConfidenceSides sides, Route route, long allowed) {
        return inside(shifted(shift), sides, route, allowed);
    }

    private boolean inside(Column shift, ConfidenceSides sides, Route route, long allowed) {
        return switch (sides) {
            case TWO_SIDED -> extreme(shift, Alternative.TWO_SIDED, route) > allowed;
            case LOWER_BOUND -> extreme(shift, Alternative.BETTER, route) > allowed;
            case UPPER_BOUND -> extreme(shift, Alternative.WORSE, route) > allowed;
            case EQUAL_TAILED ->
                extreme(shift, Alternative.BETTER, route) > allowed
                        && extreme(shift, Alternative.WORSE, route) > allowed;
        };
    }

    private long extreme(Column moved, Alternative alternative, Route route) {
        Walk walk = setting.walk(List.of(moved), progress);
        double observed = walk.observed()[0];
        if (!Double.isFinite(observed)) {
            return evaluated(route).longValueExact();
        }
        Yardstick yardstick = Yardstick.of(
                alternative, statistic.center(), observed, RandomizationTest.tolerance(statistic, moved, observed));
        return route.counts(walk, yardstick).extreme(yardstick).longValueExact();
    }

    private double border(
            double inside, double outside, ConfidenceSides sides, Route route, long allowed, double scale) {
        double in = inside;
        double out = outside;
        while (Math.abs(in - out) > 1e-7 * scale) {
            double middle = (in + out) / 2;
            if (inside(middle, sides, route, allowed)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    private ConfidenceResult result(
            double level,
            ConfidenceSides sides,
            Route route,
            double estimate,
            List<ShiftRange> pieces,
            String procedure,
            Optional<Undefined> undefined) {
        ShiftSet set = new ShiftSet(
                setting.singleCase().id(),
                series.measure().name(),
                setting.from(),
                setting.to(),
                statistic.name(),
                sides,
                level,
                setting.design(),
                estimate + 0.0,
                pieces,
                series.measure().improvement().sign(),
                undefined.isPresent() ? BigInteger.ZERO : evaluated(route),
                route.method(),
                procedure,
                route.seed(),
                undefined);
        return setting.licensed()
                ? new ConfidenceSet(set)
                : new AsIfSet(set, setting.explanation().replace("p-value", "confidence set"));
    }
}
