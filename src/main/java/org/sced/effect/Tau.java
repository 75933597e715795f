package org.sced.effect;

import java.util.Arrays;
import org.sced.stats.Kendall;
import org.sced.stats.Reason;

/**
 * Rank correlations of phase and value. "Tau-U" is at least six different numbers, so each has a name of its own.
 *
 * <p>Of all pairs of values, S<sub>AB</sub> is the number of pairs (a, b) in which b is better less those in which it is
 * worse; S<sub>A</sub> is the number of pairs within A in which the later one is better less those in which it is worse, and
 * S<sub>B</sub> the same within B. P<sub>A</sub> = m(m−1)/2 and P<sub>B</sub> = n(n−1)/2 pairs lie within the phases, mn
 * between them. Each numerator is Kendall's S of a predictor x with the values (Brossart, Laird and Armstrong 2018, Cogent
 * Psychology 5:1518687):
 *
 * <table>
 * <caption>Predictors</caption>
 * <tr><th>numerator</th><th>x in A, x in B</th></tr>
 * <tr><td>S<sub>AB</sub></td><td>0 … 0, 1 … 1</td></tr>
 * <tr><td>S<sub>AB</sub> − S<sub>A</sub></td><td>m … 1, m+1 … m+1</td></tr>
 * <tr><td>S<sub>AB</sub> + S<sub>B</sub></td><td>0 … 0, m+1 … N</td></tr>
 * <tr><td>S<sub>AB</sub> + S<sub>B</sub> − S<sub>A</sub></td><td>m … 1, m+1 … N</td></tr>
 * </table>
 *
 * <p>"_B" divides by tau-b's √((n₀ − T<sub>x</sub>)(n₀ − T<sub>y</sub>)), n₀ all pairs and T the tied ones. Standard error
 * √Var(S)/denominator with the variance corrected for ties; interval tanh(artanh τ ± z/√(N−3)), N the number of values that
 * take part. Details: {@code s}; {@code z} and two-sided {@code p} from Var(S), and the same with correction for continuity
 * ({@code zContinuity}, {@code pContinuity}; scan's "tarlow"); {@code fiellerLower} and {@code fiellerUpper}, the interval
 * with √(.437/(N−4)) in place of 1/√(N−3). All of these take the days as independent, and where a trend is subtracted they
 * leave out that the parts depend on each other.
 *
 * <p>Undefined: EMPTY_PHASE; ALL_TIED where a tau-b has equal values only; the trends with one value (N_LT_2). Error, z and
 * p where all values are equal (ALL_TIED). No interval for N ≤ 3 or |τ| ≥ 1.
 */
public enum Tau implements EffectSizeIndex {
    /**
     * Tau between phases, A versus B: S<sub>AB</sub>/(mn) = 2 NAP − 1, from −1 to 1, 0 where nothing changed (Parker,
     * Vannest, Davis and Sauber 2011, Behavior Therapy 42:284). Errors, interval and p-values are those of {@link
     * NonOverlap#NAP} on this scale; {@code seNull} is the error of singlecaseresearch.org; {@code fisherLower} and {@code
     * fisherUpper} are the interval of the other constants. scan's default is {@link
     * #TAU_AVSB_SCAN}.
     */
    TAU_AVSB(
            "Tau, A versus B",
            "2 NAP − 1 = S_AB / (mn)",
            "Parker, Vannest, Davis & Sauber 2011",
            Part.BETWEEN,
            Divisor.MN) {
        @Override
        public Estimate estimate(Phases p, double level) {
            Overlap overlap = p.overlap();
            double tau = overlap.tau();
            return NonOverlap.withErrors(Estimate.of(tau), overlap, p, 2)
                    .with(overlap.tauInterval(level))
                    .with(overlap::tests)
                    .with(() ->
                            new RankInference(overlap.order(), tau, (double) p.m() * p.n()).detailsWithFisher(level));
        }

        @Override
        public double value(Phases p) {
            return p.overlap().tau();
        }
    },

    /**
     * Kendall's tau-b of phase and value: S<sub>AB</sub>/√(mn (n₀ − T<sub>y</sub>)), from −1 to 1; it reaches ±1 only where
     * each phase is constant (Kendall 1970; scan's "uncorrected tau").
     */
    TAU_AVSB_B(
            "Tau-b of phase and value",
            "S_AB / √(mn (n₀ − T_y))",
            "Kendall 1970; Tarlow 2017",
            Part.BETWEEN,
            Divisor.TAU_B),

    /**
     * scan's default for A versus B: S<sub>AB</sub>/(mn − half the tied pairs between the phases), which is neither tau-a nor
     * tau-b. For comparison with scan only.
     */
    TAU_AVSB_SCAN("Tau, A versus B, as in scan", "S_AB / (mn − ties/2)", "scan", Part.BETWEEN, Divisor.HALF_TIES),

