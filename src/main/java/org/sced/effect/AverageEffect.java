package org.sced.effect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sced.data.Phase;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.stats.Figure;
import org.sced.stats.Figures;
import org.sced.stats.Probability;
import org.sced.stats.Reason;
import org.sced.stats.TextTable;
import org.sced.stats.Undefined;

/**
 * The weighted average of effects of one index, over the phase changes of a case or over cases, with all that went into it.
 *
 * <p>Average Σ w y / Σ w of the effects y with weights w ({@link Weighting}), standard error √(Σ w²V) / Σ w with V their
 * squared standard errors, interval ± z · SE. The interval may reach beyond the range of the index; {@link #clippedInterval}
 * is cut there. An effect that is undefined, or that has no weight, is left out and listed with its reason; the error is
 * undefined if that of an effect that entered is.
 *
 * <p>The error takes the effects as independent. The changes of one case are not: A→B and B→A′ share B, and the average is
 * then marked {@link Flag#SHARED_PHASE}. {@link CommonChange} is the combination that knows of it.
 *
 * <p>Undefined if no effect entered. Aggregates of SingleCaseES (Pustejovsky, Chen and Swan 2021) use the pairs A1–B1,
 * A2–B2 only and the sizes of phases with missing days counted.
 *
 * @param index name of the index
 * @param weighting how the effects were weighted
 * @param level confidence level
 * @param range the values that the index can take
 * @param entered what entered, with its share of the weight
 * @param leftOut what was left out, and why
 * @param estimate the average with error and interval; the interval is not clipped
 * @param heterogeneity whether the effects differ by more than their errors
 * @param derSimonianLaird random effects by the method of moments
 * @param reml random effects by restricted maximum likelihood
 */
