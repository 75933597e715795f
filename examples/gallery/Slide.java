import java.nio.file.Path;
import org.sced.chart.FigureSize;
import org.sced.chart.PhaseChart;
import org.sced.chart.Theme;
import org.sced.data.SingleCase;

/**
 * On a slide.
 *
 * <p>Letters and lines twice as large, 16 : 9.
 */
public final class Slide {
    private Slide() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "slide.svg");
        SingleCase anna = SingleCase.read(Path.of("examples/data/phone-calls.csv"));

        PhaseChart.of(anna.series("mood"))
                .with(Theme.SLIDE)
                .withSize(FigureSize.SLIDE_WIDE)
                .titled("Mood rises with the calls and falls without")
                .save(file);
    }
}
