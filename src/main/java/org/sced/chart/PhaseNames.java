package org.sced.chart;

import java.util.List;
import java.util.Optional;
import org.sced.data.Phase;

/** Writes the names of phases above a plot. */
final class PhaseNames {
    private final DayScale days;
    private final int shift;
    private final Style style;
    private final boolean words;

    /**
     * Names of the phases of one case.
     *
     * @param words whether letters have their meaning beside them where there is room
     */
    PhaseNames(DayScale days, int shift, Style style, boolean words) {
        this.days = days;
        this.shift = shift;
        this.style = style;
        this.words = words;
    }

    /** Letter and word if they fit between the phase lines, else the letter, at last a small one. */
    List<Label> of(Phase phase, double baseline) {
        double centre = days.x(shift + (phase.first() + phase.last()) / 2.0);
        double room = phase.days() * days.step();
        double size = Look.TITLE;
        Optional<String> meaning = words ? Words.meaning(phase, style.language()) : Optional.empty();
        double letter = Typeface.SEMIBOLD.width(phase.label(), size);
        double word =
                meaning.map(text -> 18 + Typeface.REGULAR.width(text, size)).orElse(0.0);
        if (letter + word <= room - 20) {
            double x = centre - (letter + word) / 2;
            Label bold =
                    label(phase.label(), x, baseline, Label.Anchor.START, size).semiBold();
            return meaning.map(text -> List.of(bold, label(text, x + letter + 18, baseline, Label.Anchor.START, size)))
                    .orElse(List.of(bold));
        }
        double small = Look.NOTE;
        boolean brief = phase.label().length() <= 3;
        Optional<String> whole = letter <= room - 8 ? Optional.of(phase.label()) : Optional.empty();
        Optional<String> shorter =
                whole.isPresent() || brief ? whole : Words.shortened(phase.label(), Typeface.SEMIBOLD, size, room - 12);
        boolean tiny = shorter.isEmpty() && brief && Typeface.SEMIBOLD.width(phase.label(), small) <= room - 4;
        return (tiny ? Optional.of(phase.label()) : shorter)
                        .map(text -> label(text, centre, baseline, Label.Anchor.MIDDLE, tiny ? small : size)
                                .semiBold())
                        .stream()
                        .toList();
    }

    private Label label(String text, double x, double y, Label.Anchor anchor, double size) {
        return Label.of(text, x, y, anchor, size, style.theme().text());
    }
}