    /** Trend of A: S<sub>A</sub>/P<sub>A</sub>, tau-a of day and value, from −1 to 1 (Kendall 1970). */
    TREND_A("Trend of the first phase", "S_A / P_A", "Kendall 1970", Part.TREND_A, Divisor.PAIRS),

    /** {@link #TREND_A} as tau-b: S<sub>A</sub>/√(P<sub>A</sub> (P<sub>A</sub> − T<sub>y</sub>)). */
    TREND_A_B(
            "Trend of the first phase, tau-b", "S_A / √(P_A (P_A − T_y))", "Kendall 1970", Part.TREND_A, Divisor.TAU_B),

    /** Trend of B: S<sub>B</sub>/P<sub>B</sub>, tau-a of day and value, from −1 to 1 (Kendall 1970). */
    TREND_B("Trend of the second phase", "S_B / P_B", "Kendall 1970", Part.TREND_B, Divisor.PAIRS),

    /** {@link #TREND_B} as tau-b: S<sub>B</sub>/√(P<sub>B</sub> (P<sub>B</sub> − T<sub>y</sub>)). */
    TREND_B_B(
            "Trend of the second phase, tau-b",
            "S_B / √(P_B (P_B − T_y))",
            "Kendall 1970",
            Part.TREND_B,
            Divisor.TAU_B),

    /**
     * Tau-U with the trend of A subtracted, as first printed: (S<sub>AB</sub> − S<sub>A</sub>)/(mn). It can leave −1 … 1; 0
     * where nothing changed (Parker, Vannest, Davis and Sauber 2011). Details {@code seSite} = √((m+n+1)/(3mn)) and {@code
     * zSite}, as on singlecaseresearch.org. Agrees with SingleCaseES's Tau-U and scan's "parker".
     */
    TAU_U_A_PARKER(
            "Tau-U, trend of A subtracted",
            "(S_AB − S_A) / (mn)",
            "Parker, Vannest, Davis & Sauber 2011",
            Part.MINUS_A,
            Divisor.MN,
            Range.ANY),

    /**
     * {@link #TAU_U_A_PARKER} divided by all its pairs: (S<sub>AB</sub> − S<sub>A</sub>)/(mn + P<sub>A</sub>), from −1 to 1
     * (scan, "complete" with tau-a, and "tarlow").
     */
    TAU_U_A_COMPLETE_A(
            "Tau-U, trend of A subtracted, tau-a",
            "(S_AB − S_A) / (mn + P_A)",
            "Brossart, Laird & Armstrong 2018",
            Part.MINUS_A,
            Divisor.PAIRS),

    /** {@link #TAU_U_A_COMPLETE_A} as tau-b, scan's default "A vs. B - Trend A"; from −1 to 1. */
    TAU_U_A_COMPLETE_B(
            "Tau-U, trend of A subtracted, tau-b",
            "(S_AB − S_A) / √((n₀ − T_x)(n₀ − T_y))",
            "Brossart, Laird & Armstrong 2018",
            Part.MINUS_A,
            Divisor.TAU_B),

    /**
     * Tau-U with the trend of B added: (S<sub>AB</sub> + S<sub>B</sub>)/(mn + P<sub>B</sub>), from −1 to 1 (Parker, Vannest,
     * Davis and Sauber 2011; scan, "complete" with tau-a, and "parker"). Not 0 where nothing but B's trend changed.
     */
    TAU_U_B_COMPLETE(
            "Tau-U, trend of B added",
            "(S_AB + S_B) / (mn + P_B)",
            "Parker, Vannest, Davis & Sauber 2011",
            Part.PLUS_B,
            Divisor.PAIRS),

    /** {@link #TAU_U_B_COMPLETE} as tau-b, scan's default "A vs. B + Trend B"; from −1 to 1. */
    TAU_U_B_COMPLETE_B(
            "Tau-U, trend of B added, tau-b",
            "(S_AB + S_B) / √((n₀ − T_x)(n₀ − T_y))",
            "Brossart, Laird & Armstrong 2018",
            Part.PLUS_B,
            Divisor.TAU_B),

    /**
     * Tau-U with the trend of B added and that of A subtracted: (S<sub>AB</sub> + S<sub>B</sub> − S<sub>A</sub>)/(mn +
     * P<sub>A</sub> + P<sub>B</sub>), from −1 to 1 (Parker, Vannest, Davis and Sauber 2011; scan, "complete" with tau-a, and
     * "parker").
     */
    TAU_U_BA_COMPLETE_A(
            "Tau-U, trend of B added, of A subtracted",
            "(S_AB + S_B − S_A) / (mn + P_A + P_B)",
            "Parker, Vannest, Davis & Sauber 2011",
            Part.PLUS_B_MINUS_A,
            Divisor.PAIRS),

