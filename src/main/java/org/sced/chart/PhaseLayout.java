package org.sced.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sced.data.Measure;
import org.sced.data.Phase;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.data.Timeline;

/**
 * Lays out panels over one day axis: decides what stands where. The panels are measures of one case, with phases in
 * common, or persons, each with phases of its own.
 */
final class PhaseLayout {
    static final int EDGE = 24;
    private static final int RIGHT = 46;
    private static final int PERSON = 44;
    private static final int HEADING = 60;
    private static final int PHASE_ROW = 62;
    private static final int GAP = 50;
    private static final int PERSONS_GAP = 98;
    private static final int STAIR = 34;
    private static final int LEAST_PANEL = 120;
    private static final int LEAST_PLOT = 240;
    private static final double LINE = 1.25;
    private static final double HEADROOM = 0.17;

    private final List<Strip> strips;
    private final Timeline timeline;
    private final boolean persons;
    private final boolean alternating;
    private final Style style;
    private final Theme theme;
    private final Language language;
    private final int width;
    private final Map<String, Color> tints;
    private final Pens pens;

    private final List<Rule> rules = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    PhaseLayout(List<Strip> strips, Timeline timeline, Style style) {
        this.strips = strips;
        this.timeline = timeline;
        this.persons = strips.get(0).person().isPresent();
        this.alternating = strips.get(0).series().singleCase().alternating();
        this.style = style;
        this.theme = style.theme();
        this.language = style.language();
        this.width = style.unitsWide();
        Set<String> conditions = strips.stream()
                .flatMap(strip -> strip.series().singleCase().conditions().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.tints = theme.tints(conditions);
        this.pens = new Pens(theme);
    }

    private boolean named() {
        return strips.stream().anyMatch(strip -> !strip.series().singleCase().alternating());
    }

    private int gap() {
        return persons && named() ? PERSONS_GAP : GAP;
    }

    private boolean sameMeasure() {
        return persons
                && strips.stream()
                                .map(strip -> strip.series().measure())
                                .distinct()
                                .count()
                        == 1;
    }

    Drawing drawing() {
        int count = strips.size();
        int top = EDGE + (style.title().isPresent() ? HEADING : 0) + (named() ? PHASE_ROW : 6);
        int axis = axisHeight();
        Optional<Integer> wanted = style.unitsHigh();
        // The height of panels and the room for the numbers beside them depend on each other only through the number of
        // ticks, so a first guess of the height settles the width, and the width the rows of the key.
        int guess = wanted.isPresent() ? (wanted.get() - top - axis - Sample.ROW) / count - gap() : usual(count);
        List<ValueScale> scales = scales(guess);
        int titleLines = sameMeasure()
                ? 1
                : strips.stream()
                        .mapToInt(
                                one -> yTitle(one, Math.max(guess, LEAST_PANEL)).size())
                        .max()
                        .orElse(1);
        double numbers = scales.stream()
                .flatMap(scale -> scale.ticks().stream().map(scale::text))
                .mapToDouble(text -> Typeface.REGULAR.width(language.number(text), Look.TICK))
                .max()
                .orElse(0);
        int left = (int) Math.ceil(EDGE + titleLines * LINE * Look.TITLE + 26 + numbers + 16);
        int plotWidth = width - left - RIGHT - (persons ? PERSON : 0);
        DayScale days = new DayScale(timeline.length(), left, left + plotWidth);
        List<Sample> samples = samples(days);
        int keyHeight = Sample.rows(samples, left, width - EDGE, 0, theme).height();
        int height = wanted.orElse(top + count * usual(count) + (count - 1) * gap() + axis + keyHeight);
        int panelHeight = (height - top - axis - keyHeight - (count - 1) * gap()) / count;
        if (panelHeight < LEAST_PANEL || plotWidth < LEAST_PLOT) {
            throw tooSmall(height, height + (LEAST_PANEL - panelHeight) * count, width + LEAST_PLOT - plotWidth);
        }
        DayTicks ticks = DayTicks.of(timeline, days, language, style.days());
        List<ValueScale> fitted = scales(panelHeight);
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Box plot = new Box(left, top + i * (panelHeight + gap()), plotWidth, panelHeight);
            panels.add(panel(strips.get(i), fitted.get(i), plot, days, ticks));
        }
        Box last = panels.get(count - 1).plot();
        heading(left);
        if (sameMeasure()) {
            commonTitle(panels);
        }
        if (persons) {
            stairs(panels, days);
        } else if (named()) {
            phaseChanges(days, top, last.bottom());
        }
        dayAxis(days, ticks, last);
        Description words = words(fitted);
        return new Drawing(
                width,
                height,
                style.title().orElse(words.title()),
                words.text(),
                theme,
                language,
                panels,
                List.of(),
                rules,
                labels,
                Sample.rows(samples, left, width - EDGE, last.bottom() + axis, theme)
                        .entries(),
                List.of(),
                () -> hits(panels));
    }

