package org.sced.analysis;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.effect.EffectSize;
import org.sced.effect.EffectSizes;
import org.sced.effect.Estimate;
import org.sced.effect.Flag;

/**
 * Effect sizes as lines of comma-separated text, for files that are written case by case.
 *
 * <pre>{@code
 * out.write(EffectLines.HEADER);
 * Batch.withDefaults().forEach(cases, EffectLines::of, out::append);
 * }</pre>
 *
 * <p>Numbers have twelve significant digits and are left blank where they are undefined; {@code reason} says why. Flags stand
 * in one cell, parted by blanks. Everything else that is known of an effect, the sentences among it, stands in the tables of
 * {@code org.sced.table} and in the JSON.
 */
public final class EffectLines {
    /** The names of the columns, with the end of the line. */
    public static final String HEADER =
            "case,measure,index,from,to,nFrom,nTo,expected,value,raw,se,lower,upper,level,reason,flags\n";

    /** What would part cells or lines, for a reader that takes semicolons or tabs for separators, too; and outer blanks. */
    private static final Pattern TO_QUOTE = Pattern.compile("(?s)\\s.*|.*\\s|.*[,;\t\"\r\n].*");

    private EffectLines() {}

    /** Every index of every change of every measure of a case, with 95 % intervals. */
    public static String of(SingleCase singleCase) {
        return of(singleCase, AnalysisOptions.defaults());
    }

    /** Every index of every change of every measure of a case; a line for each, in the order of the tables. */
    public static String of(SingleCase singleCase, AnalysisOptions options) {
        StringBuilder text = new StringBuilder(1 << 14);
        for (Series series : singleCase.series()) {
            append(text, singleCase.id(), EffectSizes.all(series, options.level()));
        }
        return text.toString();
    }

    /** Effects that are at hand, of the case with an id. */
    public static String of(String caseId, EffectSizes effects) {
        StringBuilder text = new StringBuilder();
        append(text, requireNonNull(caseId, "caseId"), effects);
        return text.toString();
    }

    private static void append(StringBuilder text, String caseId, EffectSizes effects) {
        String id = quoted(caseId);
        String measure = "";
        String quotedMeasure = "";
        for (EffectSize effect : effects) {
            if (!effect.measure().equals(measure)) {
                measure = effect.measure();
                quotedMeasure = quoted(measure);
            }
            text.append(id).append(',').append(quotedMeasure).append(',');
            text.append(effect.index().name()).append(',');
            text.append(quoted(effect.from()))
                    .append(',')
                    .append(quoted(effect.to()))
                    .append(',');
            text.append(effect.nFrom()).append(',').append(effect.nTo()).append(',');
            text.append(effect.expected().name());
            Estimate estimate = effect.estimate();
            number(text, estimate.value());
            number(text, effect.raw());
            number(text, estimate.standardError());
            number(text, estimate.lower());
            number(text, estimate.upper());
            number(text, effect.level());
            text.append(',');
            if (!estimate.isDefined()) {
                text.append(estimate.undefined().orElseThrow().reason().name());
            }
            String separator = ",";
            for (Flag flag : estimate.flags()) {
                text.append(separator).append(flag.name());
                separator = " ";
            }
            text.append(separator.equals(",") ? ",\n" : "\n");
        }
    }

    private static void number(StringBuilder text, double value) {
        text.append(',');
        Digits.append(text, value);
    }

    private static String quoted(String cell) {
        if (cell.length() <= 3 && cell.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '′')) {
            return cell;
        }
        return TO_QUOTE.matcher(cell).matches() ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
