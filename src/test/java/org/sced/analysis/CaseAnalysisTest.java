package org.sced.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sced.analysis.Pattern.Kind;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.effect.CombinedContrast;
import org.sced.randomization.LicensedResult;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationResult;
import org.sced.randomization.StartWindow;
import org.sced.randomization.StartWindows;
import org.sced.stats.PhaseStatistic;
import org.sced.stats.Reason;

class CaseAnalysisTest {
    private static final double NONE = Double.NaN;
    private static final SingleCase PHONE_CALLS = SingleCase.read(Path.of("examples/data/phone-calls.csv"));

    @Test
    void theWorkedCase() {
        CaseAnalysis analysis = CaseAnalysis.of(PHONE_CALLS);
        MeasureAnalysis mood = analysis.measure("mood");
        assertThat(mood.quality().isEnough()).isTrue();
        assertThat(mood.pattern().kind()).isEqualTo(Kind.REVERSAL);
        assertThat(analysis.measure("contacts").pattern().kind()).isEqualTo(Kind.REVERSAL);
        // By hand: A 3 4 3 5 4 3 4, A′ 6 6 5 5 5 4 5, B sums to 86 over 14 days. Tolerance: rounding of a few sums.
        assertThat(mood.descriptions().phases().get(0).value(PhaseStatistic.MEAN))
                .isCloseTo(26 / 7.0, within(1e-14));
        assertThat(mood.descriptions().phases().get(1).value(PhaseStatistic.MEAN))
                .isCloseTo(86 / 14.0, within(1e-14));
        assertThat(mood.descriptions().phases().get(2).value(PhaseStatistic.MEAN))
                .isCloseTo(36 / 7.0, within(1e-14));
        assertThat(mood.combined()).singleElement().satisfies(contrast -> {
            assertThat(contrast.value()).isCloseTo(86 / 14.0 - (26 + 36) / 14.0, within(1e-14));
            assertThat(contrast.nFrom()).isEqualTo(14);
            assertThat(contrast.nTo()).isEqualTo(14);
        });
        assertThat(mood.effects().find("NAP", "A", "B")).isPresent();
        assertThat(mood.effects().find("NAP", "B", "A′")).isPresent();
        assertThat(mood.pooled().find("NAP", "A+A′", "B")).isPresent();
        assertThat(mood.randomization()).isEmpty();
    }

    @Test
    void phaseStartsLicenseATest() {
        CaseAnalysis analysis = CaseAnalysis.of(PHONE_CALLS.withDesign(PhaseStarts.of(PHONE_CALLS, 5)));
        assertThat(analysis.measures())
                .allSatisfy(one -> assertThat(one.randomization())
                        .singleElement()
                        .isInstanceOfSatisfying(LicensedResult.class, result -> {
                            // C(28 − 15 + 2, 2) = 105
                            assertThat(result.schedules()).isEqualTo(105);
                            assertThat(result.evaluated()).isEqualTo(105);
                            assertThat(result.observed())
                                    .isCloseTo(one.combined().get(0).value(), within(1e-12));
                            assertThat(result.p()).isEqualTo(result.extreme().doubleValue() / 105);
                        }));
    }

    @Test
    void startWindowsLicenseATest() {
        StartWindows design =
                StartWindows.of(28, "A", StartWindow.ofDays("B", 6, 10), StartWindow.ofDays("A′", 20, 24));
        RandomizationResult result = CaseAnalysis.of(PHONE_CALLS.withDesign(design))
                .measure("contacts")
                .randomization()
                .get(0);
        assertThat(result).isInstanceOf(LicensedResult.class);
        assertThat(result.schedules()).isEqualTo(25);
    }

