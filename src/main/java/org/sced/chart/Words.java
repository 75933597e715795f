package org.sced.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sced.data.Phase;
import org.sced.effect.EffectSizes;

/** The words of a chart, and how they are made to fit. */
final class Words {
    private Words() {}

    /** What a phase is for, in plain words; empty if its label says all. */
    static Optional<String> meaning(Phase phase, Language language) {
        return switch (phase.condition()) {
            case "A" -> Optional.of((phase.occurrence() == 1 ? Phrase.BASELINE : Phrase.WITHDRAWAL).in(language));
            case "B" -> Optional.of(Phrase.INTERVENTION.in(language));
            default -> Optional.empty();
        };
    }

    /** The text with a capital first letter. */
    static String capitalised(String text) {
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }

    /** The words for a statistic that is an index of the library; its name for any other. */
    static String title(String statistic) {
        return EffectSizes.catalogue().stream()
                .filter(index -> index.name().equals(statistic))
                .findFirst()
                .map(index -> capitalised(index.title()))
                .orElse(statistic);
    }

    /** The longest start of a text that fits, with an ellipsis if something is left out; empty if nothing fits. */
    static Optional<String> shortened(String text, Typeface face, double size, double room) {
        if (face.width(text, size) <= room) {
            return Optional.of(text);
        }
        for (int end = Math.min(fitting(text, face, size, room) + 1, text.length() - 1); end >= 3; end--) {
            if (Character.isHighSurrogate(text.charAt(end - 1))) {
                continue;
            }
            String start = text.substring(0, end).stripTrailing() + "…";
            if (face.width(start, size) <= room) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    /** About how many characters fit, found by halving: names may be thousands of characters long. */
    private static int fitting(String text, Typeface face, double size, double room) {
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (face.width(text.substring(0, middle), size) <= room) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits;
    }

    /** The text in at most so many lines, broken at blanks; what does not fit is left out with an ellipsis. */
    static List<String> lines(String text, Typeface face, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            boolean full = !line.isEmpty() && face.width(line + " " + word, size) > room;
            if (full && lines.size() < most - 1) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.stream()
                .map(each -> shortened(each, face, size, room).orElse("…"))
                .toList();
    }
}
