import java.nio.file.Path;
import org.sced.chart.Overlay;
import org.sced.chart.PhaseChart;
import org.sced.data.SingleCase;

/**
 * The baseline carried on.
 *
 * <p>The trend of A with its prediction interval over the days of B.
 */
public final class ProjectedBaseline {
    private ProjectedBaseline() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "projected-baseline.svg");
        SingleCase anna = SingleCase.read(Path.of("examples/data/phone-calls.csv"));

        PhaseChart.of(anna.series("mood"))
                .with(Overlay.PROJECTED_TREND)
                .withSize(120, 70)
                .save(file);
    }
}
