package org.sced.chart;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.MeasureAnalysis;
import org.sced.effect.EffectSizes;

/**
 * The main charts of a case on one page: the time course, for each measure an index of its changes beside the
 * autocorrelations, and what else is added.
 *
 * <pre>{@code
 * CaseDashboard.of(CaseAnalysis.of(anna)).save(Path.of("anna.pdf"));
 * CaseDashboard.of(analysis).with(DistributionChart.of(test, mood, design));
 * }</pre>
 */
public final class CaseDashboard extends Chart<CaseDashboard> {
    private static final String INDEX = "NAP";
    private static final int GUTTER = 40;

    private final PhaseChart course;
    private final List<Part> parts;

    /** A chart of half the width with the words above it. */
    private record Part(String heading, Chart<?> chart) {}

    private CaseDashboard(PhaseChart course, List<Part> parts, Style style) {
        super(style);
        this.course = course;
        this.parts = parts;
    }

    /** The page of an analysis. */
    public static CaseDashboard of(CaseAnalysis analysis) {
        List<Part> parts = new ArrayList<>();
        for (MeasureAnalysis one : analysis.measures()) {
            String name = Words.capitalised(one.series().measure().name().strip());
            EffectSizes index = one.effects().of(INDEX);
            if (!index.effects().isEmpty()) {
                parts.add(new Part(name, ForestChart.of(index)));
            }
            parts.add(new Part(name, AutocorrelationChart.of(one.series())));
        }
        return new CaseDashboard(PhaseChart.of(analysis.singleCase()), List.copyOf(parts), Style.STANDARD);
    }

    /** This page with one more chart. */
    public CaseDashboard with(Chart<?> chart) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(requireNonNull(chart, "chart").style().title().orElse(""), chart));
        return new CaseDashboard(course, List.copyOf(more), style());
    }

    /** This page with another time course. */
    public CaseDashboard with(PhaseChart timeCourse) {
        return new CaseDashboard(requireNonNull(timeCourse, "timeCourse"), parts, style());
    }

    @Override
    CaseDashboard styled(Style style) {
        return new CaseDashboard(course, parts, style);
    }

    @Override
    Drawing layOut(Style style) {
        Sheet sheet = new Sheet(style);
        double y = sheet.top() - (double) Sheet.EDGE;
        List<String> words = new ArrayList<>();
        Drawing upper = laidOut(new Part("", course), style, sheet.width(), Optional.empty());
        sheet.add(new Inset(upper, 0, y));
        words.add(upper.description());
        y += upper.height() + GUTTER / 2.0;
        int half = (sheet.width() - GUTTER) / 2;
        for (int i = 0; i < parts.size(); i += 2) {
            boolean alone = i + 1 == parts.size();
            List<Part> beside = parts.subList(i, alone ? i + 1 : i + 2);
            int wide = alone ? sheet.width() : half;
            int row = beside.stream()
                    .mapToInt(
                            part -> laidOut(part, style, wide, Optional.empty()).height())
                    .max()
                    .orElse(0);
            for (Part part : beside) {
                Drawing one = laidOut(part, style, wide, alone ? Optional.empty() : Optional.of(row));
                sheet.add(new Inset(one, part == beside.get(0) ? 0 : half + GUTTER, y));
                words.add(one.description());
            }
            y += row + GUTTER / 2.0;
        }
        int needed = (int) Math.ceil(y);
        int height = sheet.height(needed);
        if (height < needed) {
            throw new IllegalArgumentException("a page of " + Math.round(style.exactMillimetres(height))
                    + " mm height is too small for the charts; at least " + style.millimetres(needed)
                    + " mm are needed");
        }
        return sheet.drawing(height, Sheet.EDGE, upper.title(), String.join(" ", words));
    }

    /** A part in the style of the page, in a width and, if it is laid down, a height. */
    private static Drawing laidOut(Part part, Style page, int width, Optional<Integer> height) {
        Style style = part.chart()
                .style()
                .with(page.theme())
                .with(page.language())
                .sized(page.exactMillimetres(width), height.map(page::exactMillimetres));
        return part.chart().layOut(part.heading().isBlank() ? style : style.titled(part.heading()));
    }

    @Override
    public String toString() {
        return "page of " + course + " and " + parts.size() + " more";
    }
}
