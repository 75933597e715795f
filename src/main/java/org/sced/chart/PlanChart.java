package org.sced.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sced.data.Phase;
import org.sced.data.SingleCase;
import org.sced.randomization.Schedule;

/**
 * A plan as a strip of a calendar: a row for each week, a field for each day, in the tint of its condition.
 *
 * <pre>{@code
 * PlanChart.of(LocalDate.of(2026, 3, 2), conditions).withChoices(8, 9, 10, 11).save(Path.of("plan.pdf"));
 * }</pre>
 *
 * <p>Without dates a row has seven days from the first. A phase that comes back has its own label, as A′; alternating
 * conditions keep their names. Days on which the phase could have changed have a ring.
 */
public final class PlanChart extends Chart<PlanChart> {
    private static final int MOST = 3660;
    private static final double ROW = 76;

    private final Optional<LocalDate> first;
    private final List<String> conditions;

    /** The phase of every day, where there are phases. */
    private final Map<Integer, Phase> phases;

    private final Set<Integer> choices;

    private PlanChart(
            Optional<LocalDate> first,
            List<String> conditions,
            Map<Integer, Phase> phases,
            Set<Integer> choices,
            Style style) {
        super(style);
        this.first = first;
        this.conditions = conditions;
        this.phases = phases;
        this.choices = choices;
    }

    /**
     * A plan from a date on.
     *
     * @param first the first day
     * @param conditions the condition of every day, as A A A B B; they are written as they are
     * @throws IllegalArgumentException if there is no day, or there are more than ten years
     */
    public static PlanChart of(LocalDate first, List<String> conditions) {
        return of(Optional.of(first), conditions, List.of());
    }

    /**
     * A plan of numbered days.
     *
     * @param conditions the condition of every day, as A A A B B; they are written as they are
     * @throws IllegalArgumentException if there is no day, or there are more than ten years
     */
    public static PlanChart of(List<String> conditions) {
        return of(Optional.empty(), conditions, List.of());
    }

    /** A schedule from a date on. */
    public static PlanChart of(LocalDate first, Schedule schedule) {
        return of(
                Optional.of(first),
                IntStream.range(0, schedule.days())
                        .mapToObj(day -> schedule.condition(day).orElse(""))
                        .toList(),
                schedule.alternating() ? List.of() : schedule.phases());
    }

    /** What a case did. */
    public static PlanChart of(SingleCase singleCase) {
        return of(
                singleCase.timeline().date(0),
                IntStream.range(0, singleCase.timeline().length())
                        .mapToObj(day -> singleCase.condition(day).orElse(""))
                        .toList(),
                singleCase.alternating() ? List.of() : singleCase.phases());
    }

    private static PlanChart of(Optional<LocalDate> first, List<String> conditions, List<Phase> phases) {
        if (conditions.isEmpty() || conditions.size() > MOST) {
            throw new IllegalArgumentException("a plan of " + conditions.size() + " days; allowed are 1 to " + MOST);
        }
        Map<Integer, Phase> daily = new LinkedHashMap<>();
        phases.forEach(
                phase -> IntStream.rangeClosed(phase.first(), phase.last()).forEach(day -> daily.put(day, phase)));
        return new PlanChart(first, List.copyOf(conditions), Map.copyOf(daily), Set.of(), Style.STANDARD);
    }

    /**
     * With rings on the days, counted from 1, from which on a phase could have been drawn to begin.
     *
     * @throws IllegalArgumentException if the plan has no such day
     */
    public PlanChart withChoices(int... days) {
        Set<Integer> rings = new TreeSet<>();
        for (int day : days) {
            if (day < 1 || day > conditions.size()) {
                throw new IllegalArgumentException(
                        "no day " + day + " in a plan of " + conditions.size() + " days; days count from 1");
            }
            rings.add(day - 1);
        }
        return new PlanChart(first, conditions, phases, Set.copyOf(rings), style());
    }

    @Override
    PlanChart styled(Style style) {
        return new PlanChart(first, conditions, phases, choices, style);
    }

