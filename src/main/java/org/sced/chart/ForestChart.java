package org.sced.chart;

import static java.util.Objects.requireNonNull;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sced.effect.AverageEffect;
import org.sced.effect.Contribution;
import org.sced.effect.EffectSize;
import org.sced.effect.EffectSizes;
import org.sced.effect.Estimate;
import org.sced.effect.Interval;

/**
 * Effects with their intervals, one below the other: of several changes, indices or persons.
 *
 * <pre>{@code
 * ForestChart.of(EffectSizes.all(mood).of("NAP")).save(Path.of("nap.svg"));
 * ForestChart.of(AverageEffect.overCases(study, "mood", NonOverlap.NAP, Weighting.INVERSE_VARIANCE)).save(path);
 * }</pre>
 *
 * <p>A square is the effect, the line its interval, the dashed line no effect; the diamond is an average. An effect that is
 * undefined keeps its row and says so. The numbers stand beside it.
 */
public final class ForestChart extends Chart<ForestChart> {
    private final List<Row> rows;
    private final String axis;
    private final double nullValue;

    /**
     * A row.
     *
     * @param label what it is
     * @param estimate the effect, with its interval where there is one
     * @param share its weight in an average, 0 to 1, for the size of its square; {@code NaN} for the usual size
     * @param average whether it is an average of others
     */
    public record Row(String label, Estimate estimate, double share, boolean average) {
        /** Checks that nothing is missing. */
        public Row {
            requireNonNull(label, "label");
            requireNonNull(estimate, "estimate");
        }

        /** A row of the usual size. */
        public static Row of(String label, Estimate estimate) {
            return new Row(label, estimate, Double.NaN, false);
        }
    }

    private ForestChart(List<Row> rows, String axis, double nullValue, Style style) {
        super(style);
        this.rows = rows;
        this.axis = axis;
        this.nullValue = nullValue;
    }

