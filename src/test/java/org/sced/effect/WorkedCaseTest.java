package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sced.data.Comparison;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Scale;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.stats.Autocorrelation;
import org.sced.stats.PhaseDescription;
import org.sced.stats.PhaseStatistic;

/**
 * The worked case of the methods page: 7 days without, 14 with and 7 without a daily phone call, to every printed digit.
 * The numbers were printed by scan, SingleCaseES and base R, or worked out by hand where no package has them.
 */
class WorkedCaseTest {
    private static final Series MOOD =
            SingleCase.read(Path.of("examples/data/phone-calls.csv")).series("mood");
    private static final Series CONTACTS =
            SingleCase.read(Path.of("examples/data/phone-calls.csv")).series("contacts");
    private static final Series GAPS =
            SingleCase.read(Path.of("examples/data/phone-calls-missing.csv")).series("mood");

    /** The number, rounded to the digits that are printed. */
    private static void prints(double actual, String printed) {
        BigDecimal wanted = new BigDecimal(printed);
        assertThat(new BigDecimal(actual).setScale(wanted.scale(), RoundingMode.HALF_UP))
                .isEqualByComparingTo(wanted);
    }

    private static double value(String phase, PhaseStatistic statistic) {
        return statistic.of(MOOD.phase(phase)).value();
    }

    private static Estimate estimate(EffectSizeIndex index, String from, String to) {
        return index.of(MOOD.compare(from, to)).estimate();
    }

    @Test
    void means() {
        prints(value("A", PhaseStatistic.MEAN), "3.714285714");
        prints(value("B", PhaseStatistic.MEAN), "6.142857143");
        prints(value("A′", PhaseStatistic.MEAN), "5.142857143");
    }

    @Test
    void standardDeviations() {
        prints(value("A", PhaseStatistic.SD), "0.755928946");
        prints(value("B", PhaseStatistic.SD), "1.099450412");
        prints(value("A′", PhaseStatistic.SD), "0.690065559");
    }

    @Test
    void mediansAndTheirDeviations() {
        assertThat(value("A", PhaseStatistic.MEDIAN)).isEqualTo(4);
        assertThat(value("B", PhaseStatistic.MEDIAN)).isEqualTo(6);
        assertThat(value("A′", PhaseStatistic.MEDIAN)).isEqualTo(5);
        assertThat(value("A", PhaseStatistic.MAD)).isEqualTo(1.4826);
        assertThat(value("B", PhaseStatistic.MAD)).isEqualTo(1.4826);
        assertThat(value("A′", PhaseStatistic.MAD)).isZero();
    }

    @Test
    void quartiles() {
        assertThat(value("A", PhaseStatistic.Q75) - value("A", PhaseStatistic.Q25))
                .isEqualTo(1);
        assertThat(value("B", PhaseStatistic.Q75) - value("B", PhaseStatistic.Q25))
                .isEqualTo(1.75);
    }

    @Test
    void slopes() {
        prints(value("A", PhaseStatistic.SLOPE), "0.071428571");
        prints(value("B", PhaseStatistic.SLOPE), "0.219780220");
        prints(value("A′", PhaseStatistic.SLOPE), "-0.25");
        assertThat(value("A", PhaseStatistic.THEIL_SEN)).isZero();
        prints(value("B", PhaseStatistic.THEIL_SEN), "0.222222222");
        assertThat(value("A′", PhaseStatistic.THEIL_SEN)).isEqualTo(-0.25);
    }

    @Test
    void autocorrelations() {
        prints(value("A", PhaseStatistic.LAG1), "-0.398809524");
        prints(value("B", PhaseStatistic.LAG1), "0.416883117");
        prints(value("A′", PhaseStatistic.LAG1), "0.342857143");
        prints(Autocorrelation.at(1, MOOD.whole()).value(), "0.685139573");
    }

    @Test
    void nonoverlapOfAllPairs() {
        Estimate nap = estimate(NonOverlap.NAP, "A", "B");
        prints(nap.value(), "0.959183673");
        prints(nap.standardError(), "0.035686242");
        prints(nap.detail("seHanley"), "0.037121958");
        prints(nap.detail("seNull"), "0.136775301");
        prints(nap.lower(), "0.7244109498");
        prints(nap.upper(), "0.9944795183");
        Estimate back = estimate(NonOverlap.NAP, "B", "A′");
        prints(back.value(), "0.770408163");
        prints(back.standardError(), "0.099832194");
        Estimate kept = estimate(NonOverlap.NAP, "A", "A′");
        prints(kept.value(), "0.908163265");
        prints(kept.standardError(), "0.077618869");
        prints(NonOverlap.NAP.of(MOOD.compareConditions("A", "B")).value(), "0.8648");
    }

    @Test
    void tauIsNapOnAnotherScale() {
        Estimate tau = estimate(Tau.TAU_AVSB, "A", "B");
        prints(tau.value(), "0.918367347");
        prints(tau.lower(), "0.4488219"); // 2 · .7244109498 − 1
        prints(tau.upper(), "0.9889590");
        prints(tau.standardError(), "0.07137248"); // 2 · .035686242
    }

    @Test
    void overlapWithTheBaseline() {
        prints(estimate(NonOverlap.PND, "A", "B").value(), "0.714285714");
        prints(estimate(NonOverlap.PEM, "A", "B").value(), "0.964285714");
        prints(estimate(NonOverlap.PEM_STRICT, "A", "B").value(), "0.928571429");
        prints(estimate(NonOverlap.PEM, "A", "B").detail("p"), "0.000915527");
        prints(estimate(NonOverlap.PEM_STRICT, "A", "B").detail("p"), "0.000915527");
    }

