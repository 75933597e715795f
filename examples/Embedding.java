import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.sced.analysis.CaseAnalysis;
import org.sced.chart.PhaseChart;
import org.sced.data.Measure;
import org.sced.data.Scale;
import org.sced.data.SingleCase;
import org.sced.json.CaseJson;

/**
 * How an app embeds the library: a case from code, its analysis, the results as JSON and the figure as SVG.
 *
 * <p>{@code java --class-path target/sced-0.1.0-SNAPSHOT-cli.jar examples/Embedding.java [FOLDER]}
 */
public final class Embedding {
    private Embedding() {}

    /** Writes results.json and figure.svg into the folder that is named, or into a new one. */
    public static void main(String[] args) throws IOException {
        Path folder = args.length > 0 ? Files.createDirectories(Path.of(args[0])) : Files.createTempDirectory("sced");
        SingleCase anna = SingleCase.named("anna")
                .startingOn(LocalDate.of(2026, 3, 2))
                .phase("A", 7)
                .phase("B", 14)
                .phase("A", 7)
                .measure(
                        Measure.of("mood").withLimits(0, 10),
                        3, 4, 3, 5, 4, 3, 4,
                        4, 5, 5, 6, 6, 5, Double.NaN, 6, 7, 6, 7, 8, 7, 7,
                        6, 6, 5, 5, 5, 4, 5)
                .measure(
                        Measure.of("contacts").withScale(Scale.COUNT),
                        1, 0, 2, 1, 1, 0, 1,
                        3, 2, 4, 2, 4, 2, 5, 3, 4, 3, 5, 4, 3, 5,
                        2, 1, 2, 1, 1, 0, 1)
                .build();
        CaseAnalysis analysis = CaseAnalysis.of(anna);
        Files.writeString(folder.resolve("results.json"), CaseJson.results(analysis));
        PhaseChart.of(anna).save(folder.resolve("figure.svg"));
        System.out.println(analysis.measure("mood").pattern().kind() + ", see " + folder);
    }
}
