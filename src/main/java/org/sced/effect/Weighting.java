package org.sced.effect;

import org.sced.stats.Figure;
import org.sced.stats.Reason;

/**
 * How much each effect counts in an average. V is the squared standard error of an effect, n<sub>A</sub> and n<sub>B</sub>
 * are the measured values of its baseline and its other phase; days without a value are not counted (SingleCaseES counts
 * them).
 */
public enum Weighting {
    /** Every effect counts the same. */
    EQUAL("equal weights", "1") {
        @Override
        double of(Contribution c) {
            return 1;
        }
    },
    /** By precision, 1/V: the average with the smallest error, if the effects are independent and truly equal. */
    INVERSE_VARIANCE("inverse variance", "1/V") {
        @Override
        double of(Contribution c) {
            double error = c.error().value();
            return 1 / (error * error);
        }
    },
    /** By the number of baseline values. */
    N_A("baseline values", "n_A") {
        @Override
        double of(Contribution c) {
            return c.nA();
        }
    },
    /** By the number of values of the other phase. */
    N_B("treatment values", "n_B") {
        @Override
        double of(Contribution c) {
            return c.nB();
        }
    },
    /** By the number of pairs of values, which for NAP pools the pairs. */
    N_A_TIMES_N_B("pairs of values", "n_A n_B") {
        @Override
        double of(Contribution c) {
            return (double) c.nA() * c.nB();
        }
    },
    /**
     * 1/n<sub>A</sub> + 1/n<sub>B</sub>, as SingleCaseES offers it.
     *
     * <p><b>Warning.</b> This grows as phases get shorter: it is proportional to a variance, so the least certain effect
     * counts most. It is here to reproduce published numbers; prefer another for new work.
     */
    SUM_OF_RECIPROCALS("sum of reciprocals", "1/n_A + 1/n_B") {
        @Override
        double of(Contribution c) {
            return 1.0 / c.nA() + 1.0 / c.nB();
        }
    };

    private final String title;
    private final String formula;

    Weighting(String title, String formula) {
        this.title = title;
        this.formula = formula;
    }

    /** The name in words. */
    public String title() {
        return title;
    }

    /** The weight before it is divided by the sum of weights. */
    public String formula() {
        return formula;
    }

    /** The weight of a contribution whose standard error, if asked for, is positive and whose sizes are known. */
    abstract double of(Contribution contribution);

    /**
     * The weight of an effect, or why it has none: its standard error is undefined or zero, or the sizes of its phases are
     * not known.
     */
    public Figure weight(Contribution contribution) {
        if (this == INVERSE_VARIANCE) {
            if (!contribution.error().isDefined()) {
                return contribution.error();
            }
            if (contribution.error().value() == 0) {
                return Figure.undefined(
                        Reason.ZERO_VARIANCE, "The standard error is 0, whose reciprocal is no weight.");
            }
        } else if (this != EQUAL && (contribution.nA() == 0 || contribution.nB() == 0)) {
            return Figure.undefined(Reason.NOT_APPLICABLE, "The number of values of its phases is not known.");
        }
        double weight = of(contribution);
        return Double.isFinite(weight) && weight > 0
                ? Figure.of(weight)
                : Figure.undefined(Reason.ZERO_VARIANCE, "The standard error is too near 0 or too large for a weight.");
    }
}