    /** {@link #TAU_U_BA_COMPLETE_A} as tau-b, scan's default "A vs. B + Trend B - Trend A"; from −1 to 1. */
    TAU_U_BA_COMPLETE_B(
            "Tau-U, trend of B added, of A subtracted, tau-b",
            "(S_AB + S_B − S_A) / √((n₀ − T_x)(n₀ − T_y))",
            "Brossart, Laird & Armstrong 2018",
            Part.PLUS_B_MINUS_A,
            Divisor.TAU_B);

    /** Which pairs are counted. */
    enum Part {
        BETWEEN,
        TREND_A,
        TREND_B,
        MINUS_A,
        PLUS_B,
        PLUS_B_MINUS_A;

        static final int COUNT = values().length;

        /** Kendall's comparison of the predictor with the values, higher ones better. */
        Order order(Phases p) {
            return switch (this) {
                case BETWEEN -> p.overlap().order();
                case TREND_A -> within(p.first(), p.sign());
                case TREND_B -> within(p.second(), p.sign());
                case MINUS_A ->
                    new Order(Kendall.ofGroups(lead(p, BETWEEN) - lead(p, TREND_A), groups(p.m(), p.n()), groups(p)));
                case PLUS_B ->
                    new Order(Kendall.ofGroups(lead(p, BETWEEN) + lead(p, TREND_B), groups(p.n(), p.m()), groups(p)));
                case PLUS_B_MINUS_A ->
                    new Order(Kendall.ofGroups(
                            lead(p, BETWEEN) + lead(p, TREND_B) - lead(p, TREND_A),
                            groups(p.m() + p.n(), 0),
                            groups(p)));
            };
        }

        private static Order within(PreparedPhase phase, int sign) {
            Kendall trend = phase.trend();
            return new Order(new Kendall(trend.n(), sign * trend.s(), trend.tiedX(), trend.tiedY(), trend.variance()));
        }

        private static long lead(Phases p, Part part) {
            return p.order(part).kendall.s();
        }

        private static int[] groups(Phases p) {
            return p.overlap().groups();
        }

        /** The groups of a predictor that has so many different values, and so many equal ones. */
        private static int[] groups(int different, int equal) {
            int[] groups = new int[equal > 0 ? different + 1 : different];
            Arrays.fill(groups, 1);
            if (equal > 0) {
                groups[different] = equal;
            }
            return groups;
        }
    }

    /** What S is divided by. */
    private enum Divisor {
        /** Pairs between the phases. */
        MN,
        /** Pairs that count in S, tied values or not. */
        PAIRS,
        /** Pairs between the phases less half the tied ones. */
        HALF_TIES,
        TAU_B
    }

    private final Definition definition;
    private final Part part;
    private final Divisor divisor;

    Tau(String title, String formula, String source, Part part, Divisor divisor) {
        this(title, formula, source, part, divisor, Range.CORRELATION);
    }

    Tau(String title, String formula, String source, Part part, Divisor divisor, Range range) {
        this.definition = Definition.of(title, Family.RANK, range, Mirror.NEGATES, formula, source)
                .with(part == Part.BETWEEN ? Timing.NONE : Timing.ORDER);
        this.part = part;
        this.divisor = divisor;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public Estimate estimate(Phases p, double level) {
        if (part == Part.TREND_A && p.m() < 2 || part == Part.TREND_B && p.n() < 2) {
            return Estimate.undefined(Reason.N_LT_2, Phases.few(part == Part.TREND_A ? p.from() : p.to(), 2));
        }
        Order order = p.order(part);
        Kendall kendall = order.kendall;
        double denominator = denominator(p, kendall);
        if (denominator == 0) {
            return Estimate.undefined(Reason.ALL_TIED, "All values are equal, so there is no order.");
        }
        double tau = divisor == Divisor.TAU_B ? kendall.tauB() : kendall.s() / denominator;
        RankInference inference = new RankInference(order, tau, denominator);
        Estimate estimate = inference.complete(Estimate.of(tau), level);
        if (this != TAU_U_A_PARKER) {
            return estimate;
        }
        double site = Math.sqrt((p.m() + p.n() + 1.0) / (3.0 * p.m() * p.n()));
        return estimate.with("seSite", site).with("zSite", tau / site);
    }

    private double denominator(Phases p, Kendall kendall) {
        return switch (divisor) {
            case MN -> (double) p.m() * p.n();
            case PAIRS -> (double) (kendall.allPairs() - kendall.tiedX());
            case HALF_TIES -> (double) p.m() * p.n() - p.overlap().ties / 2.0;
            case TAU_B ->
                Math.sqrt((double) (kendall.allPairs() - kendall.tiedX()) * (kendall.allPairs() - kendall.tiedY()));
        };
    }
}