    private List<Hit> hits(List<Panel> panels) {
        Hits hits = new Hits(language);
        if (!persons) {
            return hits.of(strips, panels);
        }
        List<Hit> all = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            all.addAll(hits.of(strips.subList(i, i + 1), panels.subList(i, i + 1)));
        }
        return all;
    }

    private Description words(List<ValueScale> scales) {
        List<Description.Measured> measured = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            measured.add(new Description.Measured(
                    strips.get(i).series(), strips.get(i).parts(), scales.get(i)));
        }
        return new Description(language, measured);
    }

    private void heading(int left) {
        style.title()
                .ifPresent(text -> labels.add(Label.of(
                                Words.shortened(text, Typeface.SEMIBOLD, Look.HEADING, width - left - (double) EDGE)
                                        .orElse("…"),
                                left,
                                EDGE + 34.0,
                                Label.Anchor.START,
                                Look.HEADING,
                                theme.text())
                        .semiBold()));
    }

    private int axisHeight() {
        boolean two = timeline.unit() == Timeline.Unit.DATE && style.days() == DayNames.BOTH;
        return two ? 176 : 134;
    }

    private int usual(int panels) {
        if (persons) {
            return panels <= 3 ? 400 : panels <= 6 ? 300 : panels <= 12 ? 220 : 170;
        }
        return panels == 1 ? 660 : panels == 2 ? 492 : panels == 3 ? 400 : 330;
    }

    private IllegalArgumentException tooSmall(int height, int neededHeight, int neededWidth) {
        String what = persons ? "person" : "measure";
        return new IllegalArgumentException("a chart of " + Math.round(style.exactMillimetres(width)) + " × "
                + Math.round(style.exactMillimetres(height))
                + " mm is too small for " + strips.size() + " " + what + (strips.size() == 1 ? "" : "s")
                + "; at least " + style.millimetres(Math.max(width, neededWidth)) + " × "
                + style.millimetres(Math.max(height, neededHeight)) + " mm are needed");
    }

    // ---- scales

    private List<ValueScale> scales(int height) {
        int steps = Math.max(2, Math.min(7, height / 80));
        if (sameMeasure()) {
            List<Part> parts =
                    strips.stream().flatMap(one -> one.parts().stream()).toList();
            List<Trace> traces =
                    strips.stream().flatMap(one -> one.traces().stream()).toList();
            ValueScale common = ValueRange.of(strips.get(0).series().measure(), parts, traces)
                    .scale(steps);
            return strips.stream()
                    .map(one -> one.hasEvents() ? common.withHeadroom(HEADROOM) : common)
                    .toList();
        }
        return strips.stream()
                .map(one -> {
                    ValueScale own = ValueRange.of(one.series().measure(), one.parts(), one.traces())
                            .scale(steps);
                    return one.hasEvents() ? own.withHeadroom(HEADROOM) : own;
                })
                .toList();
    }

    // ---- panels

    private Panel panel(Strip strip, ValueScale values, Box plot, DayScale days, DayTicks ticks) {
        List<Rule> grid = new ArrayList<>();
        List<Rule> axes = new ArrayList<>();
        List<Label> texts = new ArrayList<>();
        for (double tick : values.ticks()) {
            double y = values.y(tick, plot);
            grid.add(Rule.grid(theme, plot.x(), plot.right(), y));
            texts.add(Label.of(
                    language.number(values.text(tick)),
                    plot.x() - 16.0,
                    Label.baseline(y, Look.TICK),
                    Label.Anchor.END,
                    Look.TICK,
                    theme.muted()));
        }
        axes.add(Rule.axis(theme, plot.x(), plot.y(), plot.x(), plot.bottom()));
        axes.add(Rule.axis(theme, plot.x(), plot.bottom(), plot.right(), plot.bottom()));
        for (int day : ticks.small()) {
            axes.add(Rule.tick(theme, days.x(day), plot.bottom(), days.x(day), plot.bottom() + 7.0));
        }
        for (DayTicks.Name name : ticks.named()) {
            double x = days.x(name.day());
            axes.add(Rule.tick(theme, x, plot.bottom(), x, plot.bottom() + 13.0));
        }
        if (!sameMeasure()) {
            texts.addAll(titleUp(yTitle(strip, plot.height()), plot.centreY()));
        }
        strip.person().ifPresent(name -> texts.add(personLabel(name, plot)));
        PanelCurves curves = new PanelCurves(
                strip.series(), strip.parts(), strip.traces(), plot, days, strip.shift(), values, pens, style);
        texts.addAll(curves.labels());
        if (persons) {
            PhaseNames names = new PhaseNames(days, strip.shift(), style, strip.equals(strips.get(0)));
            if (!strip.series().singleCase().alternating()) {
                strip.series().phases().forEach(phase -> texts.addAll(names.of(phase, plot.y() - 22.0)));
            }
        }
        return new Panel(
                String.join(" ", yTitle(strip.series()))
                        + strip.person().map(name -> ", " + name).orElse(""),
                plot,
                days,
                values,
                shades(strip),
                curves.ground(),
                grid,
                curves.curves(),
                curves.crosses(),
                curves.forms(),
                axes,
                texts);
    }

    private Label personLabel(String name, Box plot) {
        String shown = Words.shortened(name, Typeface.REGULAR, Look.TICK, plot.height() + gap() - 10.0)
                .orElse("…");
        return Label.of(
                        shown,
                        plot.right() + PERSON + 4.0,
                        plot.centreY(),
                        Label.Anchor.MIDDLE,
                        Look.TICK,
                        theme.muted())
                .turnedUp();
    }

    private List<Label> titleUp(List<String> lines, double centre) {
        List<Label> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double baseline = EDGE + (i + 0.85) * LINE * Look.TITLE;
            texts.add(Label.of(lines.get(i), baseline, centre, Label.Anchor.MIDDLE, Look.TITLE, theme.text())
                    .turnedUp());
        }
        return texts;
    }

    private void commonTitle(List<Panel> panels) {
        Box first = panels.get(0).plot();
        Box last = panels.get(panels.size() - 1).plot();
        double room = last.bottom() - first.y();
        String words = String.join(" ", yTitle(strips.get(0).series()));
        labels.addAll(
                titleUp(Words.lines(words, Typeface.REGULAR, Look.TITLE, room, 1), (first.y() + last.bottom()) / 2.0));
    }

    private List<String> yTitle(Series series) {
        Measure measure = series.measure();
        String name = Words.capitalised(measure.name().strip());
        if (!measure.hasLimits()) {
            return List.of(name);
        }
        ValueScale limits = ValueScale.of(measure.min(), measure.max(), false, 5);
        String joint = measure.min() < 0 ? Phrase.TO.in(language) : "–";
        String range =
                language.number(limits.exact(measure.min())) + joint + language.number(limits.exact(measure.max()));
        return List.of(name, "(" + range + ")");
    }

    private List<String> yTitle(Strip strip, int height) {
        List<String> words = yTitle(strip.series());
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

    private List<Shade> shades(Strip strip) {
        SingleCase singleCase = strip.series().singleCase();
        return singleCase.alternating()
                ? List.of()
                : singleCase.phases().stream()
                        .map(phase -> new Shade(
                                phase.condition(),
                                strip.shift() + phase.first() - 0.5,
                                strip.shift() + phase.last() + 0.5,
                                tints.get(phase.condition())))
                        .toList();
    }

    // ---- phases

    private void phaseChanges(DayScale days, int top, int bottom) {
        List<Phase> phases = strips.get(0).series().phases();
        for (Phase phase : phases.subList(1, phases.size())) {
            rules.add(Rule.phaseLine(theme, days.x(phase.first() - 0.5), top - PHASE_ROW + 8.0, bottom));
        }
        PhaseNames names = new PhaseNames(days, 0, style, true);
        phases.forEach(phase -> labels.addAll(names.of(phase, top - 22.0)));
    }

    /** Changes of phase within each person; where all have the same phases they are joined to stairs. */
    private void stairs(List<Panel> panels, DayScale days) {
        boolean joined = strips.stream()
                        .map(strip -> strip.series().phases().stream()
                                .map(Phase::label)
                                .toList())
                        .distinct()
                        .count()
                == 1;
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            if (strip.series().singleCase().alternating()) {
                continue;
            }
            List<Phase> phases = strip.series().phases();
            Box plot = panels.get(i).plot();
            for (int k = 1; k < phases.size(); k++) {
                double x = days.x(strip.shift() + phases.get(k).first() - 0.5);
                boolean above = joined && i > 0;
                boolean below = joined && i + 1 < strips.size();
                double top = above ? panels.get(i - 1).plot().bottom() + STAIR : plot.y() - PHASE_ROW + 8.0;
                double bottom = below ? plot.bottom() + STAIR : plot.bottom();
                rules.add(Rule.phaseLine(theme, x, top, bottom));
                if (below) {
                    Strip next = strips.get(i + 1);
                    double to =
                            days.x(next.shift() + next.series().phases().get(k).first() - 0.5);
                    if (to != x) {
                        rules.add(new Rule(x, bottom, to, bottom, theme.stroke(Look.PHASE_STROKE), theme.text()));
                    }
                }
            }
        }
    }

    private void dayAxis(DayScale days, DayTicks ticks, Box plot) {
        double first = plot.bottom() + 44.0;
        double second = first + 37;
        boolean two = false;
        boolean dated = false;
        for (DayTicks.Name name : ticks.named()) {
            double x = days.x(name.day());
            boolean numbered = !name.number().isEmpty();
            if (numbered) {
                labels.add(onPage(Label.of(name.number(), x, first, Label.Anchor.MIDDLE, Look.TICK, theme.muted())));
            }
            if (name.date().isPresent()) {
                dated = true;
                two |= numbered;
                labels.add(onPage(Label.of(
                        name.date().get(),
                        x,
                        numbered ? second : first,
                        Label.Anchor.MIDDLE,
                        numbered ? Look.NOTE : Look.TICK,
                        theme.muted())));
            }
        }
        Phrase title = timeline.unit() == Timeline.Unit.SESSION
                ? Phrase.SESSION
                : dated && !two ? Phrase.DATE : Phrase.DAY_OF_STUDY;
        labels.add(Label.of(
                title.in(language),
                plot.centreX(),
                (two ? second : first) + 48,
                Label.Anchor.MIDDLE,
                Look.TITLE,
                theme.text()));
    }

    /** The text, moved to the left where it would leave the page. */
    private Label onPage(Label label) {
        double over = label.startX() + label.width() - (width - 6.0);
        return over <= 0
                ? label
                : Label.of(label.text(), label.x() - over, label.y(), label.anchor(), label.size(), label.color());
    }

    // ---- key

    private List<Sample> samples(DayScale days) {
        List<Sample> samples = new ArrayList<>();
        boolean sessions = timeline.unit() == Timeline.Unit.SESSION;
        if (alternating) {
            int at = 0;
            for (String condition : strips.get(0).series().singleCase().conditions()) {
                String words = Words.meaning(new Phase(condition, 1, 0, 0), language)
                        .map(meaning -> condition + " " + meaning)
                        .orElse(condition);
                samples.add(Sample.of(0, PanelCurves.condition(at++, days, theme), words));
            }
        } else {
            String each = (sessions ? Phrase.VALUE_PER_SESSION : Phrase.DAILY_VALUE).in(language);
            samples.add(Sample.of(0, PanelCurves.data(days, theme), each));
        }
        strips.stream()
                .flatMap(strip -> strip.traces().stream())
                .forEach(trace -> sample(trace).ifPresent(samples::add));
        if (strips.stream()
                .flatMap(strip -> strip.parts().stream())
                .anyMatch(part -> part.data().missing() > 0)) {
            samples.add(Sample.of(
                    100, Sample.Sign.CROSS, (sessions ? Phrase.MISSING_SESSION : Phrase.MISSING_DAY).in(language)));
        }
        return samples.stream()
                .sorted((one, other) -> Integer.compare(one.rank(), other.rank()))
                .toList();
    }

    private Optional<Sample> sample(Trace trace) {
        if (trace instanceof Trace.Line line) {
            boolean ofCondition = alternating && !line.of().isEmpty() && line.ink() == Ink.LEVEL;
            Pen pen = ofCondition ? Pen.line(theme.muted(), theme.stroke(Look.CONDITION_LEVEL_STROKE)) : pens.of(line);
            return Optional.of(Sample.of(10 + 5 * line.ink().ordinal(), pen, line.name()));
        } else if (trace instanceof Trace.Band band) {
            return Optional.of(Sample.of(50 + band.ink().ordinal(), pens.of(band), band.name()));
        } else if (trace instanceof Trace.Rings rings) {
            return Optional.of(Sample.of(60, Sample.Sign.RING, rings.name()));
        } else if (trace instanceof Trace.Ticks ticks) {
            return Optional.of(Sample.of(70, Sample.Sign.of(pens.of(ticks)), ticks.name()));
        } else if (trace instanceof Trace.Ground ground) {
            return Optional.of(Sample.of(80, Sample.Sign.GROUND, ground.name()));
        }
        return Optional.empty();
    }
}
