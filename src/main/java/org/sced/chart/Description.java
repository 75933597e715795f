package org.sced.chart;

import java.util.ArrayList;
import java.util.List;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.data.Timeline;

/**
 * What a chart shows, in words, for readers who cannot see it.
 *
 * @param singleCase whose data they are
 * @param measured the measures with their parts
 */
record Description(SingleCase singleCase, List<Measured> measured) {
    /** A measure with its phases or conditions. */
    record Measured(Measure measure, List<Part> parts, ValueScale scale) {}

    /** As in "Mood and contacts of anna". */
    String title() {
        List<String> names =
                measured.stream().map(one -> one.measure().name().strip()).toList();
        return Words.capitalised(Words.enumeration(names)) + " of " + singleCase.id();
    }

    /** One sentence for each measure. */
    String text() {
        int length = singleCase.timeline().length();
        String unit = singleCase.timeline().unit() == Timeline.Unit.SESSION ? "session" : "day";
        String span = length + " " + unit + (length == 1 ? "" : "s");
        List<String> sentences = new ArrayList<>();
        for (Measured one : measured) {
            String start = Words.capitalised(one.measure().name().strip())
                    + (sentences.isEmpty() ? " of " + singleCase.id() + " over " + span : "");
            sentences.add(start + ": " + medians(one) + missing(one, unit) + ".");
        }
        return String.join(" ", sentences);
    }

    private static String medians(Measured one) {
        boolean first = true;
        List<String> medians = new ArrayList<>();
        for (Part part : one.parts()) {
            String label = part.data().label();
            if (Double.isNaN(part.median())) {
                medians.add("nothing measured in " + label);
            } else {
                String median = one.scale().sentence(part.median());
                medians.add((first ? "median " : "") + median + " in " + label);
                first = false;
            }
        }
        return String.join(", ", medians);
    }

    private static String missing(Measured one, String unit) {
        int missing =
                one.parts().stream().mapToInt(part -> part.data().missing()).sum();
        return missing == 0 ? "" : "; " + missing + " " + unit + (missing == 1 ? "" : "s") + " missing";
    }
}
