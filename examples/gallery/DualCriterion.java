import java.nio.file.Path;
import org.sced.chart.Overlay;
import org.sced.chart.PhaseChart;
import org.sced.data.SingleCase;

/**
 * Dual criterion and stability.
 *
 * <p>Both lines of the conservative dual criterion over B, and the stability envelope.
 */
public final class DualCriterion {
    private DualCriterion() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "dual-criterion.svg");
        SingleCase anna = SingleCase.read(Path.of("examples/data/phone-calls.csv"));

        PhaseChart.of(anna.series("mood"))
                .with(Overlay.DUAL_CRITERION)
                .with(Overlay.STABILITY)
                .withSize(120, 70)
                .save(file);
    }
}
