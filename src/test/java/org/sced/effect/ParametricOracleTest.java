package org.sced.effect;

import java.util.List;
import java.util.stream.Stream;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.PhaseData;
import org.sced.data.Scale;
import org.sced.oracle.OracleCheck;
import org.sced.oracle.OracleChecks;
import org.sced.oracle.OracleRecord;
import org.sced.oracle.OracleRow;
import org.sced.oracle.OracleTest;
import org.sced.oracle.Rule;
import org.sced.oracle.Topic;
import org.sced.stats.PhaseStatistic;
import org.sced.stats.Probability;
import org.sced.stats.Sample;

/**
 * Log ratios of medians and odds against SingleCaseES 0.7.4, reliable change against scan 0.68.0, one test for every
 * record.
 */
public class ParametricOracleTest implements OracleTest {
    /** What is compared. */
    public static final OracleChecks CHECKS = OracleChecks.of(
            OracleCheck.of(
                    Topic.RATIO, "singlecasees/LRM", "log ratio of medians", ParametricOracleTest::logRatioOfMedians),
            OracleCheck.of(Topic.RATIO, "singlecasees/LOR", "log odds ratio", ParametricOracleTest::logOddsRatio),
            OracleCheck.of(
                            Topic.DECISION,
                            "scan_overlap/RCI",
                            "reliable change, two forms",
                            ParametricOracleTest::reliableChange)
                    .noting(
                            "scan calls Jacobson's index of 1984 “jacobson” and that of 1991 “christensen”, and takes the"
                                    + " error of one score for that of a mean; the library's indices are compared with the numbers"
                                    + " they are, not with their names."));

    @Override
    public OracleChecks checks() {
        return CHECKS;
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
        row.subject(index.name());
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
        row.subject("JT1991", "JT1984");
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
