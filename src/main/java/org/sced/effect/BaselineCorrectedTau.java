package org.sced.effect;

import org.sced.stats.Kendall;
import org.sced.stats.Line;
import org.sced.stats.Reason;

/**
 * Baseline-corrected tau (Tarlow 2017, Behavior Modification 41:427): the trend of A, extended over B, is taken out of both
 * phases, and what remains is compared.
 *
 * <p>The trend is the line of Theil and Sen through A over true days (intercept: median of y − slope · day). Residuals closer
 * than 10<sup>−12</sup> of the largest number are equal; other packages let rounding decide. "PRETEST" corrects only where
 * Kendall's tau-b of day and value in A has p ≤ .05 (tie-corrected z without correction for continuity; scan, Tarlow's
 * calculator), "ALWAYS" always does. From −1 to 1, 0 where B goes on as A.
 *
 * <p>Details: {@code corrected}, 1 if the trend was taken out and 0 if not; {@code pretestTau}, {@code pretestZ}, {@code
 * pretestP}; {@code slope} and {@code intercept} of the line, in the units of the measure and at day 0; {@code s}, {@code z}
 * and {@code p} of Kendall's S, the last two with continuity correction too ({@code zContinuity}, {@code pContinuity}).
 *
 * <p>With fewer than three values of A nothing is corrected (flag TREND_KEPT); a constant A has no trend (flag
 * CONSTANT_BASELINE); where all residuals are equal tau is 0 (flag ALL_TIED). Undefined: EMPTY_PHASE; ALL_TIED for tau-b of
 * uncorrected values that are all equal.
 */
public enum BaselineCorrectedTau implements EffectSizeIndex {
    /**
     * Corrected if the trend of A is significant; tau-b of phase and residual, S/√(mn (n₀ − T)). Standard error √(2(1 −
     * τ²)/N) and interval τ ± z SE, cut off at ±1, in full as details {@code lowerUncut} and {@code upperUncut} (Tarlow
     * 2017); none for |τ| = 1, where the formula says 0. This is scan's and Tarlow's flow.
     */
    TAU_BC("Baseline-corrected tau", When.SIGNIFICANT, How.TAU_B),

    /**
     * Corrected if the trend of A is significant; pairs between the phases, S/(mn), with the errors and the interval of
     * {@link NonOverlap#NAP}.
     */
    TAU_BC_NONOVERLAP("Baseline-corrected tau, non-overlap", When.SIGNIFICANT, How.NON_OVERLAP),

    /** Always corrected; else as {@link #TAU_BC}. */
    TAU_BC_ALWAYS("Baseline-corrected tau, always corrected", When.ALWAYS, How.TAU_B),

    /** Always corrected; else as {@link #TAU_BC_NONOVERLAP}. SingleCaseES's default where no day is missing. */
    TAU_BC_ALWAYS_NONOVERLAP("Baseline-corrected tau, always corrected, non-overlap", When.ALWAYS, How.NON_OVERLAP),

    /**
     * {@link #TAU_BC_ALWAYS_NONOVERLAP} with the measured values numbered 1 … m + n in place of their days, which is what
     * SingleCaseES does. Gaps bend the line, so this is for comparison with SingleCaseES only.
     */
    TAU_BC_SINGLECASEES_INDEX("Baseline-corrected tau as in SingleCaseES", When.ALWAYS, How.NON_OVERLAP, Timing.ORDER) {
        @Override
        BaselineCorrection correction(Phases p) {
            return p.correctedOnNumbers();
        }
    };

    private enum When {
        SIGNIFICANT,
        ALWAYS
    }

    private enum How {
        TAU_B,
        NON_OVERLAP
    }

    private static final double ALPHA = 0.05;

    private final Definition definition;
    private final When when;
    private final How how;

    BaselineCorrectedTau(String title, When when, How how) {
        this(title, when, how, Timing.DAYS);
    }

    BaselineCorrectedTau(String title, When when, How how, Timing timing) {
        String formula = (how == How.TAU_B ? "tau-b" : "2 NAP − 1") + " of y − (Theil–Sen line of A)"
                + (when == When.ALWAYS ? "" : " if A has a trend, p ≤ .05");
        this.definition = Definition.of(title, Family.RANK, Range.CORRELATION, Mirror.NEGATES, formula, "Tarlow 2017")
                .with(timing);
        this.when = when;
        this.how = how;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** The phases without the trend of A, on the days that count. */
    BaselineCorrection correction(Phases p) {
        return p.correctedOnDays();
    }

    @Override
    public Estimate estimate(Phases p, double level) {
        Kendall pretest = p.first().trend();
        boolean corrected = p.m() >= 3 && (when == When.ALWAYS || pretest.p() <= ALPHA);
        Overlap overlap = corrected ? correction(p).overlap() : p.overlap();
        Kendall kendall = overlap.order().kendall;
        boolean tied = kendall.variance() == 0;
        if (tied && how == How.TAU_B && !corrected) {
            return Estimate.undefined(Reason.ALL_TIED, "All values are equal, so there is no order.");
        }
        Estimate estimate = how == How.NON_OVERLAP ? nonOverlap(p, overlap, level) : tarlow(kendall, level);
        estimate = estimate.with(() -> details(p, corrected, overlap.order()));
        estimate = tied ? estimate.with(Flag.ALL_TIED) : estimate;
        estimate = p.m() < 3 ? estimate.with(Flag.TREND_KEPT) : estimate;
        return pretest.variance() == 0 ? estimate.with(Flag.CONSTANT_BASELINE) : estimate;
    }

    private Details details(Phases p, boolean corrected, Order order) {
        Details details = Details.NONE.with("corrected", corrected ? 1 : 0);
        if (p.m() >= 3) {
            Kendall pretest = p.first().trend();
            details = details.with("pretestTau", pretest.tauB())
                    .with("pretestZ", pretest.z())
                    .with("pretestP", pretest.p());
        }
        if (corrected) {
            Line line = correction(p).line();
            details = details.with("slope", line.slope()).with("intercept", line.intercept());
        }
        return details.with("s", order.kendall.s()).with(order.tests());
    }

    private static Estimate nonOverlap(Phases p, Overlap overlap, double level) {
        return NonOverlap.withErrors(Estimate.of(overlap.tau()), overlap, p, 2).with(overlap.tauInterval(level));
    }

    private static Estimate tarlow(Kendall kendall, double level) {
        if (kendall.variance() == 0) {
            return Estimate.of(0).withoutError(Reason.ALL_TIED, "All residuals are equal, so S has no variance.");
        }
        double tau = kendall.tauB();
        Estimate estimate = Estimate.of(tau);
        if (Math.abs(tau) == 1) {
            return estimate.with(Flag.BOUNDARY)
                    .withoutError(Reason.NOT_APPLICABLE, "Tarlow's formula knows no error at the end of the range.");
        }
        double error = Math.sqrt(2 * (1 - tau * tau) / kendall.n());
        Interval uncut = Interval.normal(tau, error, level);
        return estimate.withError(error)
                .with(new Interval(Math.max(-1, uncut.lower()), Math.min(1, uncut.upper()), level))
                .with("lowerUncut", uncut.lower())
                .with("upperUncut", uncut.upper());
    }
}
