import java.nio.file.Path;
import org.sced.chart.ForestChart;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.effect.EffectSizes;

/**
 * Effect sizes of all changes.
 *
 * <p>One index over the changes of phase.
 */
public final class ForestOfChanges {
    private ForestOfChanges() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "forest-of-changes.svg");
        Series mood = SingleCase.read(Path.of("examples/data/worry-abab.csv")).series("sleep");

        ForestChart.of(EffectSizes.all(mood).of("NAP")).withWidth(120).save(file);
    }
}
