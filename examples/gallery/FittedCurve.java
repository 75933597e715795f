import java.nio.file.Path;
import org.sced.chart.Fit;
import org.sced.chart.Overlay;
import org.sced.chart.PhaseChart;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.model.GradualEffects;

/**
 * A fitted model.
 *
 * <p>The curve of a gradual-effects model in the panel of its own measure.
 */
public final class FittedCurve {
    private FittedCurve() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "fitted-curve.svg");
        SingleCase anna = SingleCase.read(Path.of("examples/data/phone-calls.csv"));
        Series mood = anna.series("mood");
        Series contacts = anna.series("contacts");
        Fit fit = Fit.of(mood, GradualEffects.of(14).fit(mood, "B"));

        PhaseChart.of(mood, contacts).with(Overlay.MEDIAN).with(fit).save(file);
    }
}
