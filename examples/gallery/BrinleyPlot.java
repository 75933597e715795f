import java.nio.file.Path;
import org.sced.chart.BrinleyChart;
import org.sced.data.DiaryReader;
import org.sced.data.Study;

/**
 * Modified Brinley plot.
 *
 * <p>Every person a point: the level before across, the level after upwards.
 */
public final class BrinleyPlot {
    private BrinleyPlot() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "brinley-plot.svg");
        Study study = DiaryReader.withDefaults()
                .withPhaseWord("baseline", "A")
                .withPhaseWord("intervention", "B")
                .read(Path.of("examples/data/three-people.csv"));

        BrinleyChart.of(study, "contacts", "A", "B").withReliableChange(1.5).withWidth(120).save(file);
    }
}
