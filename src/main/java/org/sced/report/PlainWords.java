package org.sced.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.DataQuality;
import org.sced.analysis.MeasureAnalysis;
import org.sced.analysis.Pattern;
import org.sced.data.Improvement;
import org.sced.data.SingleCase;
import org.sced.data.Timeline;
import org.sced.randomization.LicensedResult;
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
        String unit = timeline.unit() == Timeline.Unit.SESSION ? "sessions" : "days";
        String span = timeline.date(0)
                .map(first -> ", from " + DAY.format(first) + " to "
                        + DAY.format(timeline.date(timeline.length() - 1).orElseThrow()))
                .orElse("");
        String noted = analysis.measures().stream()
                .map(one -> name(one) + " on " + one.quality().measured())
                .collect(Collectors.joining(", "));
        int scheduled = analysis.measures().stream()
                .mapToInt(one -> one.quality().scheduled())
                .max()
                .orElse(0);
        return "This diary covers " + timeline.length() + " " + unit + span + ". Noted were " + noted + " of "
                + scheduled + " " + unit + ".";
    }

    private static String measure(MeasureAnalysis one) {
        StringBuilder text = new StringBuilder();
        List<PhaseDescription> phases = one.descriptions().phases();
        text.append("The middle value (median) of ").append(name(one)).append(" was ");
        text.append(listed(phases.stream()
                .map(phase -> (phase.n() == 0 ? "not noted" : number(phase.median())) + " in " + phase.label())
                .toList()));
        text.append(". ");
        if (one.pattern().kind() == Pattern.Kind.TOO_FEW_DAYS) {
            return text.append(tooFew(one)).toString();
        }
        one.pattern().steps().forEach(step -> text.append(step(one, step)).append(' '));
        return text.append(picture(one)).toString();
    }

    private static String tooFew(MeasureAnalysis one) {
        String thin = listed(one.quality().parts().stream()
                .filter(part -> !part.isEnough())
                .map(part -> part.label() + " has " + part.measured() + " of " + part.scheduled())
                .toList());
        return "It is too early to say what changed: " + thin + " days noted, and each phase needs at least "
                + DataQuality.ENOUGH_DAYS + " days and " + Figures.text(100 * DataQuality.ENOUGH_COVERAGE, 0)
                + " % of its days.";
    }

    private static String step(MeasureAnalysis one, Pattern.Step step) {
        String where = "From " + step.from() + " to " + step.to() + " ";
        if (step.direction() == Pattern.Direction.NONE) {
            return where + "the average hardly changed.";
        }
        boolean higherIsBetter = one.series().measure().improvement() == Improvement.INCREASE;
        String better = step.rise() > 0 == higherIsBetter ? "better" : "worse";
        return where + "the average " + (step.rise() > 0 ? "rose" : "fell") + " by " + number(Math.abs(step.rise()))
                + ", which is " + better + ".";
    }

    private static String picture(MeasureAnalysis one) {
        String name = name(one);
        return switch (one.pattern().kind()) {
            case REVERSAL ->
                "So " + name
                        + " was better each time the intervention was on and less good each time it ended: the picture "
                        + "that one would expect if it helps.";
            case GAIN_KEPT ->
                "The gain did not go away when the intervention ended. That is good in itself; it leaves open whether the "
                        + "intervention brought it.";
            case IMPROVED ->
                "So " + name
                        + " was better with the intervention. It was not taken away again, so that other things which "
                        + "changed at the same time may lie behind it.";
            case NO_CHANGE -> "So " + name + " did not clearly change with the intervention.";
            case WORSENED -> "So " + name + " was worse with the intervention than without it.";
            case MIXED -> "These steps do not fit one simple picture.";
            case TOO_FEW_DAYS -> throw new IllegalStateException("no picture of too few days");
        };
    }

    private static String chance(CaseAnalysis analysis) {
        List<RandomizationResult> tests = analysis.measures().stream()
                .flatMap(one -> one.randomization().stream())
                .toList();
        if (tests.isEmpty()) {
            return "These sentences describe the days that were noted. How easily chance alone could bring such a picture "
                    + "about was not tested: nobody drew by lot when the phases would begin, so there is no fair test. "
                    + "Other things that happened in the same weeks may explain it as well.";
        }
        String found =
                tests.stream().map(PlainWords::test).flatMap(Optional::stream).collect(Collectors.joining(" "));
        return "When the phases would begin was drawn by lot. " + found
                + " Because the lot decided, other things that happened in the same weeks are a less likely explanation, "
                + "but one person's diary does not rule them out.";
    }

    private static Optional<String> test(RandomizationResult result) {
        if (!(result instanceof LicensedResult licensed) || Double.isNaN(licensed.p())) {
            return Optional.empty();
        }
        return Optional.of("For " + result.standing().measure() + ", " + result.extreme() + " of the "
                + result.evaluated()
                + " plans that were looked at would show a difference in this direction at least as large if "
                + "the plan made no difference (p = " + Figures.text(licensed.p()) + ").");
    }

    /** The measure's name, in quotes if it could be taken for other words of the sentence. */
    private static String name(MeasureAnalysis one) {
        String name = one.series().measure().name();
        return name.matches("\\p{L}+") ? name : "“" + name + "”";
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
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
