package org.sced.analysis;

import static java.util.Objects.requireNonNull;

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
    public static final String HEADER = "case,measure,index,from,to,nFrom,nTo,value,raw,se,lower,upper,reason,flags\n";

    private EffectLines() {}

    /** Every index of every change of every measure of a case, with 95 % intervals. */
    public static String of(SingleCase singleCase) {
        return of(singleCase, AnalysisOptions.defaults());
    }

    /** Every index of every change of every measure of a case; a line for each, in the order of the tables. */
    public static String of(SingleCase singleCase, AnalysisOptions options) {
        Cells text = new Cells();
        for (Series series : singleCase.series()) {
            append(text, singleCase.id(), EffectSizes.all(series, options.level()));
        }
        return text.toString();
    }

    /** Effects that are at hand, of the case with an id. */
    public static String of(String caseId, EffectSizes effects) {
        Cells text = new Cells();
        append(text, requireNonNull(caseId, "caseId"), effects);
        return text.toString();
    }

    private static void append(Cells text, String caseId, EffectSizes effects) {
        for (EffectSize effect : effects) {
            text.addQuoted(caseId).add(',').addQuoted(effect.measure()).add(',');
            text.add(effect.index().name()).add(',');
            text.addQuoted(effect.from()).add(',').addQuoted(effect.to()).add(',');
            text.add((long) effect.nFrom()).add(',').add((long) effect.nTo()).add(',');
            Estimate estimate = effect.estimate();
            text.add(estimate.value()).add(',').add(effect.raw()).add(',');
            text.add(estimate.standardError()).add(',');
            text.add(estimate.lower()).add(',').add(estimate.upper()).add(',');
            if (!estimate.isDefined()) {
                text.add(estimate.undefined().orElseThrow().reason().name());
            }
            char separator = ',';
            for (Flag flag : estimate.flags()) {
                text.add(separator).add(flag.name());
                separator = ' ';
            }
            text.add(separator == ',' ? ",\n" : "\n");
        }
    }
}
