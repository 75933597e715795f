import java.nio.file.Path;
import org.sced.analysis.CaseAnalysis;
import org.sced.chart.CaseDashboard;
import org.sced.data.SingleCase;

/**
 * A page of the case.
 *
 * <p>The main charts together.
 */
public final class Dashboard {
    private Dashboard() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "dashboard.svg");
        SingleCase anna = SingleCase.read(Path.of("examples/data/phone-calls.csv"));

        CaseDashboard.of(CaseAnalysis.of(anna)).titled("Anna, phone calls").save(file);
    }
}