public record AverageEffect(
        String index,
        Weighting weighting,
        double level,
        Range range,
        List<Entry> entered,
        List<LeftOut> leftOut,
        Estimate estimate,
        Heterogeneity heterogeneity,
        RandomEffects derSimonianLaird,
        RandomEffects reml) {
    private static final double LARGEST = 1e100;

    /**
     * An effect that entered.
     *
     * @param contribution the effect
     * @param share its weight divided by the sum of weights
     */
    public record Entry(Contribution contribution, double share) {}

    /**
     * An effect that was left out.
     *
     * @param contribution the effect
     * @param why the reason
     */
    public record LeftOut(Contribution contribution, Undefined why) {}

    /** Copies the lists. */
    public AverageEffect {
        requireNonNull(index, "index");
        requireNonNull(weighting, "weighting");
        requireNonNull(range, "range");
        requireNonNull(estimate, "estimate");
        requireNonNull(heterogeneity, "heterogeneity");
        requireNonNull(derSimonianLaird, "derSimonianLaird");
        requireNonNull(reml, "reml");
        entered = List.copyOf(entered);
        leftOut = List.copyOf(leftOut);
    }

    /** The average over every phase change of a case, with a 95 % interval. */
    public static AverageEffect overChanges(Series series, EffectSizeIndex index, Weighting weighting) {
        return overChanges(series, index, weighting, EffectSizeIndex.DEFAULT_LEVEL);
    }

    /** The average over every phase change of a case; each counts in its expected direction. */
    public static AverageEffect overChanges(Series series, EffectSizeIndex index, Weighting weighting, double level) {
        String id = series.singleCase().id();
        return of(
                index.name(),
                index.range(),
                series.changes().stream()
                        .map(change -> Contribution.of(id, index.of(change, level)))
                        .toList(),
                weighting,
                level);
    }

    /**
     * The average over cases, each of which enters with the average over its changes by the same weighting.
     *
     * @param study the cases; those without the measure are left out and listed
     */
    public static AverageEffect overCases(
            Study study, String measure, EffectSizeIndex index, Weighting weighting, double level) {
        requireNonNull(measure, "measure");
        List<Contribution> contributions = new ArrayList<>();
        for (SingleCase one : study.cases()) {
            Optional<Series> series = one.series().stream()
                    .filter(each -> each.measure().name().equals(measure))
                    .findFirst();
            contributions.add(series.map(its -> ofCase(its, index, weighting, level))
                    .orElseGet(() -> Contribution.of(
                            one.id(),
                            Estimate.undefined(
                                    Reason.NOT_APPLICABLE, "Case " + one.id() + " has no measure " + measure + "."),
                            0,
                            0)));
        }
        return of(index.name(), index.range(), contributions, weighting, level);
    }

    private static Contribution ofCase(Series series, EffectSizeIndex index, Weighting weighting, double level) {
        int all = series.parts().stream().mapToInt(part -> part.n()).sum();
        int baseline = series.singleCase().conditions().contains(Phase.BASELINE)
                ? series.condition(Phase.BASELINE).n()
                : 0;
        Estimate average = overChanges(series, index, weighting, level).estimate();
        return Contribution.of(series.singleCase().id(), average, baseline, all - baseline);
    }

    /**
     * The average of effects of one case.
     *
     * @throws IllegalArgumentException if they are of different indices
     */
    public static AverageEffect of(EffectSizes effects, Weighting weighting) {
        List<EffectSize> all = effects.effects();
        List<String> names =
                all.stream().map(each -> each.index().name()).distinct().toList();
        if (names.size() > 1) {
            throw new IllegalArgumentException(
                    "effects of " + String.join(", ", names) + " have no common average; allowed is one index");
        }
        Range range = all.isEmpty() ? Range.ANY : all.get(0).index().range();
        double level =
                all.isEmpty() ? EffectSizeIndex.DEFAULT_LEVEL : all.get(0).level();
        return of(
                all.isEmpty() ? "" : names.get(0),
                range,
                all.stream().map(each -> Contribution.of("", each)).toList(),
                weighting,
                level);
    }

    /**
     * The average of any effects.
     *
     * @param index name of the index that they are of
     * @param range the values that it can take
     */
    public static AverageEffect of(
            String index, Range range, List<Contribution> contributions, Weighting weighting, double level) {
        Interval.requireLevel(level);
        requireNonNull(weighting, "weighting");
        List<Contribution> in = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        List<LeftOut> out = new ArrayList<>();
        for (Contribution one : contributions) {
            Figure weight = weight(one, weighting);
            if (weight.isDefined()) {
                in.add(one);
                weights.add(weight.value());
            } else {
                out.add(new LeftOut(one, weight.undefined().orElseThrow()));
            }
        }
        double[] share = shares(weights);
        List<Entry> entered = new ArrayList<>();
        for (int i = 0; i < share.length; i++) {
            entered.add(new Entry(in.get(i), share[i]));
        }
        Variances variances = Variances.of(in);
        return new AverageEffect(
                index,
                weighting,
                level,
                range,
                entered,
                out,
                average(in, share, out, level),
                Heterogeneity.of(variances),
                RandomEffects.of(HeterogeneityEstimator.DERSIMONIAN_LAIRD, variances, level),
                RandomEffects.of(HeterogeneityEstimator.REML, variances, level));
    }

    private static Figure weight(Contribution one, Weighting weighting) {
        if (!one.value().isDefined()) {
            return one.value();
        }
        if (Math.abs(one.value().value()) > LARGEST || one.error().value() > LARGEST) {
            return Figure.undefined(Reason.NOT_APPLICABLE, "The effect or its error is too large to be averaged.");
        }
        return weighting.weight(one);
    }

    private static double[] shares(List<Double> weights) {
        double largest = weights.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double[] share =
                weights.stream().mapToDouble(weight -> weight / largest).toArray();
        double sum = 0;
        for (double each : share) {
            sum += each;
        }
        for (int i = 0; i < share.length; i++) {
            share[i] /= sum;
        }
        return share;
    }

    private static Estimate average(List<Contribution> in, double[] share, List<LeftOut> out, double level) {
        if (in.isEmpty()) {
            return out.isEmpty()
                    ? Estimate.undefined(Reason.NOT_APPLICABLE, "There is no effect to average.")
                    : Estimate.undefined(
                            out.get(0).why().reason(),
                            "No effect entered; the first was left out because: "
                                    + out.get(0).why().sentence());
        }
        double first = in.get(0).value().value();
        double rest = 0;
        double variance = 0;
        for (int i = 0; i < share.length; i++) {
            rest += share[i] * (in.get(i).value().value() - first);
            double part = share[i] * in.get(i).error().value();
            variance += part * part;
        }
        double value = first + rest;
        Optional<Contribution> without =
                in.stream().filter(each -> !each.error().isDefined()).findFirst();
        Figure error = without.isPresent() ? Variances.noError(without.get()) : Figure.of(Math.sqrt(variance));
        Optional<Interval> interval = error.isDefined()
                ? Optional.of(Interval.around(value, Probability.normalQuantile((1 + level) / 2), error.value(), level))
                : Optional.empty();
        return new Estimate(Figure.of(value), error, interval, flags(in), Map.of());
    }

    private static Set<Flag> flags(List<Contribution> in) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Set<String> seen = new HashSet<>();
        for (Contribution one : in) {
            flags.addAll(one.flags());
            for (String phase : one.phases()) {
                if (!seen.add(phase)) {
                    flags.add(Flag.SHARED_PHASE);
                }
            }
        }
        return flags;
    }

    /** The average; {@code NaN} if it is undefined. */
    public double value() {
        return estimate.value();
    }

    /** The interval, cut at the ends of the range of the index; the same as that of the estimate for an index without. */
    public Optional<Interval> clippedInterval() {
        return estimate.interval()
                .map(full -> new Interval(
                        Math.min(Math.max(full.lower(), range.min()), range.max()),
                        Math.max(Math.min(full.upper(), range.max()), range.min()),
                        full.level()));
    }

    /** What entered and the average as rows, what was left out and what a reader must know as footnotes. */
    public TextTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Entry entry : entered) {
            Contribution one = entry.contribution();
            rows.add(List.of(
                    one.label(),
                    Figures.text(one.value().value()),
                    Figures.text(one.error().value()),
                    Figures.text(100 * entry.share(), 1)));
        }
        rows.add(List.of(
                "average",
                Figures.text(estimate.value()),
                Figures.text(estimate.standardError()),
                entered.isEmpty() ? "–" : "100.0"));
        List<String> notes = new ArrayList<>();
        notes.add(index + " " + estimate + ", " + weighting.title() + " (" + weighting.formula() + ")");
        estimate.error()
                .undefined()
                .filter(why -> estimate.isDefined())
                .ifPresent(why -> notes.add("SE " + why.reason() + ": " + why.sentence()));
        for (LeftOut out : leftOut) {
            notes.add("left out: " + out.contribution().label() + ", "
                    + out.why().reason() + ": " + out.why().sentence());
        }
        for (Flag flag : estimate.flags()) {
            notes.add(flag + ": " + flag.sentence() + ".");
        }
        return new TextTable(List.of("effect", "value", "SE", "weight %"), rows, List.of(), notes);
    }

    @Override
    public String toString() {
        String out = leftOut.isEmpty()
                ? ""
                : leftOut.stream()
                        .map(each ->
                                each.contribution().label() + " " + each.why().reason())
                        .collect(Collectors.joining(", ", "; left out: ", ""));
        return index + " average of " + entered.size() + " (" + weighting.formula() + ") " + estimate + out;
    }
}
