package org.sced.report;

import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.DataQuality;
import org.sced.analysis.MeasureAnalysis;
import org.sced.analysis.Pattern;
import org.sced.data.Improvement;
import org.sced.data.SingleCase;
import org.sced.data.Timeline;
import org.sced.randomization.LicensedResult;
import org.sced.randomization.PValueMethod;
import org.sced.randomization.RandomizationResult;
import org.sced.stats.Figures;
import org.sced.stats.PhaseDescription;

/**
 * What was seen, in words that the person who kept the diary understands. It claims no cause that the design cannot carry,
 * gives no advice, and never says that anything is safe.
 */
final class PlainWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private PlainWords() {}

    /** One paragraph on the diary, one on each measure, one on chance and cause. */
    static List<String> of(CaseAnalysis analysis) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(diary(analysis));
        analysis.measures().forEach(measure -> paragraphs.add(measure(measure)));
        paragraphs.add(chance(analysis));
        return paragraphs;
    }

    private static String diary(CaseAnalysis analysis) {
        SingleCase diary = analysis.singleCase();
        Timeline timeline = diary.timeline();
        String unit = unit(diary);
        String span = timeline.date(0)
                .map(first -> ", from " + DAY.format(first) + " to "
                        + DAY.format(timeline.date(timeline.length() - 1).orElseThrow()))
                .orElse("");
        String covers = "This diary covers " + timeline.length() + " " + unit + span + ". ";
        if (analysis.measures().stream()
                .allMatch(one -> one.quality().measured() == one.quality().scheduled())) {
            return covers + "No value is missing.";
        }
        String noted = analysis.measures().stream()
                .map(one -> name(one) + " on " + one.quality().measured() + " of "
                        + one.quality().scheduled() + " " + unit)
                .collect(Collectors.joining(", "));
        return covers + "Noted: " + noted + ".";
    }

    private static String measure(MeasureAnalysis one) {
        StringBuilder text = new StringBuilder(levels(one)).append(' ');
        if (one.pattern().kind() == Pattern.Kind.TOO_FEW_DAYS) {
            return text.append(tooFew(one)).toString();
        }
        one.pattern().steps().forEach(step -> text.append(step(one, step)).append(' '));
        return text.append(picture(one)).toString();
    }

    private static String levels(MeasureAnalysis one) {
        List<String> levels = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (PhaseDescription phase : one.descriptions()) {
            if (phase.n() == 0) {
                empty.add(phase.label());
            } else {
                levels.add(number(phase.median()) + " in " + phase.label());
            }
        }
        if (levels.isEmpty()) {
            return "There is no value of " + name(one) + " in this diary.";
        }
        return "The middle value (median) of " + name(one) + " was " + listed(levels)
                + (empty.isEmpty() ? "" : "; nothing was noted in " + listed(empty)) + ".";
    }

    private static String tooFew(MeasureAnalysis one) {
        String unit = unit(one.series().singleCase());
        String thin = listed(one.quality().parts().stream()
                .filter(part -> !part.isEnough())
                .map(part -> part.label() + " has " + part.measured() + " of " + part.scheduled())
                .toList());
        String part = one.series().singleCase().alternating() ? "condition" : "phase";
        return "It is too early to say what changed: " + thin + " " + unit + " noted, and each " + part
                + " needs at least " + DataQuality.ENOUGH_DAYS + " " + unit + " and "
                + Figures.text(100 * DataQuality.ENOUGH_COVERAGE, 0) + " % of its " + unit + ".";
    }

    private static String step(MeasureAnalysis one, Pattern.Step step) {
        if (one.series().singleCase().alternating()) {
            return contrast(one, step);
        }
        String where = "From " + step.from() + " to " + step.to() + " ";
        if (step.direction() == Pattern.Direction.NONE) {
            return where + "the average hardly changed.";
        }
        return where + "the average " + (step.rise() > 0 ? "rose" : "fell") + " by " + number(Math.abs(step.rise()))
                + ", which is " + better(one, step) + ".";
    }

    private static String contrast(MeasureAnalysis one, Pattern.Step step) {
        String unit = unit(one.series().singleCase());
        String where = "On " + unit + " with " + step.to() + " the average was ";
        String than = " on " + unit + " with " + step.from();
        return step.direction() == Pattern.Direction.NONE
                ? where + "much the same as" + than + "."
                : where + number(Math.abs(step.rise())) + (step.rise() > 0 ? " higher" : " lower") + " than" + than
                        + ", which is " + better(one, step) + ".";
    }

    private static String better(MeasureAnalysis one, Pattern.Step step) {
        boolean higherIsBetter = one.series().measure().improvement() == Improvement.INCREASE;
        return step.rise() > 0 == higherIsBetter ? "better" : "worse";
    }

    private static String picture(MeasureAnalysis one) {
        boolean alternating = one.series().singleCase().alternating();
        String unit = unit(one.series().singleCase());
        return switch (one.pattern().kind()) {
            case REVERSAL ->
                "So the values were better each time an intervention was on and less good when it ended: the picture "
                        + "that one would expect if it helps.";
            case GAIN_KEPT ->
                "The gain did not go away when the intervention ended. That is good in itself, but it leaves open what "
                        + "brought the gain.";
            case IMPROVED ->
                alternating
                        ? "So the values were better on " + unit + " with an intervention than on " + unit + " without."
                        : "So the values were better with the intervention. No " + unit
                                + " without an intervention came "
                                + "after it, so other things that changed at the same time may lie behind this.";
            case NO_CHANGE -> "So the values hardly changed with the intervention.";
            case WORSENED ->
                alternating
                        ? "So the values were worse on " + unit + " with an intervention than on " + unit + " without."
                        : "So the values were worse with an intervention than before it.";
            case MIXED -> "These steps do not fit one simple picture.";
            case NO_START ->
                "No " + unit + " came before the intervention, so this diary cannot show what changed when it began.";
            case TOO_FEW_DAYS -> throw new IllegalStateException("no picture of too few days");
        };
    }

    private static String chance(CaseAnalysis analysis) {
        List<RandomizationResult> tests = analysis.measures().stream()
                .flatMap(one -> one.randomization().stream())
                .toList();
        if (tests.stream().noneMatch(result -> isDefined(result))) {
            return "These sentences describe the " + unit(analysis.singleCase())
                    + " that were noted. How easily chance "
                    + "alone could bring such a picture about was not tested: "
                    + (tests.isEmpty()
                            ? "nothing says that the plan of this diary was drawn by lot, so there is no fair test."
                            : "there are not enough values for it.")
                    + " Other things that happened in the same weeks may explain it as well.";
        }
        boolean several = analysis.singleCase().conditions().size() > 2;
        return "The plan of this diary was drawn by lot, so the size of chance can be tested. "
                + tests.stream().map(result -> test(result, several)).collect(Collectors.joining(" "))
                + " A small share means that chance alone would seldom bring about such a difference. Even then, one "
                + "person's diary cannot rule out other things that happened in the same weeks.";
    }

    private static boolean isDefined(RandomizationResult result) {
        return result instanceof LicensedResult licensed && !Double.isNaN(licensed.p());
    }

    private static String test(RandomizationResult result, boolean several) {
        String what = quoted(result.standing().measure())
                + (several
                        ? " (" + result.standing().to() + " against "
                                + result.standing().from() + ")"
                        : "");
        if (!(result instanceof LicensedResult licensed) || !isDefined(result)) {
            return "For " + what + " it was not tested, as there are not enough values.";
        }
        return "For " + what + ", " + result.extreme() + " of the " + result.evaluated()
                + (result.method() == PValueMethod.EXACT ? " possible plans" : " plans that were compared")
                + (result.extreme().equals(BigInteger.ONE) ? " shows" : " show")
                + " a difference for the better that is at least as large as the one seen (p = "
                + Figures.text(licensed.p()) + ").";
    }

    private static String unit(SingleCase singleCase) {
        return singleCase.timeline().unit() == Timeline.Unit.SESSION ? "sessions" : "days";
    }

    /** The measure's name, in quotes if it could be taken for other words of the sentence. */
    private static String name(MeasureAnalysis one) {
        return quoted(one.series().measure().name());
    }

    private static String quoted(String name) {
        int length = name.codePointCount(0, name.length());
        String shown = length > 60 ? name.substring(0, name.offsetByCodePoints(0, 59)) + "…" : name;
        return shown.matches("\\p{L}+") ? shown : "“" + shown + "”";
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** A number as people say it: at most one decimal, more only where it would be lost. */
    static String number(double value) {
        double size = Math.abs(value);
        int decimals = size >= 0.95 || size == 0 ? 1 : Math.min(12, 1 - (int) Math.floor(Math.log10(size)));
        String text = Figures.text(value, decimals);
        return text.contains(".") && !text.contains("e") ? text.replaceFirst("\\.?0+$", "") : text;
    }
}
