package org.sced.effect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.stats.Figures;
import org.sced.stats.TextTable;
import org.sced.stats.Undefined;

/**
 * Effect sizes, in order; prints as a table.
 *
 * @param effects the effect sizes
 */
public record EffectSizes(List<EffectSize> effects) implements Iterable<EffectSize> {
    /** Copies the list. */
    public EffectSizes {
        effects = List.copyOf(effects);
    }

    private static final Set<String> CORE = Set.of(
            "MEAN_DIFF", "MEDIAN_DIFF", "SMD_POOLED", "LRRI", "POGO", "PND", "PEM", "NAP", "IRD", "TAU_AVSB", "TAU_BC");

    private static final List<EffectSizeIndex> CATALOGUE = byFamily(Stream.of(
                    MeanShift.values(),
                    StandardizedShift.values(),
                    DetrendedShift.values(),
                    LogRatio.values(),
                    MedianRatio.values(),
                    LogOddsRatio.values(),
                    PercentChange.values(),
                    Reduction.values(),
                    NonOverlap.values(),
                    TrendOverlap.values(),
                    GIndex.values(),
                    Tau.values(),
                    BaselineCorrectedTau.values())
            .flatMap(Stream::<EffectSizeIndex>of));

    /** The indices without options of their own, in the order of tables: by family. */
    public static List<EffectSizeIndex> catalogue() {
        return CATALOGUE;
    }

    /** In the order of families; within one the order stays. */
    private static List<EffectSizeIndex> byFamily(Stream<EffectSizeIndex> indices) {
        return indices.sorted(Comparator.comparing(EffectSizeIndex::family)).toList();
    }

    /** The catalogue and what the declarations of a measure make possible beside it, as progress to its goal. */
    public static List<EffectSizeIndex> catalogue(Measure measure) {
        return Double.isNaN(measure.goal())
                ? CATALOGUE
                : byFamily(Stream.concat(CATALOGUE.stream(), Stream.of(new PercentOfGoal(measure.goal()))));
    }

    /**
     * An index by its name.
     *
     * @throws IllegalArgumentException if the catalogue has none of that name
     */
    public static EffectSizeIndex named(String name) {
        requireNonNull(name, "name");
        return catalogue().stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no index \"" + name + "\"; there are "
                        + catalogue().stream().map(EffectSizeIndex::name).toList()));
    }

    /** Every index of every phase change of a series, with 95 % intervals. */
    public static EffectSizes all(Series series) {
        return all(series, EffectSizeIndex.DEFAULT_LEVEL);
    }

    /** Every index of every phase change of a series. */
    public static EffectSizes all(Series series, double level) {
        Interval.requireLevel(level);
        List<Phases> changes = Phases.of(series.changes());
        List<EffectSizeIndex> indices = catalogue(series.measure());
        List<EffectSize> effects = new ArrayList<>(indices.size() * changes.size());
        for (EffectSizeIndex index : indices) {
            for (Phases phases : changes) {
                effects.add(EffectSize.of(index, phases, level));
            }
        }
        return new EffectSizes(effects);
    }

    /** Those of one index, by its name. */
    public EffectSizes of(String index) {
        return new EffectSizes(
                effects.stream().filter(e -> e.index().name().equals(index)).toList());
    }

    /**
     * The few that a reader looks for first, one or two of each family: difference of means and of medians, SMD_POOLED, LRRI,
     * POGO, PND, PEM, NAP, IRD, TAU_AVSB and TAU_BC.
     */
    public EffectSizes core() {
        return new EffectSizes(
                effects.stream().filter(e -> CORE.contains(e.index().name())).toList());
    }

    /** The effect of an index between two phases, by their labels. */
    public Optional<EffectSize> find(String index, String from, String to) {
        return effects.stream()
                .filter(e -> e.index().name().equals(index) && e.from().equals(from) && e.to().equals(to))
                .findFirst();
    }

    @Override
    public Iterator<EffectSize> iterator() {
        return effects.iterator();
    }

    /** The effects as rows, with the reasons for what is undefined and what a reader must know as footnotes. */
    public TextTable table() {
        double level = effects.isEmpty()
                ? EffectSizeIndex.DEFAULT_LEVEL
                : effects.get(0).level();
        String interval = Figures.text(100 * level, 1).replace(".0", "") + " % interval";
        Map<String, Integer> remarks = new LinkedHashMap<>();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        List<List<String>> rows = new ArrayList<>();
        boolean grouped = effects.stream()
                        .map(effect -> effect.index().family())
                        .distinct()
                        .count()
                > 1;
        Family family = null;
        for (EffectSize effect : effects) {
            if (grouped && effect.index().family() != family) {
                family = effect.index().family();
                rows.add(List.of(family.title(), "", "", "", "", "", ""));
            }
            Estimate estimate = effect.estimate();
            flags.addAll(estimate.flags());
            rows.add(List.of(
                    (grouped ? "  " : "") + effect.index().name(),
                    effect.from() + "→" + effect.to(),
                    effect.nFrom() + "+" + effect.nTo(),
                    Figures.text(estimate.value()),
                    Figures.text(estimate.standardError()),
                    estimate.interval().map(Interval::toString).orElse("–"),
                    note(effect, remarks)));
        }
        List<String> footnotes = new ArrayList<>();
        remarks.forEach((sentence, number) -> footnotes.add("(" + number + ") " + sentence));
        flags.forEach(flag -> footnotes.add(flag.name() + ": " + flag.sentence() + "."));
        return new TextTable(
                List.of("index", "change", "n", "value", "SE", interval, "note"), rows, List.of(1, 6), footnotes);
    }

    @Override
    public String toString() {
        return effects.isEmpty() ? "no effect sizes" : table().toString();
    }

    /** The marks of a row: why it has no value or no error, and what speaks against reading it, each by the number of its sentence. */
    private static String note(EffectSize effect, Map<String, Integer> remarks) {
        Estimate estimate = effect.estimate();
        List<String> marks = new ArrayList<>();
        Optional<Undefined> why = estimate.undefined()
                .or(() -> estimate.interval().isPresent()
                        ? Optional.empty()
                        : estimate.error().undefined());
        why.ifPresent(undefined -> marks.add(
                (estimate.isDefined() ? "" : undefined.reason() + " ") + mark(undefined.sentence(), remarks)));
        if (estimate.isDefined()) {
            effect.cautions().forEach(caution -> marks.add(mark(caution.sentence(), remarks)));
        }
        return String.join(" ", marks);
    }

    private static String mark(String sentence, Map<String, Integer> remarks) {
        return "(" + remarks.computeIfAbsent(sentence, key -> remarks.size() + 1) + ")";
    }

    /** What the indices are, one line each: name, words, source. */
    public List<String> legend() {
        return effects.stream()
                .map(EffectSize::index)
                .distinct()
                .map(index ->
                        index.name() + ": " + index.title() + "; " + index.formula() + " (" + index.source() + ")")
                .toList();
    }
}
