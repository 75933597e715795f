package org.sced.report;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.MeasureAnalysis;
import org.sced.analysis.Pattern;
import org.sced.analysis.Version;
import org.sced.chart.PhaseChart;
import org.sced.chart.Theme;
import org.sced.data.SingleCase;
import org.sced.data.WholeFile;
import org.sced.effect.AverageEffect;
import org.sced.effect.CombinedContrast;
import org.sced.effect.EffectSize;
import org.sced.effect.Estimate;
import org.sced.json.CaseJson;
import org.sced.model.GradualEffectsResult;
import org.sced.randomization.AsIfResult;
import org.sced.randomization.ConfidenceResult;
import org.sced.randomization.ConfidenceSet;
import org.sced.randomization.LicensedResult;
import org.sced.randomization.RandomizationResult;
import org.sced.randomization.ShiftRange;
import org.sced.stats.ChangeStatistic;
import org.sced.stats.Figures;
import org.sced.stats.TextTable;
import org.sced.stats.Undefined;
import org.sced.stats.VisualAnalysis;

/**
 * The report of a case.
 *
 * <pre>{@code
 * CaseReport.of(CaseAnalysis.of(anna)).save(Path.of("report"));
 * }</pre>
 *
 * <p>Immutable; the same analysis gives the same report.
 */
public final class CaseReport {
    private static final String FIGURE = "figure.svg";

    /** A figure of so many millimetres fills a phone with letters that can be read there. */
    private static final double PHONE = 90;

    private final CaseAnalysis analysis;
    private final PhaseChart chart;

    private CaseReport(CaseAnalysis analysis) {
        this.analysis = analysis;
        this.chart = PhaseChart.of(analysis.singleCase());
    }

    /** The report of an analysis. */
    public static CaseReport of(CaseAnalysis analysis) {
        return new CaseReport(requireNonNull(analysis, "analysis"));
    }

    /** What was seen, in plain words: one paragraph a line, as it opens the report. */
    public String summary() {
        return String.join("\n", PlainWords.of(analysis));
    }

    /**
     * One HTML file with style and figure inside, readable on a phone, on a dark screen and on paper; no script, no network.
     * Days of the figure can be pointed at, touched and reached by keyboard.
     */
    public String html() {
        return HtmlWriter.write(title(), blocks(true));
    }

    /** The same as Markdown, with the figure in a file {@code figure.svg} beside it. */
    public String markdown() {
        return MarkdownWriter.write(blocks(false), FIGURE);
    }

