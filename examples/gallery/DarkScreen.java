import java.nio.file.Path;
import org.sced.chart.Language;
import org.sced.chart.PhaseChart;
import org.sced.chart.Theme;
import org.sced.data.SingleCase;

/**
 * On a dark screen.
 *
 * <p>The look for apps at night, in German.
 */
public final class DarkScreen {
    private DarkScreen() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "dark-screen.svg");
        SingleCase anna = SingleCase.read(Path.of("examples/data/phone-calls.csv"));

        PhaseChart.of(anna)
                .with(Theme.APP_DARK)
                .with(Language.GERMAN)
                .withPixels(880, 560)
                .save(file);
    }
}