    /**
     * Any effects.
     *
     * @param axis what the numbers are
     * @param nullValue the number that means no effect
     * @param rows from top to bottom
     * @throws IllegalArgumentException if there is none
     */
    public static ForestChart of(String axis, double nullValue, List<Row> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a forest of no effects; give at least one");
        }
        return new ForestChart(List.copyOf(rows), requireNonNull(axis, "axis"), nullValue, Style.STANDARD);
    }

    /**
     * Effects that share a scale: one index over several changes, or indices with the same value for no effect.
     *
     * @throws IllegalArgumentException if there is none, or no effect is another number for one than for another
     */
    public static ForestChart of(EffectSizes effects) {
        List<EffectSize> all = effects.effects();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a forest of no effects; give at least one");
        }
        EffectSize first = all.get(0);
        double none = first.index().range().nullValue();
        boolean oneIndex = all.stream().allMatch(one -> one.index().equals(first.index()));
        boolean oneMeasure = all.stream().allMatch(one -> one.measure().equals(first.measure()));
        boolean oneChange = all.stream()
                .allMatch(one -> one.from().equals(first.from()) && one.to().equals(first.to()));
        List<Row> rows = new ArrayList<>();
        for (EffectSize one : all) {
            if (one.index().range().nullValue() != none) {
                throw new IllegalArgumentException("no effect is " + none + " for "
                        + first.index().name() + " and "
                        + one.index().range().nullValue() + " for "
                        + one.index().name()
                        + "; draw them in two charts");
            }
            List<String> parts = new ArrayList<>();
            if (!oneIndex) {
                parts.add(one.index().name());
            }
            if (!oneMeasure) {
                parts.add(one.measure());
            }
            if (!oneChange || parts.isEmpty()) {
                parts.add(one.from() + "→" + one.to());
            }
            rows.add(Row.of(String.join(" ", parts), one.estimate()));
        }
        String what = oneIndex ? first.index().title() : "";
        String change = oneChange && !oneIndex ? first.from() + "→" + first.to() : "";
        String whose = oneMeasure ? first.measure() : "";
        List<String> words = new ArrayList<>();
        for (String word : List.of(what, whose, change)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return of(words.isEmpty() ? "effect" : Words.capitalised(String.join(", ", words)), none, rows);
    }

    /** The effects behind an average, squares as large as their weights, and the average as a diamond. */
    public static ForestChart of(AverageEffect average) {
        List<Row> rows = new ArrayList<>();
        for (AverageEffect.Entry entry : average.entered()) {
            Contribution one = entry.contribution();
            Estimate estimate = Estimate.of(one.value().value());
            if (one.error().isDefined()) {
                estimate = estimate.withError(one.error().value()).with(around(one, average));
            }
            rows.add(new Row(one.label(), estimate, entry.share(), false));
        }
        average.leftOut()
                .forEach(out -> rows.add(Row.of(
                        out.contribution().label(),
                        Estimate.undefined(out.why().reason(), out.why().sentence()))));
        Estimate clipped =
                average.clippedInterval().map(average.estimate()::with).orElse(average.estimate());
        rows.add(new Row("", clipped, Double.NaN, true));
        return of(Words.title(average.index()), average.range().nullValue(), rows);
    }

    /** The interval of an effect that entered, cut at the ends of the range of its index like that of the average. */
    private static Interval around(Contribution one, AverageEffect average) {
        double level = average.level();
        double reach = -org.sced.stats.Probability.normalQuantile((1 - level) / 2)
                * one.error().value();
        double value = one.value().value();
        return new Interval(
                Math.max(average.range().min(), value - reach),
                Math.min(average.range().max(), value + reach),
                level);
    }

    @Override
    ForestChart styled(Style style) {
        return new ForestChart(rows, axis, nullValue, style);
    }

    @Override
    Drawing layOut(Style style) {
        Sheet sheet = new Sheet(style);
        Language language = style.language();
        Theme theme = style.theme();
        double low = nullValue;
        double high = nullValue;
        for (Row row : rows) {
            if (row.estimate().isDefined()) {
                low = Math.min(low, Math.min(row.estimate().value(), lower(row)));
                high = Math.max(high, Math.max(row.estimate().value(), upper(row)));
            }
        }
        if (!(high > low)) {
            low -= 1;
            high += 1;
        }
        ValueScale guess = ValueScale.of(low, high, false, 5);
        double names = 0;
        double numbers = 0;
        for (Row row : rows) {
            names = Math.max(names, Typeface.SEMIBOLD.width(name(row, language), Look.TICK));
            numbers = Math.max(numbers, Typeface.SEMIBOLD.width(numbers(row, guess, language), Look.TICK));
        }
        names = Math.min(names, 0.42 * sheet.width());
        int left = (int) Math.ceil(Sheet.EDGE + names + 30);
        int width = sheet.requireWide((int) (sheet.width() - left - Sheet.EDGE - numbers - 40), 240);
        double margin = 0.04 * (high - low);
        ValueScale across = ValueScale.of(low, high, false, Math.max(3, Math.min(8, width / 160)))
                .between(low - margin, high + margin);
        int around = sheet.top() + XyFrame.FOOT;
        int usual = Math.max(110, 62 * rows.size() + 24);
        int height = style.unitsHigh().isPresent() ? sheet.plotHeight(usual, around) : usual;
        Box plot = new Box(left, sheet.top(), width, height);
        XyFrame frame = new XyFrame(sheet, plot, across, new ValueScale(0, rows.size(), 1, List.of()));
        frame.level(axis);
        for (double tick : across.ticks()) {
            frame.grid(new Rule(
                    frame.x(tick),
                    plot.y(),
                    frame.x(tick),
                    plot.bottom(),
                    theme.stroke(Look.GRID_STROKE),
                    theme.grid()));
        }
        frame.grid(Rule.phaseLine(theme, frame.x(nullValue), plot.y(), plot.bottom()));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = plot.y() + (i + 0.5) * height / rows.size();
            draw(row, y, frame, theme);
            String name = Words.shortened(name(row, language), face(row), Look.TICK, names)
                    .orElse("…");
            frame.add(weighted(
                    sheet.text(name, plot.x() - 26.0, Label.baseline(y, Look.TICK), Label.Anchor.END, Look.TICK), row));
            frame.add(weighted(
                    sheet.text(
                            numbers(row, guess, language),
                            sheet.width() - (double) Sheet.EDGE,
                            Label.baseline(y, Look.TICK),
                            Label.Anchor.END,
                            Look.TICK),
                    row));
        }
        sheet.add(frame.plate(axis));
        return sheet.drawing(sheet.height(around + height), left, axis, words(guess, language));
    }

    private static Typeface face(Row row) {
        return row.average() ? Typeface.SEMIBOLD : Typeface.REGULAR;
    }

    private static Label weighted(Label label, Row row) {
        return row.average() ? label.semiBold() : label;
    }

    private static double lower(Row row) {
        return row.estimate()
                .interval()
                .map(Interval::lower)
                .orElse(row.estimate().value());
    }

    private static double upper(Row row) {
        return row.estimate()
                .interval()
                .map(Interval::upper)
                .orElse(row.estimate().value());
    }

    private static void draw(Row row, double y, XyFrame frame, Theme theme) {
        if (!row.estimate().isDefined()) {
            return;
        }
        double x = frame.x(row.estimate().value());
        double from = frame.x(lower(row));
        double to = frame.x(upper(row));
        if (row.average()) {
            Path2D.Double diamond = new Path2D.Double();
            double half = 15;
            diamond.moveTo(Math.min(from, x - half), y);
            diamond.lineTo(x, y - half);
            diamond.lineTo(Math.max(to, x + half), y);
            diamond.lineTo(x, y + half);
            diamond.closePath();
            frame.add(Form.filled(diamond, theme.level()));
            return;
        }
        if (row.estimate().interval().isPresent()) {
            frame.add(Form.drawn(new Line2D.Double(from, y, to, y), theme.data(), theme.stroke(Look.DATA_STROKE)));
        }
        double size = Double.isNaN(row.share()) ? 19 : 12 + 22 * Math.sqrt(Math.max(0, Math.min(1, row.share())));
        frame.add(Form.filled(Mark.SQUARE.at(x, y, size), theme.data()));
    }

    private static String name(Row row, Language language) {
        return row.average() && row.label().isEmpty() ? Phrase.AVERAGE.in(language) : row.label();
    }

    private static String numbers(Row row, ValueScale scale, Language language) {
        if (!row.estimate().isDefined()) {
            return Phrase.NOT_DEFINED.in(language);
        }
        String value = hundredths(row.estimate().value(), scale);
        String all = row.estimate()
                .interval()
                .map(interval -> value + "  [" + hundredths(interval.lower(), scale) + ", "
                        + hundredths(interval.upper(), scale) + "]")
                .orElse(value);
        return language == Language.ENGLISH ? all : language.number(all.replace(", ", "; "));
    }

    private static String hundredths(double value, ValueScale scale) {
        double largest = Math.max(Math.abs(scale.min()), Math.abs(scale.max()));
        return Numbers.text(value, largest, Math.min(0.01, scale.step() / 10));
    }

    private String words(ValueScale scale, Language language) {
        List<String> parts = new ArrayList<>();
        for (Row row : rows) {
            String name = name(row, language);
            parts.add((name.isEmpty() ? "" : name + ": ")
                    + numbers(row, scale, language).replace("  ", " "));
        }
        Optional<Double> level = rows.stream()
                .flatMap(row -> row.estimate().interval().stream())
                .map(Interval::level)
                .findFirst();
        return axis + ". " + String.join("; ", parts) + "."
                + level.map(it -> " " + Phrase.INTERVALS.in(language, language.number(Numbers.percent(it))))
                        .orElse("");
    }

    @Override
    public String toString() {
        return "forest of " + rows.size() + " effects, " + axis;
    }
}
