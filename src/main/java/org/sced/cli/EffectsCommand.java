package org.sced.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sced.analysis.AnalysisOptions;
import org.sced.analysis.Batch;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.EffectLines;
import org.sced.analysis.MeasureAnalysis;
import org.sced.data.Measure;
import org.sced.data.Phase;
import org.sced.data.SingleCase;
import org.sced.json.CaseJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The effect sizes. */
@Command(
        name = "effects",
        description = "Prints every effect size of every change of phase, and the contrast of the whole design.",
        mixinStandardHelpOptions = true)
final class EffectsCommand implements Callable<Integer> {
    @Mixin
    CaseOptions options;

    @Spec
    CommandSpec spec;

    @Option(names = "--csv", description = "Print lines of comma-separated values instead of text.")
    boolean csv;

    @Option(
            names = "--stream",
            description = "Read one person after another and print as they come, for files of any length; the rows of a"
                    + " person must stand together. With --json each line is an object.")
    boolean stream;

    @Override
    public Integer call() {
        if (csv && options.json) {
            throw new InputException("--csv beside --json; choose one of them");
        }
        Terminal out = Terminal.of(spec);
        AnalysisOptions chosen = options.analysis();
        try (Stream<SingleCase> cases = stream ? options.stream() : options.read().stream()) {
            if (csv) {
                out.print(EffectLines.HEADER);
                Batch.withDefaults().forEach(cases, one -> lines(one, chosen), out::print);
            } else if (options.json && stream) {
                Batch.withDefaults()
                        .forEach(cases, one -> CaseJson.effectLines(CaseAnalysis.of(one, chosen)), out::print);
            } else if (options.json) {
                List<CaseAnalysis> analyses = new ArrayList<>();
                Batch.withDefaults().forEach(cases, one -> CaseAnalysis.of(one, chosen), analyses::add);
                out.print(CaseJson.effects(analyses));
            } else {
                Set<String> legend = new LinkedHashSet<>();
                Batch.withDefaults().forEach(cases, one -> Shown.of(CaseAnalysis.of(one, chosen)), shown -> {
                    out.print(shown.text());
                    legend.addAll(shown.legend());
                });
                out.println("Indices:");
                legend.forEach(out::println);
            }
        }
        return Sced.OK;
    }

    /** The lines of a case as they are printed. Only names are text of the diary, and few of them have anything to hide. */
    private static byte[] lines(SingleCase one, AnalysisOptions options) {
        boolean visible = Terminal.isVisible(one.id());
        for (Measure measure : one.measures()) {
            visible &= Terminal.isVisible(measure.name());
        }
        for (Phase phase : one.phases()) {
            visible &= Terminal.isVisible(phase.condition()); // the label adds a prime or a number
        }
        return visible
                ? EffectLines.utf8(one, options)
                : Terminal.visible(EffectLines.of(one, options)).getBytes(StandardCharsets.UTF_8);
    }

    /** A case as it is printed, and what its indices are. */
    private record Shown(String text, List<String> legend) {
        static Shown of(CaseAnalysis analysis) {
            StringWriter text = new StringWriter();
            PrintWriter out = new PrintWriter(text);
            List<String> legend = new ArrayList<>();
            out.println(analysis.singleCase());
            for (MeasureAnalysis one : analysis.measures()) {
                out.println();
                out.println(one.series().measure());
                out.println(one.effects());
                out.println("Whole design:");
                one.combined().forEach(out::println);
                one.pooled().forEach(out::println);
                one.gradual().forEach(out::println);
                out.println("Averages over the changes, equal weights:");
                one.averages().forEach(average -> out.println(average.index() + " " + average.estimate()));
                out.println("Conservative dual criterion:");
                one.decisions().forEach(out::println);
                legend.addAll(one.effects().legend());
            }
            out.println();
            out.flush();
            return new Shown(text.toString(), legend);
        }
    }
}
