package org.sced.chart;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.sced.planning.Power;
import org.sced.planning.PowerCurve;
import org.sced.randomization.ShiftCurve;

/**
 * Curves of a probability: a p-function or a power curve.
 *
 * <pre>{@code
 * CurveChart.of(test.shiftCurve(mood, design, ConfidenceSides.TWO_SIDED)).save(Path.of("p-function.svg"));
 * CurveChart.of("28 days", plan.curve(four, effects)).with("56 days", plan.curve(eight, effects)).save(path);
 * }</pre>
 *
 * <p>A p-function shows, for every effect that could be supposed, the p-value of the test against it; the effects above the
 * level are the confidence set, which is drawn as a bar under the curve. Where the schedule was not drawn from the design
 * nothing is called a p-value or a confidence set. A power curve shows how often an effect would be found.
 */
public final class CurveChart extends Chart<CurveChart> {
    /** Of so many jumps a curve looks like one of all. */
    private static final int JUMPS = 500;

    private final Function<Language, String> across;
    private final double[] xs;
    private final List<Line> lines;
    private final double level;
    private final Kind kind;

    private record Line(String name, double[] heights) {}

    private enum Kind {
        POWER,
        P_FUNCTION,
        /** A p-function that is known for all effects, also those outside the chart. */
        WHOLE_P_FUNCTION,
        /** The same of a schedule that was not drawn. */
        WHOLE_SHARES;

        boolean whole() {
            return this == WHOLE_P_FUNCTION || this == WHOLE_SHARES;
        }
    }

    private CurveChart(
            Function<Language, String> across, double[] xs, List<Line> lines, double level, Kind kind, Style style) {
        super(style);
        this.across = across;
        this.xs = xs;
        this.lines = lines;
        this.level = level;
        this.kind = kind;
    }

