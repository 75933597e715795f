import java.nio.file.Path;
import org.sced.chart.PhaseChart;
import org.sced.data.SingleCase;

/**
 * The phase chart.
 *
 * <p>Two measures of one person on one day axis, as they come without any option: median, trend and mean ± 2 SD of each phase, a cross for a missing day.
 */
public final class TwoMeasures {
    private TwoMeasures() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "two-measures.svg");
        SingleCase anna = SingleCase.read(Path.of("examples/data/phone-calls-missing.csv"));

        PhaseChart.of(anna).save(file);
    }
}