    @Override
    Drawing layOut(Style style) {
        Sheet sheet = new Sheet(style);
        Theme theme = style.theme();
        Language language = style.language();
        int offset = first.map(date -> date.getDayOfWeek().getValue() - 1).orElse(0);
        int rows = (offset + conditions.size() + 6) / 7;
        int left = Sheet.EDGE + (int) Math.ceil(widestRowName(rows, offset, language)) + 24;
        double column = Math.min(150, (sheet.width() - left - Sheet.EDGE) / 7.0);
        sheet.requireWide((int) (7 * column), 7 * 60);
        int head = first.isPresent() ? 44 : 0;
        Set<String> all = new LinkedHashSet<>(conditions);
        all.remove("");
        Map<String, Color> tints = theme.tints(all);
        List<Sample> samples = new ArrayList<>();
        IntStream.range(0, conditions.size())
                .filter(day -> !conditions.get(day).isEmpty())
                .mapToObj(this::phase)
                .map(phase -> Sample.of(0, Pen.area(tints.get(phase.condition())), named(phase, language)))
                .distinct()
                .forEach(samples::add);
        if (!choices.isEmpty()) {
            samples.add(Sample.of(1, Sample.Sign.RING, Phrase.CHOICE.in(language)));
        }
        int keyHeight = sheet.keyHeight(samples, left);
        int around = sheet.top() + head + 30 + keyHeight;
        double row = style.unitsHigh()
                .map(high -> Math.min(ROW, (high - around) / (double) rows))
                .orElse(ROW);
        if (row < 30) {
            sheet.plotHeight(0, around + 200);
        }
        Box plot = new Box(left, sheet.top() + head, (int) Math.ceil(7 * column), (int) Math.ceil(rows * row));
        List<Form> forms = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int weekday = 1; first.isPresent() && weekday <= 7; weekday++) {
            labels.add(sheet.muted(
                    language.weekday(weekday),
                    left + (weekday - 0.5) * column,
                    plot.y() - 14.0,
                    Label.Anchor.MIDDLE,
                    Look.TICK));
        }
        for (int r = 0; r < rows; r++) {
            labels.add(sheet.muted(
                    rowName(r, offset, language),
                    left - 16.0,
                    Label.baseline(plot.y() + (r + 0.5) * row, Look.NOTE),
                    Label.Anchor.END,
                    Look.NOTE));
        }
        for (int day = 0; day < conditions.size(); day++) {
            double x = left + (offset + day) % 7 * column;
            double y = plot.y() + (offset + day) / 7 * row;
            day(day, new Rectangle2D.Double(x + 2, y + 2, column - 4, row - 4), forms, labels, tints, sheet);
        }
        String title = Phrase.PLAN.in(language);
        sheet.add(new Plate(title, plot, List.of(), forms, List.of(), labels));
        sheet.key(samples, left, plot.bottom() + 30.0);
        return sheet.drawing(sheet.height(around + (int) Math.ceil(rows * row)), left, title, words(language, title));
    }

    private void day(
            int day, Rectangle2D field, List<Form> forms, List<Label> labels, Map<String, Color> tints, Sheet sheet) {
        Theme theme = sheet.theme();
        String condition = conditions.get(day);
        if (!condition.isEmpty()) {
            forms.add(Form.filled(field, tints.get(condition)));
            boolean changed = day > 0 && !label(day - 1).equals(label(day));
            double middle = Label.baseline(field.getCenterY(), Look.TITLE);
            Words.shortened(label(day), Typeface.REGULAR, Look.TITLE, field.getWidth() - 60)
                    .ifPresent(text -> {
                        Label letter = sheet.text(text, field.getCenterX(), middle, Label.Anchor.MIDDLE, Look.TITLE);
                        labels.add(changed || day == 0 ? letter.semiBold() : letter);
                    });
        }
        forms.add(Form.drawn(field, theme.grid(), theme.stroke(Look.GRID_STROKE)));
        String number = first.map(date -> Integer.toString(date.plusDays(day).getDayOfMonth()))
                .orElse(Integer.toString(day + 1));
        labels.add(sheet.muted(
                number,
                field.getMinX() + 9,
                field.getMinY() + 7 + 0.73 * 5.6 * Look.POINT,
                Label.Anchor.START,
                5.6 * Look.POINT));
        if (choices.contains(day)) {
            double radius = Math.min(26, field.getHeight() / 2 - 4);
            forms.add(Form.drawn(
                    new java.awt.geom.Ellipse2D.Double(
                            field.getCenterX() - radius, field.getCenterY() - radius, 2 * radius, 2 * radius),
                    theme.levelText(),
                    theme.stroke(Look.RING_STROKE)));
        }
    }

    private String rowName(int row, int offset, Language language) {
        int day = Math.max(0, 7 * row - offset);
        return first.map(date -> language.date(date.plusDays(7L * row - offset)))
                .orElse(Phrase.DAY_NUMBER.in(language, day + 1));
    }

    private double widestRowName(int rows, int offset, Language language) {
        return IntStream.range(0, rows)
                .mapToDouble(row -> Typeface.REGULAR.width(rowName(row, offset, language), Look.NOTE))
                .max()
                .orElse(0);
    }

    /** The phase of a day, or its condition as the first and only phase. */
    private Phase phase(int day) {
        return phases.getOrDefault(day, new Phase(conditions.get(day), 1, 0, 0));
    }

    /** What is written on a day. */
    private String label(int day) {
        return conditions.get(day).isEmpty() ? "" : phase(day).label();
    }

    private static String named(Phase phase, Language language) {
        return Words.meaning(phase, language)
                .map(meaning -> phase.label() + " " + meaning)
                .orElse(phase.label());
    }

    private String words(Language language, String title) {
        List<String> runs = new ArrayList<>();
        for (int day = 0; day < conditions.size(); ) {
            int end = day;
            while (end + 1 < conditions.size() && label(end + 1).equals(label(day))) {
                end++;
            }
            if (!conditions.get(day).isEmpty()) {
                runs.add(label(day) + " "
                        + (day == end ? name(day, language) : name(day, language) + "–" + name(end, language)));
            }
            day = end + 1;
        }
        return title + ": " + String.join(", ", runs) + ".";
    }

    private String name(int day, Language language) {
        return first.map(date -> language.date(date.plusDays(day))).orElse(Integer.toString(day + 1));
    }

    @Override
    public String toString() {
        return "plan of " + conditions.size() + " days";
    }
}
