package org.sced.effect;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.PhaseData;
import org.sced.data.Scale;
import org.sced.oracle.OracleChecks;
import org.sced.oracle.OracleRecord;
import org.sced.oracle.OracleRow;
import org.sced.oracle.OracleSet;
import org.sced.oracle.Rule;
import org.sced.stats.PhaseStatistic;
import org.sced.stats.Probability;
import org.sced.stats.Sample;

/**
 * Log ratios of medians and odds against SingleCaseES 0.7.4, reliable change against scan 0.68.0, one test for every
 * record. All are closed forms and agree to 1e-9 relative.
 */
public class ParametricOracleTest {
    private static final OracleChecks SYNTHETIC = checks("parametric", "parametric");
    /** What is compared with the published set. */
    public static final OracleChecks PUBLISHED = checks("singlecasees", "scan_overlap");

    private static OracleChecks checks(String singleCaseEs, String scan) {
        return new OracleChecks(Map.<String, Consumer<OracleRow>>of(
                singleCaseEs + "/LRM", ParametricOracleTest::logRatioOfMedians,
                singleCaseEs + "/LOR", ParametricOracleTest::logOddsRatio,
                scan + "/RCI", ParametricOracleTest::reliableChange));
    }

    @TestFactory
    Stream<DynamicTest> synthetic() {
        return SYNTHETIC.tests(OracleSet.synthetic());
    }

    @TestFactory
    Stream<DynamicTest> published() {
        return PUBLISHED.tests(OracleSet.published());
    }

    @Test
    void nothingSyntheticIsLeftOutInSilence() {
        OracleChecks.Tally tally = SYNTHETIC.tally(OracleSet.synthetic());
        assertThat(tally.records())
                .isEqualTo(Map.ofEntries(
                        entry("parametric/LOR", 48), entry("parametric/LRM", 354), entry("parametric/RCI", 65)));
        assertThat(tally.numbers())
                .isEqualTo(Map.ofEntries(
                        entry("parametric/LOR", 192), entry("parametric/LRM", 1412), entry("parametric/RCI", 585)));
        assertThat(tally.leftOut()).isEqualTo(Map.of(Rule.ERROR_OF_NOTHING, 4, Rule.INPUT, 130, Rule.NOT_OFFERED, 325));
        assertThat(tally.unchecked()).isEmpty();
    }

    @Test
    void nothingPublishedIsLeftOutInSilence() {
        OracleChecks.Tally tally = PUBLISHED.tally(OracleSet.published());
        assertThat(tally.records())
                .isEqualTo(Map.ofEntries(
                        entry("singlecasees/LOR", 96), entry("singlecasees/LRM", 612), entry("scan_overlap/RCI", 175)));
        assertThat(tally.numbers())
                .isEqualTo(Map.ofEntries(
                        entry("singlecasees/LOR", 384),
                        entry("singlecasees/LRM", 2448),
                        entry("scan_overlap/RCI", 1575)));
        assertThat(tally.leftOut()).isEqualTo(Map.of(Rule.INPUT, 350, Rule.NOT_OFFERED, 875));
        assertThat(tally.unchecked()).isEmpty();
    }

    private static Estimate estimate(OracleRow row, EffectSizeIndex index, Scale scale, double observation) {
        Measure measure = Measure.of("value")
                .withScale(scale)
                .withImprovement(
                        row.record().text("improvement").equals("decrease")
                                ? Improvement.DECREASE
                                : Improvement.INCREASE)
                .withObservation(observation);
        double confidence = row.record().number("confidence");
        return index.estimate(row.record().comparison(measure), Double.isNaN(confidence) ? 0.95 : confidence);
    }

    private static void logRatioOfMedians(OracleRow row) {
        Estimate estimate = estimate(row, MedianRatio.LRM, Scale.RATIO, Double.NaN);
        row.inUnitsOf(1); // a difference of two logarithms
        row.expect("Est", estimate.figure());
        if (!row.record().is("delta_method")) {
            row.expect("SE", estimate.error());
            row.expect("CI_lower", estimate.lower());
            row.expect("CI_upper", estimate.upper());
        } else if (!estimate.isDefined() && Double.isFinite(row.answer("SE"))) {
            row.require(!estimate.error().isDefined(), "no error without a value");
            row.leaveOut("SE", Rule.ERROR_OF_NOTHING);
            row.expect("CI_lower", estimate.lower());
            row.expect("CI_upper", estimate.upper());
        } else {
            double error = estimate.details().getOrDefault("seDelta", Double.NaN);
            double reach = Probability.normalQuantile(0.975) * error;
            row.expect("SE", error);
            row.expect("CI_lower", estimate.value() - reach);
            row.expect("CI_upper", estimate.value() + reach);
        }
    }

    private static void logOddsRatio(OracleRow row) {
        OracleRecord record = row.record();
        Scale scale = record.text("scale").equals("percentage") ? Scale.PERCENTAGE : Scale.PROPORTION;
        double constant = record.number("D_const");
        double observation = Double.isNaN(constant)
                ? record.number("intervals")
                : scale == Scale.PERCENTAGE ? 100 * constant : constant;
        Estimate estimate = estimate(
                row, record.is("bias_correct") ? LogOddsRatio.LOR : LogOddsRatio.LOR_UNCORRECTED, scale, observation);
        row.expect("Est", estimate.figure());
        row.expect("SE", estimate.error());
        row.expect("CI_lower", estimate.lower());
        row.expect("CI_upper", estimate.upper());
    }

    /**
     * scan compares the means of the phases as if each were one score, with the spread of phase A, and calls the index of
     * 1984 Jacobson's and that of 1991 Christensen's.
     */
    private static void reliableChange(OracleRow row) {
        Comparison change = row.record().comparison(Measure.of("value"));
        PhaseData a = change.from();
        PhaseData b = change.to();
        double reliability = row.record().number("rel");
        ScoreError error = ScoreError.ofPhase(a, reliability);
        double before = Sample.of(a).mean();
        double after = Sample.of(b).mean();
        double size = Stream.of(a, b)
                .flatMapToDouble(phase -> phase.values().stream())
                .map(Math::abs)
                .max()
                .orElse(0);
        row.inUnitsOf(size / (error.sd() > 0 ? error.sd() : 1));
        ReliableChange.Result usual = ReliableChange.JT1991.of(before, after, Improvement.INCREASE, error);
        row.expect("rci_christensen", usual.index());
        row.expect(
                "rci_jacobson",
                ReliableChange.JT1984
                        .of(before, after, Improvement.INCREASE, error)
                        .index());
        row.inUnitsOf(size);
        if (row.answer("se_dif") == 0) {
            row.require(usual.index().toString().equals("ZERO_VARIANCE"), "no index without an error");
            row.expect("se_dif", error.standardError());
        } else {
            row.expect("se_dif", usual.error());
        }
        row.expect("SE[0]", error.standardError());
        row.expect("SE[1]", ScoreError.ofPhase(b, reliability).standardError());
        row.expect("SD[0]", PhaseStatistic.SD.of(a));
        row.expect("SD[1]", PhaseStatistic.SD.of(b));
        row.expect("mean[0]", before);
        row.expect("mean[1]", after);
        for (String field : List.of("n[0]", "n[1]")) {
            row.leaveOut(field, Rule.INPUT);
        }
        row.leaveOutTheRest(Rule.NOT_OFFERED); // stand_dif and the intervals of the means as single scores
    }
}
