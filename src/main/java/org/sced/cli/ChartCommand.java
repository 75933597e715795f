package org.sced.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.sced.analysis.AnalysisOptions;
import org.sced.analysis.CaseAnalysis;
import org.sced.chart.CaseDashboard;
import org.sced.chart.Chart;
import org.sced.chart.Overlay;
import org.sced.chart.PhaseChart;
import org.sced.chart.StudyChart;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.json.CaseJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The phase-shaded figure. */
@Command(
        name = "chart",
        description = "Draws the figure: one panel for each measure, phases shaded.",
        mixinStandardHelpOptions = true)
final class ChartCommand implements Callable<Integer> {
    private static final Pattern FIGURE = Pattern.compile("(?i).*\\.(png|svg|pdf)");

    @Mixin
    CaseOptions options;

    @Option(
            names = "--out",
            paramLabel = "DIR|FILE",
            description =
                    "A file that ends in .png, .svg or .pdf, or a folder for all three (default: the current one).")
    Path out = Path.of("");

    @Option(
            names = "--together",
            paramLabel = "MEASURE",
            description = "All persons of the file in one figure, one below the other, with this measure.")
    String together;

    @Option(names = "--dashboard", description = "A page with the time course, effects and autocorrelations.")
    boolean dashboard;

    @Mixin
    ChartOptions look;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        List<SingleCase> cases = options.read();
        boolean single = FIGURE.matcher(out.toString()).matches();
        Map<Path, Chart<?>> charts = new LinkedHashMap<>();
        if (together != null) {
            Chart<?> all = CaseOptions.usable(() -> persons(cases));
            return write(files(all, single, together, charts));
        }
        if (single && cases.size() > 1) {
            throw new InputException(
                    "one file for " + cases.size() + " cases; name a folder, or choose one with --case");
        }
        for (SingleCase one : cases) {
            Chart<?> chart = CaseOptions.usable(() -> chart(one));
            files(chart, single, one.id(), charts);
        }
        return write(charts);
    }

    private Chart<?> chart(SingleCase one) {
        PhaseChart course = PhaseChart.of(one).with(look.days());
        for (Overlay overlay : look.overlays()) {
            course = course.with(overlay);
        }
        return dashboard
                ? look.styled(CaseDashboard.of(CaseAnalysis.of(one, new AnalysisOptions(options.level, options.seed)))
                        .with(course))
                : look.styled(course);
    }

    private Chart<?> persons(List<SingleCase> cases) {
        StudyChart chart = StudyChart.of(new Study(cases), together).with(look.days());
        for (Overlay overlay : look.overlays()) {
            chart = chart.with(overlay);
        }
        return look.styled(chart);
    }

    private Map<Path, Chart<?>> files(Chart<?> chart, boolean single, String name, Map<Path, Chart<?>> charts) {
        if (single) {
            charts.put(out, chart);
            return charts;
        }
        for (String ending : List.of("png", "svg", "pdf")) {
            Path file = out.resolve(FileNames.of(name) + "." + ending);
            if (charts.put(file, chart) != null) {
                throw new InputException("two cases would be written to " + file + "; choose one with --case");
            }
        }
        return charts;
    }

    private int write(Map<Path, Chart<?>> charts) {
        charts.forEach((file, chart) -> chart.save(file));
        List<String> names = charts.keySet().stream().map(Path::toString).toList();
        PrintWriter stdout = spec.commandLine().getOut();
        if (options.json) {
            stdout.print(CaseJson.strings(names));
        } else {
            names.forEach(stdout::println);
        }
        return Sced.OK;
    }
}
