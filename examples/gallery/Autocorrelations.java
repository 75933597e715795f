import java.nio.file.Path;
import org.sced.chart.AutocorrelationChart;
import org.sced.data.Series;
import org.sced.data.SingleCase;

/**
 * Autocorrelations.
 *
 * <p>How alike days are that lie some days apart, around the means of their phases.
 */
public final class Autocorrelations {
    private Autocorrelations() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "autocorrelations.svg");
        Series mood = SingleCase.read(Path.of("examples/data/phone-calls.csv")).series("mood");

        AutocorrelationChart.of(mood).withLags(10).withWidth(120).save(file);
    }
}