    @Test
    void standardizedDifferences() {
        Estimate baseline = estimate(MeanShift.SMD_BASELINE, "A", "B");
        prints(baseline.value(), "2.793650453");
        prints(baseline.standardError(), "0.845014117");
        Estimate glass = estimate(MeanShift.SMD_BASELINE_UNCORRECTED, "A", "B");
        prints(glass.value(), "3.212698021");
        prints(glass.standardError(), "1.07427887");
        Estimate pooled = estimate(MeanShift.SMD_POOLED, "A", "B");
        prints(pooled.value(), "2.32271292");
        // The methods page prints .572999606; with 30 digits it is .572999605488.
        prints(pooled.standardError(), "0.572999605488");
        prints(estimate(MeanShift.SMD_POOLED_UNCORRECTED, "A", "B").value(), "2.419492625");
    }

    @Test
    void theRatioOfContacts() {
        Measure counts = CONTACTS.measure().withScale(Scale.COUNT);
        Comparison change = new Comparison(counts, CONTACTS.phase("A"), CONTACTS.phase("B"), Improvement.INCREASE);
        Estimate ratio = LogRatio.LRRI.estimate(change, 0.95);
        prints(ratio.value(), "1.364093468");
        prints(ratio.standardError(), "0.315507249");
        prints(ratio.lower(), "0.745710623");
        prints(ratio.upper(), "1.982476312");
        prints(ratio.detail("percentChange"), "291.217");
    }

    @Test
    void theRatioOfMoodAsSingleCaseEsTakesIt() {
        Measure forced = MOOD.measure().withScale(Scale.RATIO);
        Comparison change = new Comparison(forced, MOOD.phase("A"), MOOD.phase("B"), Improvement.INCREASE);
        Estimate ratio = LogRatio.LRRI.estimate(change, 0.95);
        prints(ratio.value(), "0.501289067");
        prints(ratio.standardError(), "0.090583105");
    }

    @Test
    void progressToTheGoal() {
        Estimate progress = estimate(new PercentOfGoal(8), "A", "B");
        prints(progress.value(), "56.66667");
        prints(progress.standardError(), "7.440042");
        prints(progress.detail("seIndependent"), "10.28224666");
    }

    @Test
    void differences() {
        prints(estimate(MeanShift.MEAN_DIFF, "A", "B").value(), "2.428571429");
        // B to A′ is expected to fall, so a fall of 1 counts as 1.
        prints(estimate(MeanShift.MEAN_DIFF, "B", "A′").value(), "1.000000000");
        prints(MeanShift.MEAN_DIFF.of(MOOD.compare("B", "A′")).raw(), "-1.000000000");
        assertThat(estimate(MeanShift.MEDIAN_DIFF, "A", "B").value()).isEqualTo(2);
    }

    @Test
    void theWholeDesign() {
        CombinedContrast contrast = CombinedContrast.of(MOOD, "B", 0.95);
        prints(contrast.value(), "1.71429");
        prints(contrast.estimate().standardError(), "0.35456");
        assertThat(contrast.estimate().detail("df")).isEqualTo(25);
        assertThat(contrast.from()).isEqualTo("A+A′");
    }

    /** Days 5, 13 and 22 missing: numbers by exact fractions. */
    @Test
    void withMissingDays() {
        PhaseDescription a = PhaseDescription.of(GAPS.phase("A"));
        PhaseDescription b = PhaseDescription.of(GAPS.phase("B"));
        PhaseDescription a2 = PhaseDescription.of(GAPS.phase("A′"));
        assertThat(a.n()).isEqualTo(6);
        assertThat(a.value(PhaseStatistic.MISSING)).isEqualTo(1);
        prints(a.value(PhaseStatistic.COVERAGE), "0.857142857");
        prints(a.mean(), "3.666666667"); // 11/3
        prints(b.mean(), "6.230769231"); // 81/13
        prints(a2.mean(), "5.000000000");
        prints(a.value(PhaseStatistic.SLOPE), "0.062111801242"); // 10/161
        prints(b.value(PhaseStatistic.SLOPE), "0.213943950786"); // 313/1463
        prints(a2.value(PhaseStatistic.SLOPE), "-0.228571428571"); // −8/35
        assertThat(a.value(PhaseStatistic.THEIL_SEN)).isZero();
        prints(b.value(PhaseStatistic.THEIL_SEN), "0.200000000000");
        prints(a2.value(PhaseStatistic.THEIL_SEN), "-0.200000000000");
        prints(a.value(PhaseStatistic.LAG1), "-0.560000000000"); // −14/25
        prints(b.value(PhaseStatistic.LAG1), "0.545250896057"); // 1217/2232
        prints(a2.value(PhaseStatistic.LAG1), "0.000000000000");
        prints(NonOverlap.NAP.of(GAPS.compare("A", "B")).value(), "0.961538461538"); // 25/26
        prints(NonOverlap.NAP.of(GAPS.compare("B", "A′")).value(), "0.826923076923"); // 43/52
        prints(NonOverlap.NAP.of(GAPS.compare("A", "A′")).value(), "0.888888888889"); // 8/9
        // SCRT's "PB−PA" of this series.
        prints(CombinedContrast.of(GAPS, "B", 0.95).value(), "1.897436");
    }
}
