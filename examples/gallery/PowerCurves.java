import java.nio.file.Path;
import org.sced.chart.CurveChart;
import org.sced.planning.PowerAnalysis;
import org.sced.randomization.PhaseStarts;

/**
 * Power curves.
 *
 * <p>How often a test would find an effect, by its size: four weeks and eight, both changes of phase drawn by lot.
 */
public final class PowerCurves {
    private PowerCurves() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "power-curves.svg");
        double[] effects = {0, 0.5, 1, 1.5, 2, 2.5};
        PowerAnalysis plan = PowerAnalysis.withDefaults().withReplications(1000);

        CurveChart.of("28 days", plan.curve(PhaseStarts.of(28, 5, "A", "B", "A"), effects))
                .with("56 days", plan.curve(PhaseStarts.of(56, 5, "A", "B", "A"), effects))
                .withWidth(120)
                .save(file);
    }
}
