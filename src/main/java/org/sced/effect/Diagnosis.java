package org.sced.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.PhaseData;
import org.sced.data.Values;
import org.sced.stats.Autocorrelation;
import org.sced.stats.Figure;
import org.sced.stats.Figures;
import org.sced.stats.Kendall;
import org.sced.stats.Sample;

/**
 * What is found in the data of a phase change that could make an index misleading, each {@link Concern} at most once.
 *
 * @param cautions what was found
 */
public record Diagnosis(List<Caution> cautions) {
    private static final int FEW = 5;
    private static final double LOW_COVERAGE = 0.6;
    private static final double MANY = 0.2;
    private static final double TREND_P = 0.05;
    private static final double STRONG_DEPENDENCE = 0.2;
    private static final double WHISKER = 1.5;

    /** Copies the list. */
    public Diagnosis {
        cautions = List.copyOf(cautions);
    }

    /** The diagnosis of a phase change. */
    public static Diagnosis of(Comparison comparison) {
        return of(Phases.of(comparison));
    }

    static Diagnosis of(Phases phases) {
        List<Caution> found = new ArrayList<>();
        Comparison comparison = phases.comparison();
        PhaseData from = comparison.from();
        PhaseData to = comparison.to();
        sizes(found, from, to);
        if (!comparison.measure().scale().hasTrueZero()) {
            found.add(new Caution(
                    Concern.NO_TRUE_ZERO,
                    "The interval scale of " + comparison.measure().name()
                            + " has no true zero, so ratios say nothing."));
        }
        if (from.n() > 0 && to.n() > 0) {
            Sample a = phases.a();
            Sample b = phases.b();
            baseline(found, phases.first());
            ties(found, phases.overlap());
            dependence(found, from, to, a, b);
            limits(found, comparison.measure(), from, to);
        }
        return new Diagnosis(found);
    }

    /** Those of which an index minds the concern. */
    public List<Caution> of(EffectSizeIndex index) {
        return minded(index.minds());
    }

    List<Caution> minded(Set<Concern> concerns) {
        List<Caution> found = new ArrayList<>(cautions.size());
        for (Caution caution : cautions) {
            if (concerns.contains(caution.concern())) {
                found.add(caution);
            }
        }
        return List.copyOf(found);
    }

    private static void sizes(List<Caution> found, PhaseData from, PhaseData to) {
        PhaseData first = from.n() < FEW ? from : to;
        if (first.n() < FEW) {
            found.add(new Caution(
                    Concern.FEW_VALUES,
                    "Phase " + first.label() + " has " + first.n() + (first.n() == 1 ? " value; " : " values; ") + FEW
                            + " are the fewest that are usually asked for."));
        }
        PhaseData sparse = from.n() < LOW_COVERAGE * from.scheduled() ? from : to;
        if (sparse.n() < LOW_COVERAGE * sparse.scheduled()) {
            found.add(new Caution(
                    Concern.MANY_MISSING,
                    "Phase " + sparse.label() + " is measured on " + sparse.n() + " of its " + sparse.scheduled()
                            + " days."));
        }
        if (Math.max(from.n(), to.n()) > 2 * Math.min(from.n(), to.n())) {
            found.add(new Caution(
                    Concern.UNEQUAL_LENGTHS,
                    "Phases " + from.label() + " and " + to.label() + " have " + from.n() + " and " + to.n()
                            + " values; indices with a floor that depends on the lengths look better than they are."));
        }
    }

    private static void baseline(List<Caution> found, PreparedPhase baseline) {
        PhaseData from = baseline.data;
        Sample a = baseline.sample;
        if (a.n() > 1 && a.isConstant()) {
            found.add(new Caution(Concern.CONSTANT_BASELINE, "All values of phase " + from.label() + " are equal."));
            return;
        }
        Kendall trend = baseline.trend();
        if (trend.p() <= TREND_P) {
            found.add(new Caution(
                    Concern.BASELINE_TREND,
                    "Phase " + from.label() + (trend.s() > 0 ? " rises" : " falls") + " by itself (Kendall's tau-b "
                            + Figures.text(trend.tauB(), 2) + ", p " + Figures.text(trend.p()) + ")."));
        }
        double lower = a.quantile(0.25);
        double upper = a.quantile(0.75);
        double reach = WHISKER * (upper - lower);
        if (a.n() >= FEW && (a.min() < lower - reach || a.max() > upper + reach)) {
            found.add(new Caution(
                    Concern.BASELINE_OUTLIER,
                    "Phase " + from.label() + " has a value far from its others, from " + Figures.text(a.min(), 2)
                            + " to " + Figures.text(a.max(), 2) + " around a median of " + Figures.text(a.median(), 2)
                            + "."));
        }
    }

    private static void ties(List<Caution> found, Overlap overlap) {
        double share = overlap.ties / ((double) overlap.m * overlap.n);
        if (share >= MANY) {
            found.add(new Caution(
                    Concern.TIES, Figures.text(100 * share, 0) + " % of all pairs across the phases are equal."));
        }
    }

    private static void dependence(List<Caution> found, PhaseData from, PhaseData to, Sample a, Sample b) {
        double lastOfFrom = from.days().get(from.n() - 1);
        if (to.days().get(0) <= lastOfFrom) {
            return; // conditions that alternate: the day before is a day of the other condition
        }
        int m = from.n();
        double[] days = Arrays.copyOf(from.days().toArray(), m + to.n());
        double[] residuals = new double[m + to.n()];
        double meanA = a.mean();
        double meanB = b.mean();
        for (int i = 0; i < m; i++) {
            residuals[i] = from.values().get(i) - meanA;
        }
        for (int j = 0; j < to.n(); j++) {
            days[m + j] = to.days().get(j);
            residuals[m + j] = to.values().get(j) - meanB;
        }
        PhaseData all = new PhaseData(
                from.label() + "+" + to.label(),
                from.scheduled() + to.scheduled(),
                Values.of(days),
                Values.of(residuals));
        Figure r = Autocorrelation.at(1, all);
        double corrected = r.value() + 2.0 / residuals.length;
        if (r.isDefined() && corrected >= STRONG_DEPENDENCE) {
            found.add(new Caution(
                    Concern.AUTOCORRELATION,
                    "Neighbouring days are alike (lag-1 autocorrelation about " + Figures.text(corrected, 2)
                            + "); errors and intervals are too small."));
        }
    }

    private static void limits(List<Caution> found, Measure measure, PhaseData from, PhaseData to) {
        boolean increase = measure.improvement() == Improvement.INCREASE;
        for (PhaseData phase : List.of(from, to)) {
            atLimit(found, Concern.FLOOR, phase, increase ? measure.min() : measure.max());
            atLimit(found, Concern.CEILING, phase, increase ? measure.max() : measure.min());
        }
    }

    private static void atLimit(List<Caution> found, Concern concern, PhaseData phase, double limit) {
        int at = 0;
        for (int i = 0; i < phase.n(); i++) {
            at += phase.values().get(i) == limit ? 1 : 0;
        }
        double share = (double) at / phase.n();
        if (share >= MANY && found.stream().noneMatch(one -> one.concern() == concern)) {
            found.add(new Caution(
                    concern,
                    Figures.text(100 * share, 0) + " % of the values of phase " + phase.label()
                            + " are at the end of the " + "scale (" + Figures.text(limit, 1)
                            + "), where a change cannot be seen in full."));
        }
    }
}
