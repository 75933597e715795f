import java.nio.file.Path;
import org.sced.chart.DayNames;
import org.sced.chart.FigureSize;
import org.sced.chart.PhaseChart;
import org.sced.chart.Theme;
import org.sced.data.SingleCase;

/**
 * One column of a journal.
 *
 * <p>89 mm, high contrast, numbers of days without dates.
 */
public final class JournalColumn {
    private JournalColumn() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "journal-column.svg");
        SingleCase anna = SingleCase.read(Path.of("examples/data/phone-calls.csv"));

        PhaseChart.of(anna.series("mood"))
                .with(Theme.HIGH_CONTRAST)
                .with(DayNames.NUMBERS)
                .withSize(FigureSize.NATURE_SINGLE)
                .save(file);
    }
}
