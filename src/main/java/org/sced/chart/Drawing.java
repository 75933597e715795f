package org.sced.chart;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A figure that is laid out and not yet painted: everything that will be seen, in its place. One unit is 1/300 inch times the magnification of the theme.
 *
 * @param width of the figure
 * @param height of the figure
 * @param title the name by which screen readers and viewers announce it
 * @param description what it shows, in sentences made from the data
 * @param theme its look
 * @param language of its words
 * @param panels one for each measure, from top to bottom
 * @param plates parts that are no time courses
 * @param rules lines that belong to no panel, as changes of phase
 * @param labels text that belongs to no panel
 * @param key what the marks mean
 * @param insets whole drawings that stand inside this one
 * @param days days that can be pointed at, found when they are asked for
 */
record Drawing(
        int width,
        int height,
        String title,
        String description,
        Theme theme,
        Language language,
        List<Panel> panels,
        List<Plate> plates,
        List<Rule> rules,
        List<Label> labels,
        List<KeyEntry> key,
        List<Inset> insets,
        Supplier<List<Hit>> days) {
    Drawing {
        panels = List.copyOf(panels);
        plates = List.copyOf(plates);
        rules = List.copyOf(rules);
        labels = List.copyOf(labels);
        key = List.copyOf(key);
        insets = List.copyOf(insets);
    }

    /** Days that can be pointed at. */
    List<Hit> hits() {
        return days.get();
    }

    /** Every piece of text. */
    Stream<Label> allLabels() {
        return Stream.of(
                        panels.stream().flatMap(panel -> panel.labels().stream()),
                        plates.stream().flatMap(plate -> plate.labels().stream()),
                        labels.stream(),
                        key.stream().map(KeyEntry::label),
                        insets.stream()
                                .flatMap(inset ->
                                        inset.drawing().allLabels().map(label -> label.shifted(inset.x(), inset.y()))))
                .flatMap(stream -> stream);
    }
}
