package org.sced.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.MeasureAnalysis;
import org.sced.data.Measure;
import org.sced.json.CaseJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The description of the phases. */
@Command(
        name = "describe",
        description =
                "Describes every phase (level, spread, trend, use of the scale) and every change of phase as the eye sees it.",
        mixinStandardHelpOptions = true)
final class DescribeCommand implements Callable<Integer> {
    @Mixin
    CaseOptions options;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        List<CaseAnalysis> analyses = options.analyses();
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            out.print(CaseJson.describe(analyses));
            return Sced.OK;
        }
        for (CaseAnalysis analysis : analyses) {
            out.println(analysis.singleCase());
            for (MeasureAnalysis one : analysis.measures()) {
                out.println();
                out.println(one.series().measure());
                out.println(one.descriptions());
                Measure measure = one.series().measure();
                if (!Double.isNaN(measure.goal()) || !Double.isNaN(measure.min()) || !Double.isNaN(measure.max())) {
                    one.scaleUse().forEach(out::println);
                }
                one.changes().forEach(change -> {
                    out.println();
                    out.println(change);
                });
                out.println("Serial dependence about the phase means: " + one.serial());
            }
            out.println();
        }
        return Sced.OK;
    }
}
