package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.sced.data.Improvement;
import org.sced.data.PhaseData;
import org.sced.effect.ClinicalChange.Category;
import org.sced.effect.ClinicalChange.Cutoff;
import org.sced.effect.ClinicalChange.Population;
import org.sced.effect.ReliableChange.Result;
import org.sced.effect.ReliableChange.Verdict;

/** Reliable and clinically significant change, with the worked example of Jacobson and Truax (1991). */
class ReliableChangeTest {
    private static final double NA = Double.NaN;
    /** Marital satisfaction: standard deviation 7.5, reliability .80; a rise from 32.5 to 47.5. */
    private static final ScoreError SATISFACTION = ScoreError.ofNorms(7.5, 0.80);

    private static final ClinicalChange COUPLES =
            new ClinicalChange(new Population(40, 7.5), new Population(60, 7.5), Improvement.INCREASE);

    @Test
    void jacobsonAndTruax() {
        Result change = ReliableChange.JT1991.of(32.5, 47.5, Improvement.INCREASE, SATISFACTION);
        assertThat(SATISFACTION.standardError()).isCloseTo(3.35, offset(0.005));
        assertThat(change.error().value()).isCloseTo(4.74, offset(0.005));
        assertThat(change.index().value()).isCloseTo(3.16, offset(0.005));
        assertThat(change.threshold()).isCloseTo(1.96 * 4.7434165, offset(1e-7));
        assertThat(change).hasToString("JT1991 3.162, improved, threshold 9.297");
        assertThat(COUPLES.at(Cutoff.A)).isEqualTo(55);
        assertThat(COUPLES.at(Cutoff.B)).isEqualTo(45);
        assertThat(COUPLES.at(Cutoff.C)).isEqualTo(50);
        // Reliably better, and over the line b, not over c.
        assertThat(COUPLES.of(change, Cutoff.B)).isEqualTo(Category.RECOVERED);
        assertThat(COUPLES.of(change, Cutoff.C)).isEqualTo(Category.IMPROVED);
        assertThat(COUPLES.of(32.5, 47.5, ReliableChange.JT1991, SATISFACTION)).isEqualTo(Category.IMPROVED);
    }

    @Test
    void theVariants() {
        double usual = ReliableChange.JT1991
                .of(20, 10, Improvement.DECREASE, SATISFACTION)
                .index()
                .value();
        double first = ReliableChange.JT1984
                .of(20, 10, Improvement.DECREASE, SATISFACTION)
                .index()
                .value();
        assertThat(first).isCloseTo(usual * Math.sqrt(2), offset(1e-14));
        assertThat(first).isCloseTo(10 / (7.5 * Math.sqrt(0.2)), offset(1e-14));
        // SE 3 and 4 make 5.
        ScoreError two = ScoreError.ofNorms(6, 0.75).withSdAfter(8);
        assertThat(ReliableChange.TWO_SD
                        .of(20, 10, Improvement.DECREASE, two)
                        .index()
                        .value())
                .isEqualTo(2);
        assertThat(ReliableChange.JT1991
                        .of(20, 10, Improvement.DECREASE, two)
                        .error()
                        .value())
                .isCloseTo(Math.sqrt(18), offset(1e-15));
    }

    /** Reliable is beyond the threshold, not at it. */
    @Test
    void verdicts() {
        ScoreError unit = ScoreError.ofNorms(1, 0); // S = SE = 1
        assertThat(ReliableChange.JT1984.of(0, 1.96, Improvement.INCREASE, unit).verdict())
                .isEqualTo(Verdict.UNCHANGED);
        assertThat(ReliableChange.JT1984.of(0, 1.97, Improvement.INCREASE, unit).verdict())
                .isEqualTo(Verdict.IMPROVED);
        assertThat(ReliableChange.JT1984.of(0, 1.97, Improvement.DECREASE, unit).verdict())
                .isEqualTo(Verdict.DETERIORATED);
    }

