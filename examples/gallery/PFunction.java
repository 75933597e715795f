import java.nio.file.Path;
import org.sced.chart.CurveChart;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.randomization.ConfidenceSides;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationTest;

/**
 * p-function.
 *
 * <p>For every effect that could be supposed, the p-value of the test against it: the day of change was drawn by lot.
 */
public final class PFunction {
    private PFunction() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "p-function.svg");
        PhaseStarts design = PhaseStarts.of(30, 5, "A", "B");
        SingleCase ida = SingleCase.named("ida")
                .phase("A", 11)
                .phase("B", 19)
                .design(design)
                .measure(
                        Measure.of("mood"),
                        4, 3, 5, 4, 4, 3, 4, 5, 3, 4, 4, 6, 5, 7, 6, 6, 7, 5, 6, 7, 6, 7, 6, 5, 7, 6, 6, 7, 6, 7)
                .build();

        CurveChart.of(RandomizationTest.withDefaults().shiftCurve(ida.series("mood"), design, ConfidenceSides.TWO_SIDED))
                .withLevel(0.1)
                .withWidth(120)
                .save(file);
    }
}
