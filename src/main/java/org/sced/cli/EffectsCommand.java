package org.sced.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.MeasureAnalysis;
import org.sced.json.CaseJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Override
    public Integer call() {
        List<CaseAnalysis> analyses = options.analyses();
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            out.print(CaseJson.effects(analyses));
            return Sced.OK;
        }
        for (CaseAnalysis analysis : analyses) {
            out.println(analysis.singleCase());
            for (MeasureAnalysis one : analysis.measures()) {
                out.println();
                out.println(one.series().measure());
                out.println(one.effects());
                out.println("Whole design:");
                one.combined().forEach(out::println);
                one.pooled().forEach(out::println);
                one.gradual().forEach(out::println);
                out.println("Averages over the changes:");
                one.averages().forEach(average -> out.println(average.index() + " " + average.estimate()));
                out.println("Conservative dual criterion:");
                one.decisions().forEach(out::println);
                out.println("Indices:");
                one.effects().legend().forEach(out::println);
            }
            out.println();
        }
        return Sced.OK;
    }
}
