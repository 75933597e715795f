package org.sced.effect;

import org.sced.data.PhaseData;
import org.sced.stats.Line;
import org.sced.stats.Reason;

/**
 * The g-index (Cohen and Cohen 1983; Bloom, Fischer and Orme 2009, Evaluating Practice): the share of b better than a
 * reference less the share of a better than it, from −1 to 1, 0 where nothing changed. Values on the reference, within
 * 10<sup>−12</sup> of the largest number, are not better. No standard error is known.
 */
public enum GIndex implements EffectSizeIndex {
    /** {@link GIndex} with the mean of A as reference. Undefined: EMPTY_PHASE. */
    G_MEAN("g-index, baseline mean", "share of b above the mean of a − share of a above it", Timing.NONE) {
        @Override
        Line reference(Phases p) {
            return new Line(p.a().mean(), 0);
        }
    },

    /** {@link GIndex} with the median of A as reference. Undefined: EMPTY_PHASE. */
    G_MEDIAN("g-index, baseline median", "share of b above the median of a − share of a above it", Timing.NONE) {
        @Override
        Line reference(Phases p) {
            return new Line(p.a().median(), 0);
        }
    },

    /** {@link GIndex} with the extended least-squares line of A as reference. Undefined: EMPTY_PHASE; N_LT_2. */
    G_TREND("g-index, baseline trend", "share of b above the line of a − share of a above it", Timing.DAYS) {
        @Override
        Line reference(Phases p) {
            return p.first().leastSquares();
        }
    };

    private final Definition definition;

    GIndex(String title, String formula, Timing timing) {
        this.definition = Definition.of(
                        title,
                        Family.NON_OVERLAP,
                        Range.CORRELATION,
                        Mirror.NONE,
                        formula,
                        "Cohen & Cohen 1983; Bloom, Fischer & Orme 2009")
                .with(timing);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    abstract Line reference(Phases p);

    @Override
    public Estimate estimate(Phases p, double level) {
        Line reference = reference(p);
        if (!reference.isDefined()) {
            return Estimate.undefined(Reason.N_LT_2, p.few(2));
        }
        PhaseData from = p.from();
        PhaseData to = p.to();
        double tolerance = Rounding.of(Rounding.size(p, reference));
        double inA = (double) Rounding.beyond(from, reference, p.sign(), tolerance) / p.m();
        double inB = (double) Rounding.beyond(to, reference, p.sign(), tolerance) / p.n();
        return Estimate.of(inB - inA);
    }
}