    @Test
    void categories() {
        assertThat(COUPLES.of(40, 60, ReliableChange.JT1991, SATISFACTION)).isEqualTo(Category.RECOVERED);
        assertThat(COUPLES.of(49, 51, ReliableChange.JT1991, SATISFACTION)).isEqualTo(Category.UNCHANGED);
        assertThat(COUPLES.of(60, 40, ReliableChange.JT1991, SATISFACTION)).isEqualTo(Category.DETERIORATED);
        // Well before and better still: no line was crossed. A score at the line is not over it.
        assertThat(COUPLES.of(51, 70, ReliableChange.JT1991, SATISFACTION)).isEqualTo(Category.IMPROVED);
        assertThat(COUPLES.of(35, 50, ReliableChange.JT1991, SATISFACTION)).isEqualTo(Category.IMPROVED);
        assertThat(COUPLES.of(50, 65, ReliableChange.JT1991, SATISFACTION)).isEqualTo(Category.RECOVERED);
        assertThat(COUPLES.of(35, 70, ReliableChange.JT1991, ScoreError.ofNorms(7.5, NA)))
                .isEqualTo(Category.UNKNOWN);
    }

    /** Depression scores: lower is better. Unequal spreads: 20 of 6 against 5 of 4 makes c = (6·5 + 4·20)/10 = 11. */
    @Test
    void mirroredCutoffs() {
        ClinicalChange depression =
                new ClinicalChange(new Population(20, 6), new Population(5, 4), Improvement.DECREASE);
        assertThat(depression.at(Cutoff.A)).isEqualTo(8);
        assertThat(depression.at(Cutoff.B)).isEqualTo(13);
        assertThat(depression.at(Cutoff.C)).isCloseTo(11, offset(1e-14));
        assertThat(depression.isFunctional(7, Cutoff.A)).isTrue();
        assertThat(depression.isFunctional(8, Cutoff.A)).isFalse();
        assertThat(depression.of(18, 6, ReliableChange.JT1991, ScoreError.ofNorms(6, 0.9)))
                .isEqualTo(Category.RECOVERED);
    }

    @Property
    void aMirroredScaleGivesTheSame(
            @ForAll @DoubleRange(min = -100, max = 100) double before,
            @ForAll @DoubleRange(min = -100, max = 100) double after) {
        ClinicalChange mirrored =
                new ClinicalChange(new Population(-40, 7.5), new Population(-60, 7.5), Improvement.DECREASE);
        for (ReliableChange variant : ReliableChange.values()) {
            Result up = variant.of(before, after, Improvement.INCREASE, SATISFACTION);
            Result down = variant.of(-before, -after, Improvement.DECREASE, SATISFACTION);
            assertThat(down.index()).isEqualTo(up.index());
            assertThat(variant.of(after, before, Improvement.INCREASE, SATISFACTION)
                            .index()
                            .value())
                    .isEqualTo(0.0 - up.index().value());
            for (Cutoff cutoff : Cutoff.values()) {
                assertThat(mirrored.of(down, cutoff)).isEqualTo(COUPLES.of(up, cutoff));
            }
        }
    }

