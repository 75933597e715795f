package org.sced.effect;

import java.util.Arrays;
import org.sced.data.Improvement;
import org.sced.data.PhaseData;
import org.sced.stats.Reason;
import org.sced.stats.Sample;

/**
 * How far a behaviour was reduced. The literature states these for reduction, positive = less; that is the raw value. The
 * oriented value is positive for improvement, here as everywhere.
 */
public enum Reduction implements EffectSizeIndex {
    /**
     * Mean baseline reduction: 100 (M<sub>A</sub> − M<sub>B</sub>)/M<sub>A</sub> where a fall is expected, its negative where
     * a rise is; in percent, at most 100 for a reduction, 0 where nothing changed (Campbell 2003, Research in Developmental
     * Disabilities 24:120; Olive and Smith 2005, Educational Psychology 25:313).
     *
     * <p>Undefined: EMPTY_PHASE; SCALE_MISMATCH for a scale without a true zero; ZERO_MEAN where M<sub>A</sub> is not above
     * 0 or next to nothing beside M<sub>B</sub>.
     */
    MBLR("mean baseline reduction", "−s 100 (M_A − M_B) / M_A", "Campbell 2003; Olive & Smith 2005", Timing.NONE) {
        @Override
        public Estimate estimate(Phases p, double level) {
            return hasTrueZero(p) ? relative(p, p.a().mean(), p.b().mean()) : noTrueZero(p);
        }
    },

    /**
     * Percentage reduction data: {@link #MBLR} with the means of the last three values of each phase, or of all where there
     * are fewer (O'Brien and Repp 1990, Journal of the Association for Persons with Severe Handicaps 15:185). Missing days
     * close up.
     */
    PRD("percentage reduction data", "MBLR of the last 3 values of each phase", "O'Brien & Repp 1990", Timing.ORDER) {
        @Override
        public Estimate estimate(Phases p, double level) {
            return hasTrueZero(p) ? relative(p, lastMean(p.from()), lastMean(p.to())) : noTrueZero(p);
        }
    },

    /**
     * Percentage of zero data: the share, from 0 to 1, of zeros among the values of B from its first zero on; 0 if there is
     * none (Scotti, Evans, Meyer and Walker 1991, American Journal on Mental Retardation 96:233). It looks at B alone.
     * Undefined: EMPTY_PHASE; NOT_APPLICABLE where a rise is expected.
     */
    PZD(
            "percentage of zero data",
            "share of zeros in B from the first zero on",
            "Scotti, Evans, Meyer & Walker 1991",
            Timing.ORDER,
            Range.share(0),
            Mirror.NONE) {
        @Override
        public Estimate estimate(Phases p, double level) {
            if (p.sign() > 0) {
                return Estimate.undefined(
                        Reason.NOT_APPLICABLE, "Zeros are the aim of a reduction, and here a rise is expected.");
            }
            int zeros = 0;
            int from = p.n();
            for (int i = 0; i < p.n(); i++) {
                if (p.to().values().get(i) == 0) {
                    zeros++;
                    from = Math.min(from, i);
                }
            }
            return Estimate.of(zeros == 0 ? 0 : (double) zeros / (p.n() - from));
        }
    };

    private static final int LAST = 3;

    private final Definition definition;

    Reduction(String title, String formula, String source, Timing timing) {
        this(title, formula, source, timing, Range.ANY, Mirror.NEGATES);
    }

    Reduction(String title, String formula, String source, Timing timing, Range range, Mirror mirror) {
        this.definition = Definition.of(title, Family.RATIO, range, mirror, formula, source)
                .with(timing)
                .statedFor(Improvement.DECREASE);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static double lastMean(PhaseData phase) {
        double[] values = phase.values().toArray();
        return Sample.of(Arrays.copyOfRange(values, Math.max(0, values.length - LAST), values.length))
                .mean();
    }

    private static boolean hasTrueZero(Phases p) {
        return p.comparison().measure().scale().hasTrueZero();
    }

    private static Estimate noTrueZero(Phases p) {
        return Estimate.undefined(
                Reason.SCALE_MISMATCH,
                "The scale of " + p.comparison().measure().name() + " has no true zero, so percentages say nothing.");
    }

    private static Estimate relative(Phases p, double before, double after) {
        double change = 100 * ((after - before) / before);
        return before > 0 && Math.abs(change) < Phases.BEYOND_MEASURE
                ? Estimate.of(p.sign() * change)
                : Estimate.undefined(
                        Reason.ZERO_MEAN,
                        "The mean of phase " + p.fromLabel() + " is not above 0, so there is nothing to reduce.");
    }
}
