package org.sced.chart;

import java.awt.geom.Point2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sced.data.Phase;
import org.sced.data.SingleCase;
import org.sced.data.Timeline;

/** What a reader learns who points at a day. */
final class Hits {
    /** Days narrower than this cannot be pointed at. */
    private static final double LEAST_STEP = 2;

    private final Language language;

    Hits(Language language) {
        this.language = language;
    }

    /** A hit for each day of panels that show the same days of one case. */
    List<Hit> of(List<Strip> strips, List<Panel> panels) {
        Strip first = strips.get(0);
        SingleCase singleCase = first.series().singleCase();
        DayScale days = panels.get(0).days();
        List<Hit> hits = new ArrayList<>();
        for (int day = 0;
                days.step() >= LEAST_STEP && day < singleCase.timeline().length();
                day++) {
            List<String> lines = new ArrayList<>();
            List<Point2D> points = new ArrayList<>();
            lines.add(day(singleCase.timeline(), day));
            phase(singleCase, day, lines);
            for (int i = 0; i < strips.size(); i++) {
                double value = strips.get(i).series().values().get(day);
                Panel panel = panels.get(i);
                String name = Words.capitalised(
                        strips.get(i).series().measure().name().strip());
                boolean missing = Double.isNaN(value);
                lines.add(name + " "
                        + (missing
                                ? Phrase.NO_VALUE.in(language)
                                : language.number(panel.values().exact(value))));
                if (!missing) {
                    points.add(new Point2D.Double(
                            days.x(day + first.shift()),
                            panel.values().y(panel.values().clamp(value), panel.plot())));
                }
            }
            Box top = panels.get(0).plot();
            Box bottom = panels.get(panels.size() - 1).plot();
            int left = (int) Math.round(days.x(day + first.shift()) - days.step() / 2);
            int right = (int) Math.round(days.x(day + first.shift()) + days.step() / 2);
            hits.add(new Hit(new Box(left, top.y(), right - left, bottom.bottom() - top.y()), lines, points));
        }
        return hits;
    }

    private String day(Timeline timeline, int day) {
        String number = Long.toString(timeline.number(day)).replace('-', '−');
        String name = (timeline.unit() == Timeline.Unit.SESSION ? Phrase.SESSION_NUMBER : Phrase.DAY_NUMBER)
                .in(language, number);
        return name
                + timeline.date(day)
                        .map((LocalDate date) -> ", " + language.dateWithYear(date))
                        .orElse("");
    }

    private void phase(SingleCase singleCase, int day, List<String> lines) {
        if (singleCase.alternating()) {
            singleCase
                    .condition(day)
                    .ifPresent(condition -> lines.add(Words.capitalised(Phrase.CONDITION.in(language, condition))));
        } else {
            lines.add(singleCase.phases().stream()
                    .filter(phase -> day >= phase.first() && day <= phase.last())
                    .map(Phase::label)
                    .map(label -> Words.capitalised(Phrase.PHASE.in(language, label)))
                    .collect(Collectors.joining()));
        }
    }
}
