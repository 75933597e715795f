package org.sced.effect;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sced.data.Comparison;
import org.sced.data.PhaseData;
import org.sced.stats.Kendall;
import org.sced.stats.Line;
import org.sced.stats.Reason;
import org.sced.stats.Trend;

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
    TAU_BC_SINGLECASEES_INDEX("Baseline-corrected tau as in SingleCaseES", When.ALWAYS, How.NON_OVERLAP) {
        @Override
        PhaseData placed(PhaseData phase, int first) {
            return PhaseData.of(phase.label(), first, phase.values().toArray());
        }

        @Override
        public Timing timing() {
            return Timing.ORDER;
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

    private final String title;
    private final When when;
    private final How how;

    BaselineCorrectedTau(String title, When when, How how) {
        this.title = title;
        this.when = when;
        this.how = how;
    }

    /** The phase on the days that count. */
    PhaseData placed(PhaseData phase, int first) {
        return phase;
    }

    @Override
    public Estimate estimate(Comparison comparison, double level) {
        Phases phases = new Phases(comparison);
        return phases.empty().orElseGet(() -> of(phases, level));
    }

    private Estimate of(Phases p, double level) {
        PhaseData from = placed(p.comparison.from(), 1);
        PhaseData to = placed(p.comparison.to(), p.m + 1);
        Kendall pretest = Kendall.of(from.days().toArray(), from.values().toArray());
        boolean corrected = p.m >= 3 && (when == When.ALWAYS || pretest.p() <= ALPHA);
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("corrected", corrected ? 1.0 : 0.0);
        double[] values = new double[p.m + p.n];
        System.arraycopy(from.values().toArray(), 0, values, 0, p.m);
        System.arraycopy(to.values().toArray(), 0, values, p.m, p.n);
        if (p.m >= 3) {
            details.put("pretestTau", pretest.tauB());
            details.put("pretestZ", pretest.z());
            details.put("pretestP", pretest.p());
        }
        if (corrected) {
            Line line = Trend.theilSen(from);
            details.put("slope", line.slope());
            details.put("intercept", line.intercept());
            values = residuals(values, from, to, line);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] *= p.sign;
        }
        double[] phase = new double[values.length];
        Arrays.fill(phase, p.m, values.length, 1);
        Kendall kendall = Kendall.of(phase, values);
        boolean tied = kendall.variance() == 0;
        if (tied && how == How.TAU_B && !corrected) {
            return Estimate.undefined(Reason.ALL_TIED, "All values are equal, so there is no order.");
        }
        details.put("s", (double) kendall.s());
        details.putAll(RankInference.tests(kendall));
        Estimate estimate =
                (how == How.NON_OVERLAP ? nonOverlap(p, values, level) : tarlow(kendall, level)).with(details);
        estimate = tied ? estimate.with(Flag.ALL_TIED) : estimate;
        estimate = p.m < 3 ? estimate.with(Flag.TREND_KEPT) : estimate;
        return pretest.variance() == 0 ? estimate.with(Flag.CONSTANT_BASELINE) : estimate;
    }

    /** The residuals as numbers of their groups of equal ones. */
    private static double[] residuals(double[] values, PhaseData from, PhaseData to, Line line) {
        double[] residuals = new double[values.length];
        int m = from.n();
        for (int i = 0; i < residuals.length; i++) {
            double day = i < m ? from.days().get(i) : to.days().get(i - m);
            residuals[i] = values[i] - line.at(day);
        }
        return Rounding.groups(residuals, Rounding.of(Rounding.size(line, from, to)));
    }

    private static Estimate nonOverlap(Phases p, double[] values, double level) {
        double[] a = Arrays.copyOf(values, p.m);
        double[] b = Arrays.copyOfRange(values, p.m, values.length);
        Arrays.sort(a);
        Arrays.sort(b);
        Overlap overlap = new Overlap(a, b);
        Interval nap = overlap.interval(level);
        return NonOverlap.withErrors(Estimate.of(2 * overlap.nap - 1), overlap, p, 2)
                .with(new Interval(2 * nap.lower() - 1, 2 * nap.upper() - 1, level));
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

    @Override
    public String title() {
        return title;
    }

    @Override
    public Family family() {
        return Family.RANK;
    }

    @Override
    public Range range() {
        return Range.CORRELATION;
    }

    @Override
    public Mirror mirror() {
        return Mirror.NEGATES;
    }

    @Override
    public Timing timing() {
        return Timing.DAYS;
    }

    @Override
    public String formula() {
        return (how == How.TAU_B ? "tau-b" : "2 NAP − 1") + " of y − (Theil–Sen line of A)"
                + (when == When.ALWAYS ? "" : " if A has a trend, p ≤ .05");
    }

    @Override
    public String source() {
        return "Tarlow 2017";
    }
}
