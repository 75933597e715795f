package org.sced.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sced.data.Phase;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.data.Timeline;

/** Lays out a {@link PhaseChart}: decides what stands where. */
final class PhaseLayout {
    private static final int EDGE = 24;
    private static final int RIGHT = 46;
    private static final int PHASE_ROW = 62;
    private static final int GAP = 50;
    private static final int KEY_ROW = 56;
    private static final int LEAST_PANEL = 120;
    private static final int LEAST_PLOT = 240;
    private static final double LINE = 1.25;

    private final List<Series> series;
    private final SingleCase singleCase;
    private final Timeline timeline;
    private final Optional<String> heading;
    private final int width;
    private final Optional<Integer> wantedHeight;
    private final Map<String, Color> tints;

    private final List<Rule> rules = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    PhaseLayout(List<Series> series, Optional<String> heading, int width, Optional<Integer> height) {
        this.series = series;
        this.singleCase = series.get(0).singleCase();
        this.timeline = singleCase.timeline();
        this.heading = heading;
        this.width = width;
        this.wantedHeight = height;
        this.tints = Look.tints(singleCase.conditions());
    }

    /** The measure's data before its plot has a place. */
    private record Measured(Series series, List<Part> parts) {}

    Drawing drawing() {
        List<Measured> measured =
                series.stream().map(one -> new Measured(one, parts(one))).toList();
        int top = EDGE + (heading.isPresent() ? 60 : 0) + (singleCase.alternating() ? 6 : PHASE_ROW);
        int axis = timeline.unit() == Timeline.Unit.DATE ? 176 : 134;
        int count = series.size();
        // The height of panels and the room for the numbers beside them depend on each other only through the number of
        // ticks, so a first guess of the height settles the width, and the width the rows of the key.
        int guess = wantedHeight.isPresent() ? (wantedHeight.get() - top - axis - KEY_ROW) / count - GAP : usual(count);
        List<ValueScale> scales =
                measured.stream().map(one -> valueScale(one, guess)).toList();
        int titleLines = measured.stream()
                .mapToInt(one -> yTitle(one, Math.max(guess, LEAST_PANEL)).size())
                .max()
                .orElse(1);
        double numbers = scales.stream()
                .flatMap(scale -> scale.ticks().stream().map(scale::text))
                .mapToDouble(text -> Typeface.REGULAR.width(text, Look.TICK))
                .max()
                .orElse(0);
        int left = (int) Math.ceil(EDGE + titleLines * LINE * Look.TITLE + 26 + numbers + 16);
        int plotWidth = width - left - RIGHT;
        List<Sample> samples = samples(measured, new DayScale(timeline.length(), left, left + plotWidth));
        int keyHeight = keyRows(samples, left, 0).rows() * KEY_ROW;
        int height = wantedHeight.orElse(top + count * usual(count) + (count - 1) * GAP + axis + keyHeight);
        int panelHeight = (height - top - axis - keyHeight - (count - 1) * GAP) / count;
        if (panelHeight < LEAST_PANEL || plotWidth < LEAST_PLOT) {
            throw tooSmall(height, height + (LEAST_PANEL - panelHeight) * count, width + LEAST_PLOT - plotWidth);
        }
        DayScale days = new DayScale(timeline.length(), left, left + plotWidth);
        DayTicks ticks = DayTicks.of(timeline, days);
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Box plot = new Box(left, top + i * (panelHeight + GAP), plotWidth, panelHeight);
            panels.add(panel(measured.get(i), plot, days, ticks));
        }
        Box last = panels.get(count - 1).plot();
        heading.ifPresent(text -> labels.add(Label.of(
                        Words.shortened(text, Typeface.SEMIBOLD, Look.HEADING, width - 2.0 * EDGE)
                                .orElse("…"),
                        left,
                        EDGE + 34.0,
                        Label.Anchor.START,
                        Look.HEADING,
                        Look.TEXT)
                .semiBold()));
        if (!singleCase.alternating()) {
            phaseChanges(days, top, last.bottom());
        }
        dayAxis(days, ticks, last);
        List<KeyEntry> key = keyRows(samples, left, last.bottom() + axis).entries();
        Description words = new Description(
                singleCase,
                measured.stream()
                        .map(one -> new Description.Measured(
                                one.series().measure(), one.parts(), valueScale(one, panelHeight)))
                        .toList());
        return new Drawing(width, height, heading.orElse(words.title()), words.text(), panels, rules, labels, key);
    }

    private static int usual(int panels) {
        return panels == 1 ? 660 : panels == 2 ? 492 : panels == 3 ? 400 : 330;
    }

    private IllegalArgumentException tooSmall(int height, int neededHeight, int neededWidth) {
        return new IllegalArgumentException("a chart of " + Math.round(width / Look.MILLIMETRE) + " × "
                + Math.round(height / Look.MILLIMETRE)
                + " mm is too small for " + series.size() + (series.size() == 1 ? " measure" : " measures")
                + "; at least " + millimetres(Math.max(width, neededWidth)) + " × "
                + millimetres(Math.max(height, neededHeight)) + " mm are needed");
    }

    private static long millimetres(int units) {
        return (long) Math.ceil(units / Look.MILLIMETRE - 1e-6);
    }

    // ---- data

    private static List<Part> parts(Series series) {
        SingleCase singleCase = series.singleCase();
        int length = singleCase.timeline().length();
        List<Part> parts = new ArrayList<>();
        if (singleCase.alternating()) {
            for (String condition : singleCase.conditions()) {
                int[] days = IntStream.range(0, length)
                        .filter(day -> singleCase
                                .condition(day)
                                .filter(condition::equals)
                                .isPresent())
                        .toArray();
                parts.add(Part.of(condition, series.condition(condition), days, series));
            }
        } else {
            for (Phase phase : series.phases()) {
                int[] days = IntStream.rangeClosed(phase.first(), phase.last()).toArray();
                parts.add(Part.of(phase.condition(), series.phase(phase), days, series));
            }
        }
        return parts;
    }

    private ValueScale valueScale(Measured measured, int height) {
        return ValueRange.of(measured.series().measure(), measured.parts(), !singleCase.alternating())
                .scale(Math.max(2, Math.min(7, height / 80)));
    }

    // ---- panels

    private Panel panel(Measured measured, Box plot, DayScale days, DayTicks ticks) {
        ValueScale values = valueScale(measured, plot.height());
        List<Rule> grid = new ArrayList<>();
        List<Rule> axes = new ArrayList<>();
        List<Label> texts = new ArrayList<>();
        for (double tick : values.ticks()) {
            double y = values.y(tick, plot);
            grid.add(Rule.grid(plot.x(), plot.right(), y));
            texts.add(Label.of(
                    values.text(tick),
                    plot.x() - 16.0,
                    Label.baseline(y, Look.TICK),
                    Label.Anchor.END,
                    Look.TICK,
                    Look.MUTED));
        }
        axes.add(Rule.axis(plot.x(), plot.y(), plot.x(), plot.bottom()));
        axes.add(Rule.axis(plot.x(), plot.bottom(), plot.right(), plot.bottom()));
        for (int day : ticks.small()) {
            axes.add(Rule.tick(days.x(day), plot.bottom(), days.x(day), plot.bottom() + 7.0));
        }
        for (DayTicks.Name name : ticks.named()) {
            axes.add(Rule.tick(days.x(name.day()), plot.bottom(), days.x(name.day()), plot.bottom() + 13.0));
        }
        List<String> title = yTitle(measured, plot.height());
        for (int i = 0; i < title.size(); i++) {
            double baseline = EDGE + (i + 0.85) * LINE * Look.TITLE;
            texts.add(Label.of(title.get(i), baseline, plot.centreY(), Label.Anchor.MIDDLE, Look.TITLE, Look.TEXT)
                    .turnedUp());
        }
        PanelCurves curves = new PanelCurves(measured.parts(), measured.series(), plot, days, values);
        texts.addAll(curves.levelLabels());
        return new Panel(
                String.join(" ", yTitle(measured.series())),
                plot,
                days,
                values,
                shades(),
                grid,
                curves.curves(),
                curves.crosses(),
                axes,
                texts);
    }

    private static List<String> yTitle(Series series) {
        var measure = series.measure();
        String name = Words.capitalised(measure.name().strip());
        if (!measure.hasLimits()) {
            return List.of(name);
        }
        ValueScale limits = ValueScale.of(measure.min(), measure.max(), false, 5);
        String joint = measure.min() < 0 ? " to " : "–";
        return List.of(name, "(" + limits.exact(measure.min()) + joint + limits.exact(measure.max()) + ")");
    }

    private static List<String> yTitle(Measured measured, int height) {
        List<String> words = yTitle(measured.series());
        String whole = String.join(" ", words);
        double room = height + GAP - 8.0;
        if (words.size() == 2 && Typeface.REGULAR.width(whole, Look.TITLE) > room) {
            // The range stays whole; the name before it gives way.
            List<String> lines = new ArrayList<>(Words.lines(words.get(0), Typeface.REGULAR, Look.TITLE, room, 2));
            String last = lines.get(lines.size() - 1);
            double left = room - Typeface.REGULAR.width(" " + words.get(1), Look.TITLE);
            if (lines.size() == 1) {
                lines.add(words.get(1));
            } else {
                String shorter = Words.shortened(last, Typeface.REGULAR, Look.TITLE, left)
                        .orElse("…");
                lines.set(1, shorter + " " + words.get(1));
            }
            return lines;
        }
        return Words.lines(whole, Typeface.REGULAR, Look.TITLE, room, 2);
    }

    private List<Shade> shades() {
        return singleCase.alternating()
                ? List.of()
                : singleCase.phases().stream()
                        .map(phase -> new Shade(
                                phase.condition(),
                                phase.first() - 0.5,
                                phase.last() + 0.5,
                                tints.get(phase.condition())))
                        .toList();
    }

    // ---- phases

    private void phaseChanges(DayScale days, int top, int bottom) {
        List<Phase> phases = singleCase.phases();
        for (Phase phase : phases.subList(1, phases.size())) {
            rules.add(Rule.phaseLine(days.x(phase.first() - 0.5), top - PHASE_ROW + 8.0, bottom));
        }
        double baseline = top - 22.0;
        phases.forEach(phase -> labels.addAll(phaseLabel(phase, days, baseline)));
    }

    /** Letter and word if they fit between the phase lines, else the letter, at last a small one. */
    private List<Label> phaseLabel(Phase phase, DayScale days, double baseline) {
        double centre = days.x((phase.first() + phase.last()) / 2.0);
        double room = phase.days() * days.step();
        double size = Look.TITLE;
        Optional<String> meaning = Words.meaning(phase);
        double letter = Typeface.SEMIBOLD.width(phase.label(), size);
        double word =
                meaning.map(text -> 18 + Typeface.REGULAR.width(text, size)).orElse(0.0);
        if (letter + word <= room - 20) {
            double x = centre - (letter + word) / 2;
            Label bold = Label.of(phase.label(), x, baseline, Label.Anchor.START, size, Look.TEXT)
                    .semiBold();
            return meaning.map(text -> List.of(
                            bold, Label.of(text, x + letter + 18, baseline, Label.Anchor.START, size, Look.TEXT)))
                    .orElse(List.of(bold));
        }
        double small = Look.NOTE;
        boolean brief = phase.label().length() <= 3;
        Optional<String> whole = letter <= room - 8 ? Optional.of(phase.label()) : Optional.empty();
        Optional<String> shorter =
                whole.isPresent() || brief ? whole : Words.shortened(phase.label(), Typeface.SEMIBOLD, size, room - 12);
        boolean tiny = shorter.isEmpty() && brief && Typeface.SEMIBOLD.width(phase.label(), small) <= room - 4;
        return (tiny ? Optional.of(phase.label()) : shorter)
                        .map(text -> Label.of(
                                        text, centre, baseline, Label.Anchor.MIDDLE, tiny ? small : size, Look.TEXT)
                                .semiBold())
                        .stream()
                        .toList();
    }

    private void dayAxis(DayScale days, DayTicks ticks, Box plot) {
        double numbers = plot.bottom() + 44.0;
        double dates = numbers + 37;
        boolean dated = false;
        for (DayTicks.Name name : ticks.named()) {
            double x = days.x(name.day());
            labels.add(onPage(Label.of(name.number(), x, numbers, Label.Anchor.MIDDLE, Look.TICK, Look.MUTED)));
            if (name.date().isPresent()) {
                dated = true;
                labels.add(onPage(Label.of(name.date().get(), x, dates, Label.Anchor.MIDDLE, Look.NOTE, Look.MUTED)));
            }
        }
        labels.add(Label.of(
                timeline.unit() == Timeline.Unit.SESSION ? "Session" : "Day of study",
                plot.centreX(),
                (dated ? dates : numbers) + 48,
                Label.Anchor.MIDDLE,
                Look.TITLE,
                Look.TEXT));
    }

    /** The text, moved to the left where it would leave the page. */
    private Label onPage(Label label) {
        double over = label.startX() + label.width() - (width - 6.0);
        return over <= 0
                ? label
                : Label.of(label.text(), label.x() - over, label.y(), label.anchor(), label.size(), label.color());
    }

    // ---- key

    private record Sample(Optional<Pen> pen, String text) {}

    private record KeyRows(int rows, List<KeyEntry> entries) {}

    private List<Sample> samples(List<Measured> measured, DayScale days) {
        List<Sample> samples = new ArrayList<>();
        List<Part> all = measured.stream().flatMap(one -> one.parts().stream()).toList();
        if (singleCase.alternating()) {
            int at = 0;
            for (String condition : singleCase.conditions()) {
                String words = Words.meaning(new Phase(condition, 1, 0, 0))
                        .map(meaning -> condition + " " + meaning)
                        .orElse(condition);
                samples.add(new Sample(Optional.of(PanelCurves.condition(at++, days)), words));
            }
            samples.add(new Sample(
                    Optional.of(Pen.line(Look.MUTED, Look.CONDITION_LEVEL_STROKE)), "Condition median (Md)"));
        } else {
            String each = timeline.unit() == Timeline.Unit.SESSION ? "Value per session" : "Daily value";
            samples.add(new Sample(Optional.of(PanelCurves.data(days)), each));
            samples.add(new Sample(Optional.of(PanelCurves.level()), "Phase median (Md)"));
            if (all.stream().anyMatch(part -> part.trend().isDefined())) {
                samples.add(new Sample(Optional.of(PanelCurves.trend()), "Within-phase trend (OLS)"));
            }
            if (all.stream().anyMatch(part -> part.sd() > 0)) {
                samples.add(new Sample(Optional.of(PanelCurves.spread()), "Mean ± 2 SD"));
            }
        }
        if (all.stream().anyMatch(part -> part.data().missing() > 0)) {
            String missing = timeline.unit() == Timeline.Unit.SESSION ? "Missing session" : "Missing day";
            samples.add(new Sample(Optional.empty(), missing));
        }
        return samples;
    }

    /** The key in one row, if need be with smaller gaps, else in as many as it takes. */
    private KeyRows keyRows(List<Sample> samples, double left, double top) {
        for (double gap = 54; gap >= 30; gap -= 8) {
            KeyRows rows = keyRows(samples, left, top, gap);
            if (rows.rows() == 1) {
                return rows;
            }
        }
        return keyRows(samples, left, top, 54);
    }

    private KeyRows keyRows(List<Sample> samples, double left, double top, double gap) {
        List<KeyEntry> entries = new ArrayList<>();
        double x = left;
        int row = 0;
        for (Sample sample : samples) {
            double mark = sample.pen().isPresent() ? 64 : 14;
            double length = mark + 16 + Typeface.REGULAR.width(sample.text(), Look.TICK);
            if (x > left && x + length > width - EDGE) {
                x = left;
                row++;
            }
            double y = top + row * KEY_ROW + 12.0;
            Label label = Label.of(
                    sample.text(),
                    x + mark + 16,
                    Label.baseline(y, Look.TICK),
                    Label.Anchor.START,
                    Look.TICK,
                    Look.MUTED);
            entries.add(new KeyEntry(sample.pen(), x, y, mark, label));
            x += length + gap;
        }
        return new KeyRows(row + 1, entries);
    }
}
