import java.nio.file.Path;
import org.sced.chart.Overlay;
import org.sced.chart.PhaseChart;
import org.sced.data.SingleCase;
import org.sced.stats.Smoother;

/**
 * Smooth curves.
 *
 * <p>LOWESS and running medians of five days.
 */
public final class SmoothCurves {
    private SmoothCurves() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "smooth-curves.svg");
        SingleCase anna = SingleCase.read(Path.of("examples/data/phone-calls.csv"));

        PhaseChart.of(anna.series("contacts"))
                .with(Overlay.LOWESS)
                .with(Overlay.runningMedian(Smoother.MEDIANS_OF_5))
                .withSize(120, 70)
                .save(file);
    }
}
