package org.sced.randomization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short texts that name a design of several persons. */
final class StudyText {
    private static final String REPLICATION_WORD = "replication";

    private static final Pattern REPLICATION =
            Pattern.compile("\\s*" + REPLICATION_WORD + "(?:\\s+(\\d{1,6}))?\\s*:(.*)", Pattern.DOTALL);
    private static final Pattern BASELINES =
            Pattern.compile("\\s*([a-z-]+)\\s+(\\d{1,6})\\s*:([^;]*)" + "(?:;\\s*apart\\s+(\\d{1,6})\\s*)?");
    private static final Pattern WINDOW = Pattern.compile("\\s*(\\d{1,6})(?:\\s*[-–]\\s*(\\d{1,6}))?\\s*");
    private static final String ALLOWED = "; allowed are texts such as \"koehler-levin 20: 5-7, 9-11, 13-15\","
            + " \"wampold-worsham 20: 5, 9, 13\" and \"replication 3: [starts 28: A 5, B 5, A′ 5]\"";

    private StudyText() {}

    static String persons(int persons) {
        return persons == 1 ? "1 person" : persons + " persons";
    }

    /** The name of a procedure in texts, as {@code koehler-levin}. */
    static String word(MultipleBaseline.Procedure procedure) {
        return procedure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a text begins as one of a design of several persons does. */
    static boolean isStudy(String text) {
        String word = text.strip().split("[\\s:]", 2)[0];
        return word.equals(REPLICATION_WORD)
                || Arrays.stream(MultipleBaseline.Procedure.values())
                        .anyMatch(one -> word(one).equals(word));
    }

    static StudyDesign parse(String text) {
        Matcher replication = REPLICATION.matcher(text);
        if (replication.matches()) {
            return replication(text, Optional.ofNullable(replication.group(1)), replication.group(2));
        }
        Matcher baselines = BASELINES.matcher(text);
        if (baselines.matches()) {
            for (MultipleBaseline.Procedure procedure : MultipleBaseline.Procedure.values()) {
                if (word(procedure).equals(baselines.group(1))) {
                    return baselines(text, procedure, baselines);
                }
            }
        }
        throw unreadable(text);
    }

    private static StudyDesign baselines(String text, MultipleBaseline.Procedure procedure, Matcher matcher) {
        List<StartWindow> windows = new ArrayList<>();
        for (String part : matcher.group(3).split(",", -1)) {
            Matcher window = WINDOW.matcher(part);
            if (!window.matches()) {
                throw unreadable(text);
            }
            int first = Integer.parseInt(window.group(1));
            int last = window.group(2) == null ? first : Integer.parseInt(window.group(2));
            windows.add(StartWindow.ofDays(MultipleBaseline.INTERVENTION, first, last));
        }
        int apart = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
        return new MultipleBaseline(procedure, Integer.parseInt(matcher.group(2)), windows, apart);
    }

    private static StudyDesign replication(String text, Optional<String> persons, String body) {
        List<RandomizationDesign> designs = new ArrayList<>();
        String rest = body.strip();
        while (!rest.isEmpty()) {
            int end = closing(rest);
            if (end < 0) {
                throw unreadable(text);
            }
            designs.add(RandomizationDesign.parse(rest.substring(1, end)));
            rest = rest.substring(end + 1).strip();
        }
        if (designs.isEmpty() || persons.isPresent() && designs.size() != 1) {
            throw unreadable(text);
        }
        return Replication.of(
                persons.isPresent() ? Collections.nCopies(Integer.parseInt(persons.get()), designs.get(0)) : designs);
    }

    /** Where the bracket closes that opens at the beginning; −1 if none opens or closes. */
    private static int closing(String text) {
        boolean quoted = false;
        for (int i = text.charAt(0) == '[' ? 1 : text.length(); i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (text.charAt(i) == ']' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("design of a study \"" + text + "\" cannot be read" + ALLOWED);
    }
}
