import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.sced.chart.PlanChart;
import org.sced.randomization.Schedule;

/**
 * The plan as a calendar.
 *
 * <p>A schedule from a date on, with the days on which B could have begun.
 */
public final class PlanStrip {
    private PlanStrip() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "plan-strip.svg");
        Schedule schedule = Schedule.ofPhases(28, List.of("A", "B", "A"), 9, 21);

        PlanChart.of(LocalDate.of(2026, 3, 2), schedule)
                .withChoices(8, 9, 10, 11, 12)
                .withWidth(120)
                .save(file);
    }
}
