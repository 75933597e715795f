import java.nio.file.Path;
import org.sced.chart.CurveChart;

/**
 * Power curves.
 *
 * <p>How often an effect would be found, for numbers that were computed before.
 */
public final class PowerCurves {
    private PowerCurves() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "power-curves.svg");
        double[] effects = {0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2};

        CurveChart.power("Effect in standard deviations", effects)
                .with("28 days", new double[] {0.05, 0.09, 0.18, 0.32, 0.48, 0.63, 0.77, 0.93})
                .with("56 days", new double[] {0.05, 0.13, 0.31, 0.55, 0.76, 0.90, 0.96, 0.99})
                .withWidth(120)
                .save(file);
    }
}
