import java.nio.file.Path;
import org.sced.chart.DistributionChart;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationTest;

/**
 * Randomization distribution.
 *
 * <p>Bars begin at the observed statistic, so that the shaded ones are exactly the schedules that are as extreme.
 */
public final class RandomizationDistribution {
    private RandomizationDistribution() {}

    /** Draws it into the file that is named. */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "randomization-distribution.svg");
        Series mood = SingleCase.read(Path.of("examples/data/phone-calls.csv")).series("mood");
        PhaseStarts design = PhaseStarts.of(28, 4, "A", "B", "A");

        DistributionChart.of(RandomizationTest.withDefaults(), mood, design)
                .withSize(120, 70)
                .save(file);
    }
}
