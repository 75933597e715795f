package org.sced.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private static final int SHORT = 1 << 7;
    private static final int LONG = 1 << 14;

    private EffectLines() {}

    /** Every index of every change of every measure of a case, with 95 % intervals. */
    public static String of(SingleCase singleCase) {
        return of(singleCase, AnalysisOptions.defaults());
    }

    /** Every index of every change of every measure of a case; a line for each, in the order of the tables. */
    public static String of(SingleCase singleCase, AnalysisOptions options) {
        return cells(singleCase, options).toString();
    }

    /** The same lines as they stand in a file, in UTF-8, which spares long files an encoder. */
    public static byte[] utf8(SingleCase singleCase, AnalysisOptions options) {
        return cells(singleCase, options).toUtf8();
    }

    /** Effects that are at hand, of the case with an id. */
    public static String of(String caseId, EffectSizes effects) {
        Cells text = new Cells(LONG);
        append(text, requireNonNull(caseId, "caseId"), effects);
        return text.toString();
    }

    private static Cells cells(SingleCase singleCase, AnalysisOptions options) {
        Cells text = new Cells(LONG);
        for (Series series : singleCase.series()) {
            append(text, singleCase.id(), EffectSizes.all(series, options.level()));
        }
        return text;
    }

    /** What the lines of one change begin with, and what follows the name of the index. */
    private record Change(EffectSize first, byte[] start, byte[] middle) {
        static Change of(String caseId, EffectSize effect) {
            Cells start = new Cells(SHORT)
                    .addQuoted(caseId)
                    .add(',')
                    .addQuoted(effect.measure())
                    .add(',');
            Cells middle =
                    new Cells(SHORT).add(',').addQuoted(effect.from()).add(',').addQuoted(effect.to());
            middle.add(',')
                    .add((long) effect.nFrom())
                    .add(',')
                    .add((long) effect.nTo())
                    .add(',');
            return new Change(effect, start.toUtf8(), middle.toUtf8());
        }

        boolean isOf(EffectSize effect) {
            return effect.measure().equals(first.measure())
                    && effect.from().equals(first.from())
                    && effect.to().equals(first.to())
                    && effect.nFrom() == first.nFrom()
                    && effect.nTo() == first.nTo();
        }
    }

    private static void append(Cells text, String caseId, EffectSizes effects) {
        List<Change> changes = new ArrayList<>();
        int last = -1;
        Set<Flag> flags = null;
        byte[] end = {};
        for (EffectSize effect : effects) {
            last = place(changes, last, caseId, effect);
            Change change = changes.get(last);
            Estimate estimate = effect.estimate();
            text.add(change.start).add(effect.index().name()).add(change.middle);
            text.addCell(estimate.value()).addCell(effect.raw());
            text.addCell(estimate.standardError());
            text.addCell(estimate.lower()).addCell(estimate.upper());
            if (!estimate.isDefined()) {
                text.add(estimate.undefined().orElseThrow().reason().name());
            }
            if (estimate.flags() != flags) { // neighbours often have the same
                flags = estimate.flags();
                end = end(flags);
            }
            text.add(end);
        }
    }

    /** The place of the change of an effect, which is most likely the one behind the last. */
    private static int place(List<Change> known, int last, String caseId, EffectSize effect) {
        int place = last;
        for (int i = 0; i < known.size(); i++) {
            place = place + 1 < known.size() ? place + 1 : 0;
            if (known.get(place).isOf(effect)) {
                return place;
            }
        }
        known.add(Change.of(caseId, effect));
        return known.size() - 1;
    }

    /** The end of a line, from the comma before the flags on. */
    private static byte[] end(Set<Flag> flags) {
        Cells end = new Cells(SHORT).add(',');
        boolean first = true;
        for (Flag flag : flags) {
            if (!first) {
                end.add(' ');
            }
            end.add(flag.name());
            first = false;
        }
        return end.add('\n').toUtf8();
    }
}
