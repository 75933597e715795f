package org.sced.effect;

import org.sced.data.Comparison;
import org.sced.stats.Probability;
import org.sced.stats.Reason;

/**
 * How little the values of two phases overlap. With m values a of the first and n values b of the second phase; "better"
 * is higher where a rise and lower where a fall is expected. All are shares from 0 to 1 and undefined only for an
 * EMPTY_PHASE.
 */
public enum NonOverlap implements EffectSizeIndex {
    /**
     * Nonoverlap of all pairs: the share of pairs in which b is better than a, equal pairs counted half; ½ where nothing
     * changed (Parker and Vannest 2009, Behavior Therapy 40:357).
     *
     * <p>Standard error: the unbiased one of Sen (1967) and Mee (1990); beside it, as details, {@code seHanley} (Hanley
     * and McNeil 1982) and {@code seNull} (no difference). Where a phase has one value the unbiased one is undefined
     * (N_LT_2). Interval: Newcombe's (2006) method 5, which is right at 0 and 1 too, where SingleCaseES answers [1, 1].
     */
    NAP(
            "nonoverlap of all pairs",
            "share of pairs b better than a, ties ½",
            "Parker & Vannest 2009",
            Range.SHARE_OF_PAIRS) {
        @Override
        Estimate of(Phases p, double level) {
            Overlap overlap = new Overlap(p);
            return withErrors(Estimate.of(overlap.nap), overlap, p, 1).with(overlap.interval(level));
        }
    },

    /**
     * Percentage of nonoverlapping data: the share of b that are better than the best a (Scruggs, Mastropieri and Casto
     * 1987, Remedial and Special Education 8:24). One extreme baseline day decides it; no standard error is known.
     */
    PND(
            "percentage of nonoverlapping data",
            "share of b better than the best a",
            "Scruggs, Mastropieri & Casto 1987",
            Range.share(0)) {
        @Override
        Estimate of(Phases p, double level) {
            int better = 0;
            for (double value : p.b.toSortedArray()) {
                better += p.sign > 0 ? value > p.a.max() ? 1 : 0 : value < p.a.min() ? 1 : 0;
            }
            return Estimate.of((double) better / p.n).with(Flag.OUTLIER_SENSITIVE);
        }
    },

    /**
     * Percentage exceeding the median: the share of b better than the median of a, values equal to it counted half (Ma
     * 2006, Behavior Modification 30:598; the rule for ties as in SingleCaseES). Detail {@code p}: probability of so many
     * strictly better values or more if each were better with probability ½, days taken as independent.
     */
    PEM(
            "percentage exceeding the median",
            "share of b better than the median of a, ties ½",
            "Ma 2006",
            Range.SHARE_OF_PAIRS) {
        @Override
        Estimate of(Phases p, double level) {
            return exceeding(p, 0.5);
        }
    },

    /** {@link #PEM} with values equal to the median not counted, as in scan. */
    PEM_STRICT(
            "percentage exceeding the median, strict",
            "share of b better than the median of a",
            "Ma 2006",
            Range.SHARE_OF_PAIRS) {
        @Override
        Estimate of(Phases p, double level) {
            return exceeding(p, 0);
        }

        @Override
        public Mirror mirror() {
            return Mirror.NONE;
        }
    };

    /** What is smaller than this share of the values is rounding. */
    private static final double ROUNDING = 1e-12;

    private final String title;
    private final String formula;
    private final String source;
    private final Range range;

    NonOverlap(String title, String formula, String source, Range range) {
        this.title = title;
        this.formula = formula;
        this.source = source;
        this.range = range;
    }

    abstract Estimate of(Phases phases, double level);

    @Override
    public Estimate estimate(Comparison comparison, double level) {
        Phases phases = new Phases(comparison);
        return phases.empty().orElseGet(() -> of(phases, level));
    }

    /** The estimate with the standard errors of NAP, times a factor. */
    static Estimate withErrors(Estimate estimate, Overlap overlap, Phases p, double factor) {
        double unbiased = overlap.unbiasedVariance();
        double hanley = factor * Math.sqrt(overlap.hanleyVariance());
        Estimate known = estimate.with("seHanley", hanley).with("seNull", factor * Math.sqrt(overlap.nullVariance()));
        if (Double.isNaN(unbiased)) {
            return known.withoutError(Reason.N_LT_2, p.single());
        }
        return unbiased > 0
                ? known.withError(factor * Math.sqrt(unbiased))
                : known.withError(hanley).with(Flag.HANLEY_INSTEAD);
    }

    private static Estimate exceeding(Phases p, double tie) {
        double median = p.a.median();
        // The median of an even number of values is computed, so what differs from it by rounding only is equal to it.
        double rounding = ROUNDING * Math.max(Math.abs(median), Math.max(Math.abs(p.b.min()), Math.abs(p.b.max())));
        int strictly = 0;
        int equal = 0;
        for (double value : p.b.toSortedArray()) {
            double ahead = p.sign * (value - median);
            strictly += ahead > rounding ? 1 : 0;
            equal += Math.abs(ahead) <= rounding ? 1 : 0;
        }
        return Estimate.of((strictly + tie * equal) / p.n).with("p", Probability.atLeastHeads(strictly, p.n));
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Family family() {
        return Family.NON_OVERLAP;
    }

    @Override
    public Range range() {
        return range;
    }

    @Override
    public Mirror mirror() {
        return this == PND ? Mirror.NONE : Mirror.COMPLEMENTS;
    }

    @Override
    public String formula() {
        return formula;
    }

    @Override
    public String source() {
        return source;
    }
}
