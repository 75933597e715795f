import java.nio.file.Path;
import org.sced.chart.ForestChart;
import org.sced.data.DiaryReader;
import org.sced.data.Study;
import org.sced.effect.AverageEffect;
import org.sced.effect.MeanShift;
import org.sced.effect.Weighting;

/**
 * Effect sizes of several persons.
 *
 * <p>Squares as large as their weights, and the average.
 */
public final class ForestOfPersons {
    private ForestOfPersons() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "forest-of-persons.svg");
        Study study = DiaryReader.withDefaults()
                .withPhaseWord("baseline", "A")
                .withPhaseWord("intervention", "B")
                .read(Path.of("examples/data/three-people.csv"));

        ForestChart.of(AverageEffect.overCases(study, "contacts", MeanShift.MEAN_DIFF, Weighting.INVERSE_VARIANCE, 0.95))
                .withWidth(120)
                .save(file);
    }
}