    /**
     * The p-function of a test, as {@link org.sced.randomization.RandomizationTest#shiftCurve} gives it.
     *
     * @throws IllegalArgumentException if no supposed effect changes the share of schedules
     */
    public static CurveChart of(ShiftCurve curve) {
        List<ShiftCurve.Point> points = curve.points(JUMPS);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a curve without a jump has the same share for every supposed effect");
        }
        double first = points.get(0).shift();
        double last = points.get(points.size() - 1).shift();
        // Beyond the last jumps it goes on as it is.
        double more = last > first ? 0.08 * (last - first) : Math.max(1, Math.abs(first));
        double[] xs = new double[points.size() + 2];
        double[] shares = new double[xs.length];
        xs[0] = first - more;
        xs[xs.length - 1] = last + more;
        for (int i = 0; i < points.size(); i++) {
            xs[i + 1] = points.get(i).shift();
            shares[i + 1] = points.get(i).share();
        }
        shares[0] = curve.at(xs[0]);
        shares[xs.length - 1] = curve.at(xs[xs.length - 1]);
        return new CurveChart(
                Phrase.SUPPOSED_EFFECT::in,
                xs,
                List.of(new Line("", shares)),
                0.05,
                curve.licensed() ? Kind.WHOLE_P_FUNCTION : Kind.WHOLE_SHARES,
                Style.STANDARD);
    }

    /**
     * The power of one plan over sizes of the effect, or of one effect over numbers of days.
     *
     * @throws IllegalArgumentException if neither the sizes nor the days increase while the other stays the same
     */
    public static CurveChart of(PowerCurve curve) {
        return of("", curve);
    }

    /**
     * The same with a name, to be told from further ones.
     *
     * @throws IllegalArgumentException as {@link #of(PowerCurve)}
     */
    public static CurveChart of(String name, PowerCurve curve) {
        boolean effects = increases(curve, Power::effect)
                && stays(curve, one -> one.design().days());
        boolean days = increases(curve, one -> one.design().days()) && stays(curve, Power::effect);
        if (!effects && !days) {
            throw new IllegalArgumentException("powers of " + curve.points().size() + " plans"
                    + curve.points().stream()
                            .map(one -> ", effect " + one.effect() + " over "
                                    + one.design().days() + " days")
                            .reduce("", String::concat)
                    + "; a curve needs two or more that differ in the effect alone or in the number of days alone, and"
                    + " increase");
        }
        return new CurveChart(
                        (effects ? Phrase.EFFECT_IN_SD : Phrase.NUMBER_OF_DAYS)::in,
                        curve.points().stream()
                                .mapToDouble(
                                        effects
                                                ? Power::effect
                                                : one -> one.design().days())
                                .toArray(),
                        List.of(),
                        0.8,
                        Kind.POWER,
                        Style.STANDARD)
                .with(name, heights(curve));
    }

    private static boolean increases(PowerCurve curve, ToDoubleFunction<Power> what) {
        double[] xs = curve.points().stream().mapToDouble(what).toArray();
        boolean increases = xs.length > 1;
        for (int i = 1; i < xs.length; i++) {
            increases &= xs[i] > xs[i - 1];
        }
        return increases;
    }

    private static boolean stays(PowerCurve curve, ToDoubleFunction<Power> what) {
        return curve.points().stream().mapToDouble(what).distinct().count() == 1;
    }

    private static double[] heights(PowerCurve curve) {
        return curve.points().stream().mapToDouble(Power::power).toArray();
    }

    /**
     * The p-function.
     *
     * @param effects supposed effects, increasing
     * @param p the p-value against each
     * @throws IllegalArgumentException if there are fewer than two, they are not increasing, or a p-value is none
     */
    public static CurveChart pFunction(double[] effects, double[] p) {
        return new CurveChart(
                        Phrase.SUPPOSED_EFFECT::in,
                        increasing(effects),
                        List.of(),
                        0.05,
                        Kind.P_FUNCTION,
                        Style.STANDARD)
                .with("", p);
    }

    /**
     * An empty chart of power, to which curves are added.
     *
     * @param across what goes from left to right, as the effect or the number of days
     * @param xs its numbers, increasing
     * @throws IllegalArgumentException if there are fewer than two, or they are not increasing
     */
    public static CurveChart power(String across, double... xs) {
        requireNonNull(across, "across");
        return new CurveChart(language -> across, increasing(xs), List.of(), 0.8, Kind.POWER, Style.STANDARD);
    }

    private static double[] increasing(double[] xs) {
        double[] copy = xs.clone();
        for (int i = 0; i < copy.length; i++) {
            if (!Double.isFinite(copy[i]) || i > 0 && copy[i] <= copy[i - 1]) {
                throw new IllegalArgumentException(
                        "number " + (i + 1) + " of a curve is " + copy[i] + "; allowed are increasing finite numbers");
            }
        }
        if (copy.length < 2) {
            throw new IllegalArgumentException("a curve of " + copy.length + " points; at least two are needed");
        }
        return copy;
    }

    /**
     * This chart with one more curve.
     *
     * @param name what it is
     * @param heights probabilities, one for each number; {@code NaN} breaks the curve
     * @throws IllegalArgumentException if they differ in number from the others, or one is no probability
     */
    public CurveChart with(String name, double[] heights) {
        requireNonNull(name, "name");
        if (heights.length != xs.length) {
            throw new IllegalArgumentException("curve \"" + name + "\" has " + heights.length + " heights for "
                    + xs.length + " numbers; there must be as many of both");
        }
        for (double height : heights) {
            if (height < 0 || height > 1) {
                throw new IllegalArgumentException(
                        "curve \"" + name + "\" has the height " + height + "; allowed are probabilities");
            }
        }
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(name, heights.clone()));
        return new CurveChart(across, xs, List.copyOf(more), level, kind, style());
    }

    /**
     * This chart with one more curve of power over the same sizes of the effect, or the same numbers of days.
     *
     * @throws IllegalArgumentException if it is over others
     */
    public CurveChart with(String name, PowerCurve curve) {
        CurveChart other = of(name, curve);
        if (!Arrays.equals(xs, other.xs)) {
            throw new IllegalArgumentException("curve \"" + name + "\" is over " + Arrays.toString(other.xs)
                    + ", the others over " + Arrays.toString(xs) + "; all must be over the same numbers");
        }
        return with(name, heights(curve));
    }

    /**
     * This chart with the dashed line at another height: .05 is usual for a p-function, .8 for power.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public CurveChart withLevel(double height) {
        if (!(height > 0 && height < 1)) {
            throw new IllegalArgumentException("level " + height + "; allowed are numbers between 0 and 1");
        }
        return new CurveChart(across, xs, lines, height, kind, style());
    }

    @Override
    CurveChart styled(Style style) {
        return new CurveChart(across, xs, lines, level, kind, style);
    }

    @Override
    Drawing layOut(Style style) {
        Sheet sheet = new Sheet(style);
        Theme theme = style.theme();
        Language language = style.language();
        List<Sample> samples = new ArrayList<>();
        List<Pen> pens = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Pen pen = pen(i, theme);
            pens.add(pen);
            if (!lines.get(i).name().isBlank()) {
                samples.add(Sample.of(i, pen, lines.get(i).name()));
            }
        }
        double line = level;
        boolean function = kind != Kind.POWER;
        Pen levelPen = Pen.line(theme.muted(), theme.stroke(Look.TREND_STROKE));
        String levelText = (function ? Phrase.LEVEL_AT : Phrase.POWER_AT)
                .in(
                        language,
                        language.number(Numbers.text(line, 1, line * 100 == Math.rint(line * 100) ? 0.01 : 0.001)));
        samples.add(Sample.of(50, levelPen, levelText));
        if (function) {
            samples.add(Sample.of(60, Pen.line(theme.level(), theme.stroke(Look.solid(9))), setName(language)));
        }
        ValueScale guess = new ValueScale(0, 1, 0.2, List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0));
        int left = XyFrame.left(guess, language);
        int keyHeight = sheet.keyHeight(samples, left);
        int around = sheet.top() + XyFrame.FOOT + 8 + keyHeight;
        int height = sheet.plotHeight((int) Math.round(Math.min(620, 0.42 * sheet.width())), around);
        ValueScale up = new ValueScale(-0.04, 1.04, 0.2, height < 320 ? List.of(0.0, 0.5, 1.0) : guess.ticks());
        int width = sheet.requireWide(sheet.width() - left - 46, 240);
        double span = xs[xs.length - 1] - xs[0];
        ValueScale ticks = ValueScale.of(xs[0], xs[xs.length - 1], false, Math.max(3, Math.min(9, width / 190)));
        ValueScale acrossScale =
                new ValueScale(xs[0] - 0.02 * span, xs[xs.length - 1] + 0.02 * span, ticks.step(), ticks.ticks());
        XyFrame frame = new XyFrame(sheet, new Box(left, sheet.top(), width, height), acrossScale, up);
        frame.axes(
                across.apply(language),
                (kind == Kind.WHOLE_SHARES ? Phrase.SHARE : function ? Phrase.P_VALUE : Phrase.POWER).in(language));
        frame.line(new double[] {acrossScale.min(), acrossScale.max()}, new double[] {line, line}, levelPen);
        if (function) {
            set(frame, theme, line);
        }
        for (int i = 0; i < lines.size(); i++) {
            frame.line(xs, lines.get(i).heights(), pens.get(i));
            Mark form = Mark.values()[i % Mark.values().length];
            double gap = width / (double) xs.length;
            for (int k = 0; !function && gap > 30 && k < xs.length; k++) {
                if (!Double.isNaN(lines.get(i).heights()[k])) {
                    frame.mark(
                            xs[k],
                            lines.get(i).heights()[k],
                            form,
                            theme.mark(16),
                            pens.get(i).color());
                }
            }
        }
        String title = (kind == Kind.WHOLE_SHARES ? Phrase.SHARES : function ? Phrase.P_FUNCTION : Phrase.POWER_CURVE)
                .in(language);
        sheet.add(frame.plate(title));
        sheet.key(samples, left, sheet.top() + height + XyFrame.FOOT + 8.0);
        return sheet.drawing(sheet.height(around + height), left, title, words(acrossScale, language, title));
    }

    private Pen pen(int index, Theme theme) {
        if (kind != Kind.POWER) {
            return Pen.line(theme.data(), theme.stroke(Look.DATA_STROKE));
        }
        Mark form = Mark.values()[index % Mark.values().length];
        // The first colour of conditions is that of a baseline; a single curve has that of data.
        return Pen.line(
                        theme.condition(index == 0 ? 1 : index == 1 ? 2 : index == 2 ? 0 : index),
                        theme.stroke(Look.DATA_STROKE))
                .withMarks(form, theme.mark(16));
    }

    /** The stretches of supposed effects that the test does not reject, with their ends between two points. */
    List<double[]> stretches() {
        double line = level;
        List<double[]> stretches = new ArrayList<>();
        double[] p = lines.get(0).heights();
        double start = Double.NaN;
        for (int i = 0; i < xs.length; i++) {
            boolean in = p[i] > line;
            boolean before = i > 0 && p[i - 1] > line;
            if (in && !before) {
                start = i > 0 && !Double.isNaN(p[i - 1]) ? crossing(i, p, line) : xs[i];
            } else if (!in && before) {
                stretches.add(new double[] {start, Double.isNaN(p[i]) ? xs[i - 1] : crossing(i, p, line)});
            }
        }
        if (p[xs.length - 1] > line) {
            stretches.add(new double[] {start, xs[xs.length - 1]});
        }
        return stretches;
    }

    private double crossing(int i, double[] p, double line) {
        return xs[i - 1] + (line - p[i - 1]) / (p[i] - p[i - 1]) * (xs[i] - xs[i - 1]);
    }

    private void set(XyFrame frame, Theme theme, double line) {
        for (double[] stretch : stretches()) {
            frame.line(stretch, new double[] {line, line}, Pen.line(theme.level(), theme.stroke(Look.solid(9))));
        }
    }

    private String setName(Language language) {
        return (kind == Kind.WHOLE_SHARES ? Phrase.SHARE_SET : Phrase.SET)
                .in(language, language.number(Numbers.percent(1 - level)));
    }

    /** As {@code 1.63 to 2.86}; a set that is not rejected at the edge of a whole curve goes on beyond it. */
    private String range(double[] ends, ValueScale scale, Language language) {
        boolean from = !kind.whole() || ends[0] > xs[0];
        boolean to = !kind.whole() || ends[1] < xs[xs.length - 1];
        String lower = language.number(scale.sentence(ends[0]));
        String upper = language.number(scale.sentence(ends[1]));
        return from && to
                ? lower + Phrase.TO.in(language) + upper
                : from
                        ? Phrase.FROM.in(language, lower)
                        : to ? Phrase.UP_TO.in(language, upper) : Phrase.EVERY_EFFECT.in(language);
    }

    private String words(ValueScale scale, Language language, String title) {
        if (kind != Kind.POWER) {
            List<String> sets =
                    stretches().stream().map(one -> range(one, scale, language)).toList();
            return title + ". " + setName(language) + ": "
                    + (sets.isEmpty() ? Phrase.NOT_DEFINED.in(language) : language.enumeration(sets)) + ".";
        }
        List<String> told = new ArrayList<>();
        for (Line one : lines) {
            double most = Arrays.stream(one.heights())
                    .filter(height -> !Double.isNaN(height))
                    .max()
                    .orElse(Double.NaN);
            String range = Double.isNaN(most)
                    ? Phrase.NOT_DEFINED.in(language)
                    : Phrase.UP_TO.in(language, language.number(Numbers.text(most, 1, 0.01)));
            told.add(one.name().isBlank() ? Words.capitalised(range) : one.name() + ": " + range);
        }
        return title + ", " + across.apply(language) + ". " + String.join("; ", told) + ".";
    }

    @Override
    public String toString() {
        String what = switch (kind) {
            case POWER -> "power of " + lines.size() + " curves";
            case P_FUNCTION, WHOLE_P_FUNCTION -> "p-function";
            case WHOLE_SHARES -> "shares of schedules";
        };
        return what + " over " + xs.length + " points";
    }
}
