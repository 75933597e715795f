package org.sced.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.sced.chart.PhaseChart;
import org.sced.data.SingleCase;
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

    @Option(names = "--title", paramLabel = "TEXT", description = "A title above the figure.")
    String title;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        List<SingleCase> cases = options.read();
        boolean single = FIGURE.matcher(out.toString()).matches();
        if (single && cases.size() > 1) {
            throw new InputException(
                    "one file for " + cases.size() + " cases; name a folder, or choose one with --case");
        }
        Map<Path, PhaseChart> charts = new LinkedHashMap<>();
        for (SingleCase one : cases) {
            PhaseChart chart = CaseOptions.usable(() ->
                    title == null ? PhaseChart.of(one) : PhaseChart.of(one).titled(title));
            if (single) {
                charts.put(out, chart);
            } else {
                for (String ending : List.of("png", "svg", "pdf")) {
                    Path file = out.resolve(FileNames.of(one.id()) + "." + ending);
                    if (charts.put(file, chart) != null) {
                        throw new InputException("two cases would be written to " + file + "; choose one with --case");
                    }
                }
            }
        }
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
