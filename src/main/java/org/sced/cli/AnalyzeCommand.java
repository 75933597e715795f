package org.sced.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.MeasureAnalysis;
import org.sced.json.CaseJson;
import org.sced.report.CaseReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: a summary on the terminal and a report folder. */
@Command(
        name = "analyze",
        description = "Prints what was seen and writes a report: report.html, report.md, results.json and the figure.",
        mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {
    @Mixin
    CaseOptions options;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the report (default: report); with several persons one folder for each inside.")
    Path folder = Path.of("report");

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        List<CaseAnalysis> analyses = options.analyses();
        Map<Path, CaseReport> reports = new LinkedHashMap<>();
        for (CaseAnalysis analysis : analyses) {
            Path place = analyses.size() == 1
                    ? folder
                    : folder.resolve(FileNames.of(analysis.singleCase().id()));
            if (reports.put(place, CaseReport.of(analysis)) != null) {
                throw new InputException("two cases would be written to " + place + "; choose one with --case");
            }
        }
        reports.forEach((place, report) -> report.save(place));
        StringBuilder text = new StringBuilder();
        if (options.json) {
            text.append(analyses.size() == 1 ? CaseJson.results(analyses.get(0)) : CaseJson.results(analyses));
        } else {
            for (int i = 0; i < analyses.size(); i++) {
                append(text, analyses.get(i), List.copyOf(reports.values()).get(i));
                text.append("\nReport: ")
                        .append(List.copyOf(reports.keySet()).get(i).resolve("report.html"))
                        .append("\n\n");
            }
        }
        spec.commandLine().getOut().println(text.toString().stripTrailing());
        return Sced.OK;
    }

    private static void append(StringBuilder text, CaseAnalysis analysis, CaseReport report) {
        text.append(analysis.singleCase()).append("\n\n");
        report.summary()
                .lines()
                .forEach(line -> text.append(Wrapping.wrapped(line, 100)).append("\n\n"));
        for (MeasureAnalysis one : analysis.measures()) {
            text.append(one.series().measure()).append('\n');
            text.append(one.descriptions()).append('\n');
            one.combined().forEach(contrast -> text.append(contrast).append('\n'));
            one.randomization().forEach(result -> text.append(result).append('\n'));
            text.append('\n');
        }
        text.setLength(text.length() - 1);
    }
}
