package org.sced.effect;

/** How the variance τ² of true effects is estimated. */
public enum HeterogeneityEstimator {
    /**
     * The method of moments: τ² = max(0, (Q − (k − 1)) / (Σw − Σw²/Σw)) with w = 1/V (DerSimonian and Laird 1986,
     * Controlled Clinical Trials 7:177).
     */
    DERSIMONIAN_LAIRD("DerSimonian–Laird") {
        @Override
        double between(Variances effects) {
            Variances.Weighted fixed = effects.at(0);
            return Math.max(0, (fixed.q() - (effects.size() - 1)) / fixed.trace());
        }

        @Override
        double errorOf(Variances effects, double between) {
            Variances.Weighted fixed = effects.at(0);
            double trace = fixed.trace();
            return Math.sqrt(2 * (effects.size() - 1) + 4 * between * trace + 2 * between * between * fixed.squares())
                    / trace;
        }
    },
    /**
     * Restricted maximum likelihood: the τ² ≥ 0 that maximises −½ [Σ ln(V + τ²) + ln Σw + Σ w(y − μ)²], w = 1/(V + τ²)
     * (Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30:261). All local maxima are looked at.
     */
    REML("restricted maximum likelihood") {
        @Override
        double between(Variances effects) {
            return restrictedMaximum(effects);
        }

        @Override
        double errorOf(Variances effects, double between) {
            return Math.sqrt(2 / effects.at(between).squares());
        }
    };

    private static final int STEPS = 200;

    private final String title;

    HeterogeneityEstimator(String title) {
        this.title = title;
    }

    /** The name in words. */
    public String title() {
        return title;
    }

    /** τ² in squared units of the effects as scaled. */
    abstract double between(Variances effects);

    /** Its standard error. */
    abstract double errorOf(Variances effects, double between);

    private static double restrictedMaximum(Variances effects) {
        double smallest = 1;
        for (double v : effects.variances()) {
            smallest = Math.min(smallest, v);
        }
        double spread = 0;
        for (double y : effects.effects()) {
            spread = Math.max(spread, Math.abs(y));
        }
        double from = 1e-9 * smallest;
        double to = 8 * (1 + 4 * spread * spread);
        double factor = Math.pow(to / from, 1.0 / STEPS);
        double best = 0;
        double bestLog = effects.at(0).logRestricted();
        double left = 0;
        double leftScore = effects.at(0).score();
        for (int step = 0; step <= STEPS; step++) {
            double right = from * Math.pow(factor, step);
            double rightScore = effects.at(right).score();
            if (leftScore > 0 && rightScore <= 0) {
                double root = root(effects, left, right);
                double log = effects.at(root).logRestricted();
                if (log > bestLog) {
                    best = root;
                    bestLog = log;
                }
            }
            left = right;
            leftScore = rightScore;
        }
        return best;
    }

    private static double root(Variances effects, double left, double right) {
        double low = left;
        double high = right;
        double middle = (low + high) / 2;
        while (middle > low && middle < high) {
            if (effects.at(middle).score() > 0) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
    }
}
