import java.nio.file.Path;
import org.sced.chart.StudyChart;
import org.sced.data.DiaryReader;
import org.sced.data.Study;

/**
 * Multiple baseline.
 *
 * <p>Three persons whose changes of phase are joined to stairs.
 */
public final class MultipleBaseline {
    private MultipleBaseline() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "multiple-baseline.svg");
        Study study = DiaryReader.withDefaults()
                .withPhaseWord("baseline", "A")
                .withPhaseWord("intervention", "B")
                .read(Path.of("examples/data/three-people.csv"));

        StudyChart.of(study, "contacts").save(file);
    }
}
