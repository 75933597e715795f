package org.sced.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sced.data.Phase;
import org.sced.data.SingleCase;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.Replication;
import org.sced.randomization.StartWindow;
import org.sced.randomization.StartWindows;
import org.sced.randomization.StudyDesign;

/** Reads a design as it is typed: in short for the case at hand, or its full text. */
final class DesignOption {
    private static final String STARTS = "starts:";
    private static final String WINDOWS = "windows:";
    private static final String EVERYONE = "replication:";
    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,6})\\s*-\\s*(\\d{1,6})\\s*");

    private DesignOption() {}

    /** Whether a text names a design of several persons. */
    static boolean isOfStudy(String text) {
        return text != null && StudyDesign.isText(text);
    }

    /**
     * The design of a study: its full text, or one in short for everyone.
     *
     * @throws IllegalArgumentException if it cannot be read or does not fit the cases
     */
    static StudyDesign ofStudy(String text, List<SingleCase> cases) {
        String each =
                text.startsWith(EVERYONE) ? text.substring(EVERYONE.length()).strip() : "";
        return each.startsWith(STARTS) || each.startsWith(WINDOWS)
                ? Replication.of(cases.stream().map(one -> parse(each, one)).toList())
                : StudyDesign.parse(text);
    }

    /**
     * The design.
     *
     * @throws IllegalArgumentException if it cannot be read or does not fit the case
     */
    static RandomizationDesign parse(String text, SingleCase singleCase) {
        if (isOfStudy(text)) {
            throw new IllegalArgumentException("design \"" + text + "\" is one of several persons together; what is"
                    + " asked for needs one of a single person");
        }
        if (text.startsWith(STARTS)) {
            return starts(text, text.substring(STARTS.length()), singleCase);
        }
        if (text.startsWith(WINDOWS)) {
            return windows(text, text.substring(WINDOWS.length()), singleCase);
        }
        return RandomizationDesign.parse(text);
    }

    private static RandomizationDesign starts(String text, String length, SingleCase singleCase) {
        if (!length.matches("\\s*\\d{1,6}\\s*")) {
            throw new IllegalArgumentException(
                    "design \"" + text + "\" cannot be read; allowed is starts:DAYS, as starts:5");
        }
        return PhaseStarts.of(singleCase, Integer.parseInt(length.strip()));
    }

    private static RandomizationDesign windows(String text, String ranges, SingleCase singleCase) {
        String[] parts = ranges.split(",", -1);
        List<Phase> phases = singleCase.phases();
        if (parts.length != phases.size() - 1) {
            throw new IllegalArgumentException("design \"" + text + "\" has " + parts.length + " windows for "
                    + (phases.size() - 1) + " changes of phase in " + singleCase.id() + "; every change needs one");
        }
        List<StartWindow> windows = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            Matcher range = RANGE.matcher(parts[i]);
            if (!range.matches()) {
                throw new IllegalArgumentException("design \"" + text
                        + "\" cannot be read; allowed are ranges of days of the study, as windows:6-10,20-24");
            }
            windows.add(StartWindow.ofDays(
                    phases.get(i + 1).label(), Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        }
        return StartWindows.of(
                singleCase.timeline().length(), phases.get(0).label(), windows.toArray(StartWindow[]::new));
    }
}