    @Test
    void aDesignThatDoesNotHoldTheScheduleIsRefused() {
        StartWindows elsewhere =
                StartWindows.of(28, "A", StartWindow.ofDays("B", 3, 5), StartWindow.ofDays("A′", 20, 24));
        assertThatThrownBy(() -> CaseAnalysis.of(PHONE_CALLS.withDesign(elsewhere)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("phone-calls cannot have been drawn from \"windows 28: A, B 3-5, A′ 20-24\"");
    }

    @Test
    void optionsReachTheResults() {
        AnalysisOptions options = AnalysisOptions.defaults().withLevel(0.9).withSeed(7);
        MeasureAnalysis mood = CaseAnalysis.of(PHONE_CALLS.withDesign(PhaseStarts.of(PHONE_CALLS, 5)), options)
                .measure("mood");
        assertThat(mood.effects())
                .allSatisfy(effect -> assertThat(effect.level()).isEqualTo(0.9));
        assertThat(mood.pooled())
                .allSatisfy(effect -> assertThat(effect.level()).isEqualTo(0.9));
        assertThat(mood.combined()).extracting(CombinedContrast::level).containsOnly(0.9);
        assertThat(mood.randomization().get(0).seed()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN, Double.POSITIVE_INFINITY})
    void levelsOutsideZeroToOneAreRefused(double level) {
        assertThatThrownBy(() -> AnalysisOptions.defaults().withLevel(level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence level " + level + "; allowed are numbers between 0 and 1");
    }

    @Test
    void unknownMeasure() {
        assertThatThrownBy(() -> CaseAnalysis.of(PHONE_CALLS).measure("sleep"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no measure \"sleep\"; phone-calls has mood, contacts");
    }

    @Test
    void anAlternatingCaseComparesConditions() {
        SingleCase ben = SingleCase.named("ben")
                .alternating("A", "B", "B", "A", "B", "A", "A", "B", "A", "B")
                .measure(Measure.of("mood"), 1, 5, 6, 2, 5, 1, 2, 6, 1, 5)
                .build();
        MeasureAnalysis mood = CaseAnalysis.of(ben).measure("mood");
        assertThat(mood.descriptions().phases()).hasSize(2);
        assertThat(mood.effects()).allSatisfy(effect -> {
            assertThat(effect.from()).isEqualTo("A");
            assertThat(effect.to()).isEqualTo("B");
        });
        // Means 27/5 and 7/5; tolerance: rounding of a few sums.
        assertThat(mood.combined().get(0).value()).isCloseTo(4, within(1e-14));
        assertThat(mood.pooled().find("NAP", "A", "B").orElseThrow().value()).isEqualTo(1);
        assertThat(mood.pattern().kind()).isEqualTo(Kind.IMPROVED);
    }

    @Test
    void everyConditionOfAnAbcCaseIsSetAgainstTheBaseline() {
        SingleCase cleo = SingleCase.named("cleo")
                .phase("A", 5)
                .phase("B", 5)
                .phase("C", 5)
                .measure(Measure.of("mood"), 1, 2, 1, 2, 1, 4, 5, 4, 5, 4, 8, 9, 8, 9, 8)
                .build();
        CaseAnalysis analysis = CaseAnalysis.of(cleo.withDesign(PhaseStarts.of(cleo, 3)));
        MeasureAnalysis mood = analysis.measure("mood");
        assertThat(mood.combined()).extracting(CombinedContrast::to).containsExactly("B", "C");
        assertThat(mood.combined()).extracting(CombinedContrast::from).containsOnly("A");
        assertThat(mood.pooled())
                .extracting(effect -> effect.from() + effect.to())
                .containsExactly("AB", "AC");
        assertThat(mood.randomization())
                .extracting(
                        result -> result.standing().from() + result.standing().to())
                .containsExactly("AB", "AC");
    }

    @Test
    void aMeasureThatWasNeverNotedGivesReasons() {
        SingleCase dora = SingleCase.named("dora")
                .phase("A", 3)
                .phase("B", 3)
                .measure(Measure.of("mood").withLimits(0, 10), NONE, NONE, NONE, NONE, NONE, NONE)
                .measure(Measure.of("sleep"), 6, 7, 6, 8, 8, 9)
                .build();
        CaseAnalysis analysis = CaseAnalysis.of(dora.withDesign(PhaseStarts.of(dora, 2)));
        MeasureAnalysis mood = analysis.measure("mood");
        assertThat(mood.effects())
                .allSatisfy(effect -> assertThat(effect.estimate().undefined()).isPresent());
        assertThat(mood.combined().get(0).estimate().undefined().orElseThrow().reason())
                .isEqualTo(Reason.EMPTY_PHASE);
        assertThat(mood.pattern().kind()).isEqualTo(Kind.TOO_FEW_DAYS);
        assertThat(mood.randomization().get(0).undefined()).isPresent();
        assertThat(analysis.measure("sleep").combined().get(0).value()).isGreaterThan(0);
    }

    @Test
    void phasesOfOneDay() {
        SingleCase emil = SingleCase.named("emil")
                .phase("A", 1)
                .phase("B", 1)
                .phase("A", 1)
                .measure(Measure.of("mood"), 1, 5, 1)
                .build();
        MeasureAnalysis mood = CaseAnalysis.of(emil).measure("mood");
        assertThat(mood.combined().get(0).value()).isEqualTo(4);
        assertThat(mood.combined().get(0).estimate().error().undefined()).isPresent();
        assertThat(mood.pattern().kind()).isEqualTo(Kind.TOO_FEW_DAYS);
    }

    @Test
    void theSameCaseGivesTheSameAnalysis() {
        assertThat(CaseAnalysis.of(PHONE_CALLS)).isEqualTo(CaseAnalysis.of(PHONE_CALLS));
        assertThat(CaseAnalysis.of(PHONE_CALLS).toString()).contains("mood: REVERSAL", "PHASE_MEAN_DIFF A+A′→B 1.714");
    }
}
