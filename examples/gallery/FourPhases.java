import java.nio.file.Path;
import org.sced.chart.FigureSize;
import org.sced.chart.PhaseChart;
import org.sced.chart.Theme;
import org.sced.data.SingleCase;

/**
 * An ABAB design in greys.
 *
 * <p>Four phases for a journal that prints in black, as wide as one and a half columns.
 */
public final class FourPhases {
    private FourPhases() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "four-phases.svg");
        SingleCase worry = SingleCase.read(Path.of("examples/data/worry-abab.csv"));

        PhaseChart.of(worry)
                .with(Theme.GREYSCALE)
                .withSize(FigureSize.ELSEVIER_ONE_AND_A_HALF)
                .save(file);
    }
}