    /**
     * Writes {@code report.html}, {@code report.md}, {@code results.json}, {@code figure.svg} and {@code figure.png} into a
     * folder, which is made if it is not there. Everything is rendered before the first file is written, and each file
     * stands whole or not at all.
     *
     * @return the files
     * @throws java.io.UncheckedIOException if a file cannot be written
     */
    public List<Path> save(Path folder) {
        chart.description(); // lays it out, once for all files
        // The image takes as long as all the rest together, so it is painted beside it.
        CompletableFuture<byte[]> png = CompletableFuture.supplyAsync(chart::png);
        String svg = chart.svg();
        List<Block> blocks = blocks(true);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FIGURE, utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg));
        files.put("report.html", utf8(HtmlWriter.write(title(), blocks)));
        files.put("report.md", utf8(MarkdownWriter.write(blocks, FIGURE)));
        files.put("results.json", utf8(CaseJson.results(analysis)));
        files.put("figure.png", png.join());
        List<Path> written = new ArrayList<>();
        files.forEach((name, bytes) -> written.add(WholeFile.write(folder.resolve(name), bytes)));
        return List.copyOf(written);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String title() {
        return "Case report: " + analysis.singleCase().id();
    }

    private List<Block> blocks(boolean pictured) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, title()));
        blocks.add(new Block.Paragraph(subtitle()));
        blocks.add(new Block.Lead(PlainWords.of(analysis)));
        blocks.add(
                pictured
                        ? new Block.Picture(
                                chart.interactiveSvg(Theme.APP_DARK),
                                chart.withWidth(PHONE).interactiveSvg(Theme.APP_DARK),
                                chart.description())
                        : new Block.Picture("", "", chart.description()));
        blocks.add(new Block.Heading(2, "How complete the diary is"));
        for (MeasureAnalysis one : analysis.measures()) {
            blocks.add(new Block.Table(
                    one.series().measure().toString(), one.quality().table()));
            one.quality()
                    .weekdayTable()
                    .ifPresent(table -> blocks.add(new Block.Table(name(one) + ": days noted, by weekday", table)));
        }
        blocks.add(new Block.Heading(2, "Phases"));
        analysis.measures()
                .forEach(one ->
                        blocks.add(new Block.Table(name(one), one.descriptions().table())));
        blocks.add(new Block.Notes(List.of(
                "SD: standard deviation; MAD: median absolute deviation × 1.4826; slopes per day, over true calendar days; "
                        + "lag-1 r: correlation of a day with the day before, which few days cannot tell well.")));
        blocks.add(new Block.Heading(2, "Changes of phase, as the eye sees them"));
        analysis.measures().forEach(one -> blocks.add(new Block.Table(name(one), changes(one))));
        blocks.add(new Block.Heading(2, "Effect sizes"));
        blocks.add(new Block.Paragraph(
                "Positive values (above ½ for NAP and PEM, and negative ones for LRRD) mean a change in "
                        + "the expected direction: better when an intervention starts, worse when it is withdrawn. These "
                        + "are the indices that readers look for first; every index of the catalogue stands in "
                        + "results.json."));
        analysis.measures()
                .forEach(one -> blocks.add(
                        new Block.Table(name(one), one.effects().core().table())));
        blocks.add(new Block.Heading(2, "The whole design"));
        analysis.measures().forEach(one -> blocks.add(new Block.Table(name(one), wholeDesign(one))));
        blocks.add(new Block.Heading(3, "Pattern"));
        blocks.add(new Block.Table("Steps of the averages", steps()));
        blocks.add(new Block.Heading(3, "Intervals that respect serial dependence"));
        blocks.add(new Block.Paragraph(
                "Not computed by this version. Days that follow each other are rarely independent; the "
                        + "intervals above take them as if they were and are, as a rule, too narrow."));
        blocks.add(new Block.Heading(2, "Chance"));
        chance(blocks);
        blocks.add(new Block.Heading(2, "What this report is"));
        blocks.add(new Block.Paragraph(
                "A description of one person's diary. It does not diagnose, gives no medical advice, "
                        + "and is no crisis tool."));
        blocks.add(new Block.Notes(provenance()));
        return blocks;
    }

    private String subtitle() {
        SingleCase one = analysis.singleCase();
        String shape = one.alternating()
                ? "conditions " + String.join(", ", one.conditions()) + " alternating from day to day"
                : String.join(", ", one.phases().stream().map(Object::toString).toList());
        return one.timeline().label(0) + " to "
                + one.timeline().label(one.timeline().length() - 1) + "; " + shape + ". "
                + one.design().description();
    }

    private static String name(MeasureAnalysis one) {
        return one.series().measure().name();
    }

    /** Each statistic of change as a row, each change of phase as a column, in the measure's own direction. */
    private static TextTable changes(MeasureAnalysis one) {
        List<String> head = new ArrayList<>(List.of("second phase against first"));
        one.changes()
                .forEach(change -> head.add(change.comparison().from().label() + "→"
                        + change.comparison().to().label()));
        List<List<String>> rows = new ArrayList<>();
        boolean trueZero = one.series().measure().scale().hasTrueZero();
        for (ChangeStatistic statistic : ChangeStatistic.values()) {
            if (statistic.needsTrueZero() && !trueZero) {
                continue;
            }
            List<String> row = new ArrayList<>(List.of(statistic.title()));
            one.changes()
                    .forEach(change ->
                            row.add(Figures.text(change.change(statistic).raw().value())));
            rows.add(row);
        }
        List<String> notes = new ArrayList<>();
        for (VisualAnalysis change : one.changes()) {
            String which = change.comparison().from().label() + "→"
                    + change.comparison().to().label();
            change.levelStability().forEach(phase -> notes.add(which + ", level of " + phase + "."));
        }
        notes.add("Serial dependence about the phase means: " + one.serial() + ".");
        return new TextTable(head, rows, List.of(), notes);
    }

    private TextTable wholeDesign(MeasureAnalysis one) {
        List<List<String>> rows = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        for (CombinedContrast it : one.combined()) {
            rows.add(row(CombinedContrast.NAME, it.from(), it.to(), it.nFrom(), it.nTo(), it.estimate(), notes));
        }
        for (EffectSize it : one.pooled()) {
            rows.add(row(it.index().name(), it.from(), it.to(), it.nFrom(), it.nTo(), it.estimate(), notes));
        }
        for (AverageEffect it : one.averages()) {
            notes.addAll(
                    it.estimate().undefined().map(Undefined::sentence).stream().toList());
            rows.add(List.of(
                    it.index() + ", average",
                    "changes",
                    it.entered().size() + " changes",
                    Figures.text(it.value()),
                    Figures.text(it.estimate().standardError()),
                    it.clippedInterval().map(Object::toString).orElse("–")));
        }
        for (GradualEffectsResult it : one.gradual()) {
            Estimate improvement = it.improvement();
            improvement.undefined().ifPresent(why -> notes.add(why.sentence()));
            rows.add(List.of(
                    "gradual effect",
                    "after " + it.model().sessions() + " days",
                    String.valueOf(it.n()),
                    Figures.text(improvement.value()),
                    Figures.text(improvement.standardError()),
                    improvement.interval().map(Object::toString).orElse("–")));
        }
        notes.add(CombinedContrast.NAME
                + ": mean of the phase means of the intervention minus mean of the phase means of "
                + "the baseline, positive for better; NAP: all days of both conditions; averages: of all changes of phase, "
                + "which share phases, so that their SE is only a hint; gradual effect: of a change that builds up and "
                + "decays day by day (Swan and Pustejovsky 2018), on the scale of its link.");
        one.decisions().forEach(decision -> notes.add("Dual criterion, " + decision + "."));
        return new TextTable(
                List.of("index", "contrast", "n", "value", "SE", percent() + " interval"),
                rows,
                List.of(1),
                List.copyOf(notes));
    }

    private static List<String> row(
            String index, String from, String to, int nFrom, int nTo, Estimate estimate, Set<String> notes) {
        estimate.undefined().ifPresent(why -> notes.add(why.sentence()));
        return List.of(
                index,
                from + "→" + to,
                nFrom + "+" + nTo,
                Figures.text(estimate.value()),
                Figures.text(estimate.standardError()),
                estimate.interval().map(Object::toString).orElse("–"));
    }

    private String percent() {
        return Figures.text(100 * analysis.options().level(), 1).replace(".0", "") + " %";
    }

    private TextTable steps() {
        List<List<String>> rows = new ArrayList<>();
        for (MeasureAnalysis one : analysis.measures()) {
            String name = one.series().measure().name();
            for (Pattern.Step step : one.pattern().steps()) {
                rows.add(List.of(
                        name,
                        step.from() + "→" + step.to(),
                        words(step.role()),
                        Figures.text(step.rise()),
                        words(step.direction())));
            }
            rows.add(List.of(name, "all", "", "", words(one.pattern().kind())));
        }
        return new TextTable(
                List.of("measure", "change", "what happens", "average moved by", "seen as"),
                rows,
                List.of(1, 2, 4),
                List.of(
                        "A step counts as a change if the averages differ by at least half of the pooled standard deviation of "
                                + "the two phases. The rule is this library's own; it describes and tests nothing."));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void chance(List<Block> blocks) {
        List<RandomizationResult> tests = analysis.measures().stream()
                .flatMap(one -> one.randomization().stream())
                .toList();
        if (tests.isEmpty()) {
            blocks.add(new Block.Paragraph("The size of chance was not tested. "
                    + analysis.singleCase().design().description()
                    + " A randomization test would need days of change that were drawn by lot from a stated set before the "
                    + "diary began; a p-value computed without that would promise what the design cannot keep."));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        List<ConfidenceResult> sets = analysis.measures().stream()
                .flatMap(one -> one.confidence().stream())
                .toList();
        for (int i = 0; i < tests.size(); i++) {
            RandomizationResult result = tests.get(i);
            rows.add(List.of(
                    result.standing().measure(),
                    result.standing().from() + "→" + result.standing().to(),
                    result.statistic(),
                    words(result.alternative()),
                    Figures.text(result.observed()),
                    result.undefined().isPresent() ? "–" : result.extreme() + " of " + result.evaluated(),
                    result instanceof LicensedResult licensed ? Figures.text(licensed.p()) : "–",
                    shift(sets.get(i)),
                    end(sets.get(i), ShiftRange::lower),
                    end(sets.get(i), ShiftRange::upper)));
            result.undefined().ifPresent(why -> notes.add(why.sentence()));
            if (result instanceof AsIfResult asIf) {
                notes.add(asIf.explanation());
            }
        }
        RandomizationResult first = tests.get(0);
        notes.add("Design: " + first.design().text() + ". " + first.design().description());
        notes.add(words(first.method()) + " test over " + first.schedules()
                + " schedules; the smallest p that this design can give is " + Figures.text(first.smallestP())
                + ". Seed " + first.seed() + ".");
        notes.add(
                "Shift: from … to … are the shifts of the level, in the direction of the measure, that the two-sided test does not"
                        + " reject, at level " + Figures.text(analysis.options().level())
                        + ". A side without an end means that the design has too few schedules for one.");
        blocks.add(new Block.Table(
                "Randomization test",
                new TextTable(
                        List.of(
                                "measure",
                                "contrast",
                                "statistic",
                                "looked for",
                                "observed",
                                "as extreme",
                                "p",
                                "shift",
                                "from",
                                "to"),
                        rows,
                        List.of(1, 2, 3),
                        List.copyOf(notes))));
    }

    private static String shift(ConfidenceResult result) {
        return result instanceof ConfidenceSet drawn && drawn.undefined().isEmpty()
                ? Figures.text(drawn.set().rawEstimate())
                : "–";
    }

    private static String end(ConfidenceResult result, Function<ShiftRange, OptionalDouble> which) {
        if (!(result instanceof ConfidenceSet drawn) || drawn.undefined().isPresent()) {
            return "–";
        }
        OptionalDouble end = which.apply(drawn.set().rawHull().orElseThrow());
        return end.isPresent() ? Figures.text(end.getAsDouble()) : "no end";
    }

    private List<String> provenance() {
        List<String> lines = new ArrayList<>();
        lines.add("sced " + Version.current() + "; intervals of " + percent() + "; seed "
                + analysis.options().seed());
        analysis.singleCase()
                .source()
                .ifPresent(source -> lines.add("Input " + source.name() + ", SHA-256 " + source.sha256()));
        lines.add("Data fingerprint " + analysis.singleCase().fingerprint());
        lines.add("Every number of this report, in full precision, stands in results.json.");
        return lines;
    }
}