    @Test
    void withoutAReliabilityThereIsNoIndex() {
        PhaseData mood = PhaseData.of("A", 0, 3, 4, 3, 5, 4, 3, 4);
        Result daily = ReliableChange.JT1991.of(3, 7, Improvement.INCREASE, ScoreError.ofPhase(mood, NA));
        assertThat(daily)
                .hasToString("JT1991 NOT_APPLICABLE: The reliability of a single score is not known, so neither is its"
                        + " error.");
        assertThat(daily.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(daily.threshold()).isNaN();
    }

    @Test
    void theSpreadOfAPhaseIsAMakeshift() {
        PhaseData mood = PhaseData.of("A", 0, 3, 4, 3, 5, 4, 3, 4);
        Result change = ReliableChange.JT1991.of(3, 7, Improvement.INCREASE, ScoreError.ofPhase(mood, 0.8));
        assertThat(change.origin()).isEqualTo(ScoreError.Origin.PHASE);
        assertThat(change.toString()).endsWith("SD of a phase, not of norms");
        assertThat(change.error().value()).isCloseTo(0.755928946 * Math.sqrt(0.4), offset(5e-10));
        PhaseData one = PhaseData.of("A", 0, 3);
        assertThat(ReliableChange.JT1991
                        .of(3, 7, Improvement.INCREASE, ScoreError.ofPhase(one, 0.8))
                        .index())
                .hasToString("N_LT_2");
        PhaseData constant = PhaseData.of("A", 0, 3, 3);
        assertThat(ReliableChange.JT1991
                        .of(3, 7, Improvement.INCREASE, ScoreError.ofPhase(constant, 0.8))
                        .index())
                .hasToString("ZERO_VARIANCE");
        assertThat(ReliableChange.JT1991
                        .of(3, 7, Improvement.INCREASE, ScoreError.ofNorms(7, 1))
                        .index())
                .hasToString("ZERO_VARIANCE");
        assertThat(ReliableChange.JT1991
                        .of(-1e300, 1e300, Improvement.INCREASE, ScoreError.ofNorms(1e-300, 0.5))
                        .index())
                .hasToString("ZERO_VARIANCE");
    }

    /** 3 4 3 5 4 3 4 has squared steps 1 1 4 1 1 1: MSSD 9/6, error √.75. */
    @Test
    void withinPersonError() {
        assertThat(ScoreError.withinPerson(PhaseData.of("A", 0, 3, 4, 3, 5, 4, 3, 4))
                        .value())
                .isCloseTo(Math.sqrt(0.75), offset(1e-15));
        // The fourth day missing: steps 1 1 and 1 1.
        assertThat(ScoreError.withinPerson(PhaseData.of("A", 0, 3, 4, 3, NA, 4, 3, 4))
                        .value())
                .isCloseTo(Math.sqrt(0.5), offset(1e-15));
        assertThat(ScoreError.withinPerson(PhaseData.of("A", 0, 3, 3, 3)).value())
                .isZero();
        assertThat(ScoreError.withinPerson(PhaseData.of("A", 0, 3, NA, 3))).hasToString("N_LT_2");
        assertThat(ScoreError.withinPerson(PhaseData.of("A", 0, 3))).hasToString("N_LT_2");
        assertThat(ScoreError.withinPerson(PhaseData.of("A", 0, NA))).hasToString("EMPTY_PHASE");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreError.ofNorms(7.5, 1.1))
                .withMessage("reliability 1.1; allowed are 0 to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> ScoreError.ofNorms(-1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> ScoreError.ofNorms(NA, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReliableChange.JT1991.of(NA, 3, Improvement.INCREASE, SATISFACTION))
                .withMessage("scores NaN and 3.0; allowed are finite numbers");
        assertThatIllegalArgumentException().isThrownBy(() -> new Population(3, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClinicalChange(new Population(5, 4), new Population(20, 6), Improvement.DECREASE))
                .withMessage("means 5.0 of the dysfunctional and 20.0 of the functional population; where lower scores"
                        + " are better the functional mean must be the lower one");
    }

    @Test
    void worthwhileChange() {
        Estimate effect = Estimate.of(2).with(new Interval(1, 3, 0.95));
        assertThat(new WorthwhileChange(0.5).of(effect)).isEqualTo(WorthwhileChange.Position.ABOVE);
        assertThat(new WorthwhileChange(1).of(effect)).isEqualTo(WorthwhileChange.Position.AROUND);
        assertThat(new WorthwhileChange(2.5).of(effect)).isEqualTo(WorthwhileChange.Position.AROUND);
        assertThat(new WorthwhileChange(3.5).of(effect)).isEqualTo(WorthwhileChange.Position.BELOW);
        assertThat(new WorthwhileChange(1).of(Estimate.of(2))).isEqualTo(WorthwhileChange.Position.UNKNOWN);
        assertThat(new WorthwhileChange(1)
                        .of(MeanShift.MEAN_DIFF.of(new double[] {1, 2, 1, 2}, new double[] {6, 7, 6, 7})))
                .isEqualTo(WorthwhileChange.Position.ABOVE);
        assertThat(new WorthwhileChange(1)).hasToString("worthwhile from 1.000 on");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorthwhileChange(0))
                .withMessage("worthwhile change 0.0; allowed are finite numbers above 0");
    }
}
