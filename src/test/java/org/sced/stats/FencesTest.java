package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sced.data.PhaseData;

/** Tukey's inner fences, with quartiles of type 7 reckoned by hand. */
class FencesTest {
    private static final double NA = Double.NaN;

    private static Fences of(double... values) {
        return Fences.of(PhaseData.of("A", 0, values));
    }

    @Test
    void valuesBeyondAFenceAreNamedWithTheirDays() {
        // In order 1 4 5 6 7 8 9 10 30: nine values, so the quartiles are the third and the seventh, 5 and 9; the
        // fences
        // lie 1.5 · 4 = 6 further out.
        Fences fences = of(5, 30, 4, 6, 1, 7, 8, 9, 10);
        assertThat(fences.lower().value()).isEqualTo(-1);
        assertThat(fences.upper().value()).isEqualTo(15);
        assertThat(fences.days().toArray()).containsExactly(1);
        assertThat(fences.values().toArray()).containsExactly(30);
    }

    @Test
    void quartilesLieBetweenValues() {
        // 1 2 3 4: Q1 = 1 + .75 = 1.75, Q3 = 3 + .25 = 3.25, fences 1.75 − 2.25 and 3.25 + 2.25.
        Fences fences = of(4, 1, 3, 2);
        assertThat(fences.lower().value()).isCloseTo(-0.5, offset(1e-12));
        assertThat(fences.upper().value()).isCloseTo(5.5, offset(1e-12));
        assertThat(fences.values().size()).isZero();
    }

    @Test
    void aValueOnAFenceIsNotBeyond() {
        // 2 3 3 5 5 6 11: Q1 = 3, Q3 = (5 + 6)/2 = 5.5; the upper fence is 5.5 + 3.75 = 9.25. With 9.25 instead of 11
        // the quartiles stay.
        assertThat(of(2, 3, 3, 5, 5, 6, 9.25).values().size()).isZero();
        assertThat(of(2, 3, 3, 5, 5, 6, 9.25).upper().value()).isEqualTo(9.25);
        assertThat(of(2, 3, 3, 5, 5, 6, 9.26).values().toArray()).containsExactly(9.26);
    }

    @Test
    void bothSidesAreLookedAtAndDaysAreThoseOfTheCalendar() {
        // Of −20 0 0 0 0 0 20 the quartiles are 0: every other value is beyond. Days 2 and 5 were not measured.
        Fences fences = Fences.of(PhaseData.of("A", 10, 0, -20, NA, 0, 0, NA, 0, 20, 0));
        assertThat(fences.lower().value()).isZero();
        assertThat(fences.upper().value()).isZero();
        assertThat(fences.days().toArray()).containsExactly(11, 17);
        assertThat(fences.values().toArray()).containsExactly(-20, 20);
    }

    @Test
    void nothingLiesBeyondTheFencesOfEqualValues() {
        Fences fences = of(3, 3, 3, 3, 3);
        assertThat(fences.lower().value()).isEqualTo(3);
        assertThat(fences.upper().value()).isEqualTo(3);
        assertThat(fences.values().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void fewerThanFourValuesHaveNoFences(int n) {
        double[] values = new double[n + 2];
        java.util.Arrays.fill(values, NA);
        for (int i = 0; i < n; i++) {
            values[i] = i == 0 ? 100 : 1;
        }
        Fences fences = of(values);
        assertThat(fences.lower().isDefined()).isFalse();
        assertThat(fences.upper().undefined().orElseThrow().reason())
                .isEqualTo(n == 0 ? Reason.EMPTY_PHASE : Reason.N_LT_4);
        assertThat(fences.days().size()).isZero();
        assertThat(fences.values().size()).isZero();
    }
}
