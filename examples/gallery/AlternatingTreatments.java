import java.nio.file.Path;
import org.sced.chart.PhaseChart;
import org.sced.data.DiaryReader;
import org.sced.data.SingleCase;

/**
 * Alternating treatments.
 *
 * <p>Each condition has a line through its own days, marks and a median of its own.
 */
public final class AlternatingTreatments {
    private AlternatingTreatments() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "alternating-treatments.svg");
        SingleCase walks = DiaryReader.withDefaults()
                .withAlternating(true)
                .readCase(Path.of("examples/data/walk-or-rest.csv"));

        PhaseChart.of(walks).withSize(120, 70).save(file);
    }
}
