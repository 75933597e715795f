import java.nio.file.Path;
import java.time.LocalDate;
import org.sced.chart.Overlay;
import org.sced.chart.PhaseChart;
import org.sced.data.SingleCase;

/**
 * Levels, trends and notes.
 *
 * <p>Other statistics instead of the standard ones, and what a clinician would write beside the curve: a cut-off, events, calls, weekends, values worth a second look.
 */
public final class Notes {
    private Notes() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "notes.svg");
        SingleCase anna = SingleCase.read(Path.of("examples/data/phone-calls-missing.csv"));

        PhaseChart.of(anna)
                .with(Overlay.MEAN)
                .with(Overlay.ONE_SD)
                .with(Overlay.THEIL_SEN)
                .with("mood", Overlay.line("Cut-off", 7.5))
                .with(Overlay.WEEKENDS)
                .with(Overlay.OUTLIERS)
                .with(Overlay.calls(3, 10, 13, 22))
                .with(Overlay.event(12, "new job"))
                .with(Overlay.event(LocalDate.of(2026, 3, 17), "flu"))
                .titled("Anna, phone calls")
                .save(file);
    }
}
