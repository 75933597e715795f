package org.sced.effect;

import java.util.Arrays;
import org.sced.data.PhaseData;
import org.sced.stats.Line;
import org.sced.stats.Reason;
import org.sced.stats.Sample;

/**
 * How far slope or level moved beyond what the baseline's trend foretold, in the units of the measure (slopes: per day).
 *
 * <p>The slope of a phase is the mean of its first differences Δy/Δd over true days, which without gaps is (last −
 * first)/(number − 1): two values decide it (flag ENDPOINT_SENSITIVE). The "_THEIL_SEN" forms take the median of the slopes
 * between all pairs of days instead; they are this library's own. No standard error is known.
 */
public enum DetrendedShift implements EffectSizeIndex {
    /**
     * Slope change of SLC (Solanas, Manolov and Onghena 2010, Behavior Modification 34:195): with t<sub>A</sub> the slope of
     * A and ỹ = y − t<sub>A</sub> d, s times the slope of ỹ in B. Detail {@code trendA}: t<sub>A</sub>. Undefined:
     * EMPTY_PHASE; N_LT_2 in either phase.
     */
    SLC_SLOPE("slope change", "s · slope of B̃, ỹ = y − slope_A · d", Source.SLC, Slopes.DIFFERENCES) {
        @Override
        Estimate of(Phases p) {
            return slopeChange(p);
        }
    },

    /**
     * Level change of SLC, net of both slopes: s (mean of ỹ<sub>B</sub> − slope · (d − first measured day of B) less the
     * mean of ỹ<sub>A</sub>), ỹ and slope as in {@link #SLC_SLOPE}. Details {@code trendA}, {@code slopeChange}. Undefined:
     * EMPTY_PHASE; N_LT_2 in either phase.
     */
    SLC_LEVEL(
            "level change, net of slopes",
            "s · (mean of B̃ − slope · (d − d₁) − mean of Ã)",
            Source.SLC,
            Slopes.DIFFERENCES) {
        @Override
        Estimate of(Phases p) {
            return levelChange(p);
        }
    },

    /** {@link #SLC_SLOPE} with slopes of Theil and Sen. */
    SLC_SLOPE_THEIL_SEN("slope change, Theil–Sen", "SLC_SLOPE with Theil–Sen slopes", Source.OWN, Slopes.THEIL_SEN) {
        @Override
        Estimate of(Phases p) {
            return slopeChange(p);
        }
    },

    /** {@link #SLC_LEVEL} with slopes of Theil and Sen. */
    SLC_LEVEL_THEIL_SEN(
            "level change, net of Theil–Sen slopes", "SLC_LEVEL with Theil–Sen slopes", Source.OWN, Slopes.THEIL_SEN) {
        @Override
        Estimate of(Phases p) {
            return levelChange(p);
        }
    },

    /**
     * Mean phase difference (Manolov and Solanas 2013, Journal of School Psychology 51:201; anchored as in Manolov and
     * Rochat 2015): s times the mean distance of B from the line with the slope of A through (median day of A, median of A).
     *
     * <p>Detail {@code percent}: mean of 100 s (b − line)/|line|, leaving out days on which the line is 0. The paper of 2013
     * draws the line without that anchor. Undefined: EMPTY_PHASE; N_LT_2 in A.
     */
    MPD("mean phase difference", "s · mean of b − line of A", Source.MPD, Slopes.DIFFERENCES) {
        @Override
        Estimate of(Phases p) {
            double slope = slope(p.first());
            double day = Sample.of(p.from().days()).median();
            return distance(p, new Line(p.a().median() - slope * day, slope));
        }
    },

    /** {@link #MPD} with the line of Theil and Sen through A. */
    MPD_THEIL_SEN(
            "mean phase difference, Theil–Sen", "s · mean of b − Theil–Sen line of A", Source.OWN, Slopes.THEIL_SEN) {
        @Override
        Estimate of(Phases p) {
            return distance(p, p.first().theilSen());
        }
    };

    private static final class Source {
        static final String SLC = "Solanas, Manolov & Onghena 2010";
        static final String MPD = "Manolov & Solanas 2013; Manolov & Rochat 2015";
        static final String OWN = "own";
    }

    private enum Slopes {
        DIFFERENCES,
        THEIL_SEN
    }

    private final Definition definition;
    private final Slopes slopes;

    DetrendedShift(String title, String formula, String source, Slopes slopes) {
        this.definition = Definition.of(title, Family.DIFFERENCE, Range.ANY, Mirror.NEGATES, formula, source)
                .with(Timing.DAYS);
        this.slopes = slopes;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    abstract Estimate of(Phases p);

    @Override
    public Estimate estimate(Phases p, double level) {
        boolean oneSlope = this == MPD || this == MPD_THEIL_SEN;
        if (p.m() < 2 || p.n() < 2 && !oneSlope) {
            PhaseData few = p.m() < 2 ? p.from() : p.to();
            return Estimate.undefined(Reason.N_LT_2, Phases.few(few, 2));
        }
        Estimate estimate = of(p);
        return slopes == Slopes.DIFFERENCES ? estimate.with(Flag.ENDPOINT_SENSITIVE) : estimate;
    }

    /** The slope of a phase of at least two values. */
    double slope(PreparedPhase prepared) {
        return slopes == Slopes.THEIL_SEN
                ? prepared.theilSen().slope()
                : prepared.steps().meanSlope();
    }

    // Taking a slope out of the values takes it out of their slope: the slope of B̃ is that of B less that of A.

    Estimate slopeChange(Phases p) {
        double trend = slope(p.first());
        return Estimate.of(p.sign() * (slope(p.second()) - trend)).with("trendA", trend);
    }

    Estimate levelChange(Phases p) {
        double trend = slope(p.first());
        double change = slope(p.second()) - trend;
        double centerOfA = p.first().steps().meanDay();
        double centerOfB = p.second().steps().meanDay();
        double sinceStart = centerOfB - p.to().days().get(0);
        double level = p.b().mean() - p.a().mean() - trend * (centerOfB - centerOfA) - change * sinceStart;
        return Estimate.of(p.sign() * level).with("trendA", trend).with("slopeChange", change);
    }

    private static Estimate distance(Phases p, Line line) {
        PhaseData to = p.to();
        double[] distances = new double[p.n()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = to.values().get(i) - line.at(to.days().get(i));
        }
        return Estimate.of(p.sign() * Sample.of(distances).mean()).with(() -> percent(p, line, distances));
    }

    private static Details percent(Phases p, Line line, double[] distances) {
        double rounding = Rounding.of(Rounding.size(p, line));
        double[] percents = new double[distances.length];
        int counted = 0;
        for (int i = 0; i < distances.length; i++) {
            double expected = Math.abs(line.at(p.to().days().get(i)));
            if (expected > rounding) {
                percents[counted++] = 100 * p.sign() * (distances[i] / expected);
            }
        }
        return counted == 0
                ? Details.NONE
                : Details.NONE.with(
                        "percent", Sample.of(Arrays.copyOf(percents, counted)).mean());
    }
}
