package org.sced.effect;

import org.sced.stats.Probability;
import org.sced.stats.Reason;

/**
 * How little the values of two phases overlap. With m values a of the first and n values b of the second phase; "better"
 * is higher where a rise and lower where a fall is expected. All but φ are shares from 0 to 1; undefined only for an
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
     *
     * <p>p-values of Mann and Whitney (1947) as details: {@code pTwoSidedExact} and {@code pBetterExact} by counting, where
     * there are no ties and at most 10 000 pairs; {@code pTwoSidedNormal} and {@code pBetterNormal} with correction for
     * ties and continuity; "better" asks for improvement alone. scan prints the one-sided normal one as p. Further, scan's
     * conversions {@code d} = 3.464 (1 − √((1 − NAP)/½)) and {@code r2} = d²/(d² + 4).
     */
    NAP(
            "nonoverlap of all pairs",
            "share of pairs b better than a, ties ½",
            "Parker & Vannest 2009",
            Range.SHARE_OF_PAIRS,
            Mirror.COMPLEMENTS) {
        @Override
        public Estimate estimate(Phases p, double level) {
            Overlap overlap = p.overlap();
            return withErrors(Estimate.of(overlap.nap), overlap, p, 1)
                    .with(overlap.interval(level))
                    .with(() -> {
                        double d = 3.464 * (1 - Math.sqrt((1 - overlap.nap) / 0.5));
                        return overlap.tests().with("d", d).with("r2", d * d / (d * d + 4));
                    });
        }

        @Override
        public double value(Phases p) {
            return p.overlap().nap;
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
        public Estimate estimate(Phases p, double level) {
            double best = p.orderedA()[p.m() - 1];
            int better = 0;
            for (double value : p.orderedB()) {
                better += value > best ? 1 : 0;
            }
            return Estimate.of((double) better / p.n()).with(Flag.OUTLIER_SENSITIVE);
        }
    },

    /**
     * Percentage exceeding the median: the share of b better than the median of a, values equal to it counted half (Ma
     * 2006, Behavior Modification 30:598; the rule for ties as in SingleCaseES). Detail {@code p}: probability of so many
     * strictly better values or more if each were better with probability ½, days taken as independent; {@code strict}: the
     * share with equal values not counted.
     */
    PEM(
            "percentage exceeding the median",
            "share of b better than the median of a, ties ½",
            "Ma 2006",
            Range.SHARE_OF_PAIRS,
            Mirror.COMPLEMENTS) {
        @Override
        public Estimate estimate(Phases p, double level) {
            return exceeding(p, p.a().median(), 0.5);
        }
    },

    /** {@link #PEM} with values equal to the median not counted, as in scan. */
    PEM_STRICT(
            "percentage exceeding the median, strict",
            "share of b better than the median of a",
            "Ma 2006",
            Range.SHARE_OF_PAIRS) {
        @Override
        public Estimate estimate(Phases p, double level) {
            return exceeding(p, p.a().median(), 0);
        }
    },

    /**
     * {@link #PEM} with the mean of a in place of its median (an option of scan, whose value is the detail {@code strict}).
     */
    PEM_MEAN(
            "percentage exceeding the mean",
            "share of b better than the mean of a, ties ½",
            "Ma 2006",
            Range.SHARE_OF_PAIRS,
            Mirror.COMPLEMENTS) {
        @Override
        public Estimate estimate(Phases p, double level) {
            return exceeding(p, p.a().mean(), 0.5);
        }
    },

    /**
     * {@link #PEM} with the 20 % trimmed mean of a in place of its median: ⌊0.2 m⌋ values are dropped at each end (Wilcox
     * 2017, Introduction to Robust Estimation).
     */
    PEM_TRIMMED(
            "percentage exceeding the trimmed mean",
            "share of b better than the 20 % trimmed mean of a, ties ½",
            "Ma 2006; Wilcox 2017",
            Range.SHARE_OF_PAIRS,
            Mirror.COMPLEMENTS) {
        @Override
        public Estimate estimate(Phases p, double level) {
            return exceeding(p, p.a().trimmedMean(0.2), 0.5);
        }
    },

    /**
     * Pairwise data overlap, as what does not overlap: the share of pairs in which b is strictly better than a, NAP less
     * half the share of ties (Parker and Vannest; Wolery, Busick, Reichow and Barton 2010, Journal of Special Education
     * 44:18). Some papers give its square; this is not squared.
     */
    PDO(
            "pairwise data overlap",
            "share of pairs b better than a",
            "Wolery, Busick, Reichow & Barton 2010",
            Range.SHARE_OF_PAIRS) {
        @Override
        public Estimate estimate(Phases p, double level) {
            Overlap overlap = p.overlap();
            double pairs = (double) p.m() * p.n();
            return Estimate.of((overlap.better - overlap.ties / 2.0) / pairs);
        }
    },

    /**
     * Percentage of all nonoverlapping data: 1 − (fewest values whose removal leaves every b better than every a)/(m + n)
     * (Parker, Hagan-Burke and Vannest 2007, Journal of Special Education 40:194). Equal values overlap.
     *
     * <p>Never below max(m, n)/(m + n), detail {@code floor}, which is ½ for phases of equal length. Details {@code
     * removed}, and {@code phi} of the balanced 2×2 table (half the removed values in each phase), which is {@link #IRD}.
     * Agrees with SingleCaseES and scan's method "minimum"; scan's default is {@link #PAND_SORT}.
     */
    PAND(
            "percentage of all nonoverlapping data",
            "1 − fewest removals / (m + n)",
            "Parker, Hagan-Burke & Vannest 2007",
            Range.SHARE_OF_PAIRS) {
        @Override
        public Estimate estimate(Phases p, double level) {
            int removed = p.fewestRemovals();
            return Estimate.of(1 - (double) removed / (p.m() + p.n()))
                    .with("removed", removed)
                    .with("floor", (double) Math.max(p.m(), p.n()) / (p.m() + p.n()))
                    .with("phi", Removal.improvementRate(p, removed));
        }
    },

    /**
     * PAND after sorting, for comparison with scan's default: the m worst of all values are taken for A, the others for B,
     * and the share of values is counted that are taken for what they are. Equal values on the border are split as chance
     * would split them; scan splits them by the order of the phases, so that identical values overlap by 0 % when a rise is
     * expected.
     *
     * <p>Details of the 2×2 table of phase and place: {@code phi}, {@code chiSquared} without correction with {@code
     * pChiSquared}, and where the counts are whole numbers {@code pFisher}, the two-sided exact p.
     */
    PAND_SORT(
            "percentage of all nonoverlapping data, by sorting",
            "share of values on their side of the m-th worst",
            "Parker, Hagan-Burke & Vannest 2007; scan",
            Range.share(0.5)) {
        @Override
        public Estimate estimate(Phases p, double level) {
            SortedTable table = p.sortedTable();
            return Estimate.of(table.agreement()).with(table::details);
        }

        @Override
        public double value(Phases p) {
            return p.sortedTable().agreement();
        }
    },

    /**
     * φ of the table of {@link #PAND_SORT}: (ad − bc)/√(product of the margins), from −1 to 1, 0 where the phases mix as
     * chance would have it; details as there. The φ of the table balanced by fewest removals equals {@link #IRD}.
     */
    PHI_SORT(
            "φ of phase and place, by sorting",
            "(ad − bc) / √(product of the margins)",
            "Parker, Hagan-Burke & Vannest 2007",
            Range.CORRELATION) {
        @Override
        public Estimate estimate(Phases p, double level) {
            SortedTable table = p.sortedTable();
            return Estimate.of(table.phi()).with(table::details);
        }

        @Override
        public double value(Phases p) {
            return p.sortedTable().phi();
        }
    },

    /**
     * Robust improvement rate difference: 1 − (m + n)² (1 − PAND)/(2mn) (Parker, Vannest and Brown 2009, Exceptional
     * Children 75:135; Parker, Vannest and Davis 2011, Behavior Modification 35:303). It is one value of one phase change,
     * never pooled over cases.
     *
     * <p>Never below 1 − (m + n)/(2 max(m, n)), detail {@code floor}: 0 for phases of equal length, ¼ for 7 and 14 days,
     * even where nothing changed. Agrees with SingleCaseES and, for one case, with scan.
     */
    IRD(
            "robust improvement rate difference",
            "1 − (m+n)² (1 − PAND) / (2mn)",
            "Parker, Vannest & Brown 2009",
            Range.share(0)) {
        @Override
        public Estimate estimate(Phases p, double level) {
            return Estimate.of(Removal.improvementRate(p, p.fewestRemovals()))
                    .with("floor", 1 - ((double) p.m() + p.n()) / (2.0 * Math.max(p.m(), p.n())));
        }
    };

    private final Definition definition;

    NonOverlap(String title, String formula, String source, Range range) {
        this(title, formula, source, range, Mirror.NONE);
    }

    NonOverlap(String title, String formula, String source, Range range, Mirror mirror) {
        this.definition = Definition.of(title, Family.NON_OVERLAP, range, mirror, formula, source);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** The estimate with the standard errors of NAP, times a factor. */
    static Estimate withErrors(Estimate estimate, Overlap overlap, Phases p, double factor) {
        double unbiased = overlap.unbiasedVariance();
        Estimate known = estimate.with(() -> Details.NONE
                .with("seHanley", factor * Math.sqrt(overlap.hanleyVariance()))
                .with("seNull", factor * Math.sqrt(overlap.nullVariance())));
        if (Double.isNaN(unbiased)) {
            return known.withoutError(Reason.N_LT_2, p.single());
        }
        return unbiased > 0
                ? known.withError(factor * Math.sqrt(unbiased))
                : known.withError(factor * Math.sqrt(overlap.hanleyVariance())).with(Flag.HANLEY_INSTEAD);
    }

    private static Estimate exceeding(Phases p, double center, double tie) {
        // A center is computed, so what differs from it by rounding only is equal to it.
        double rounding = Rounding.of(Math.max(Math.abs(center), p.second().largest()));
        double bound = p.sign() * center;
        int notWorse = 0;
        int better = 0;
        for (double value : p.orderedB()) {
            notWorse += value - bound >= -rounding ? 1 : 0;
            better += value - bound > rounding ? 1 : 0;
        }
        int strictly = better;
        Estimate estimate = Estimate.of((strictly + tie * (notWorse - strictly)) / p.n())
                .with(() -> Details.NONE.with("p", Probability.atLeastHeads(strictly, p.n())));
        return tie == 0 ? estimate : estimate.with("strict", (double) strictly / p.n());
    }
}
