package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClippedTest {
    private static final double NA = Double.NaN;

    @Test
    void aLineIsCutWhereItLeavesAndBrokenWhereItComesBack() {
        Clipped cut = Clipped.line(new double[] {0, 2, 4}, new double[] {5, 15, 5}, 0, 10);
        assertThat(cut.days()).containsExactly(0, 1, 1, 3, 4);
        assertThat(cut.values()).containsExactly(5, 10, NA, 10, 5);
    }

    @Test
    void whatIsOutsideIsLeftOutAndGapsStay() {
        assertThat(Clipped.line(new double[] {0, 1}, new double[] {11, 12}, 0, 10)
                        .days())
                .isEmpty();
        assertThat(Clipped.line(new double[] {0, 1}, new double[] {12, 12}, 0, 10)
                        .days())
                .isEmpty();
        assertThat(Clipped.line(new double[] {0, 1, 2, 3}, new double[] {1, NA, 2, 3}, 0, 10)
                        .values())
                .containsExactly(1, NA, 2, 3);
        Clipped through = Clipped.line(new double[] {0, 2}, new double[] {-10, 20}, 0, 10);
        assertThat(through.values()).containsExactly(0, 10);
    }

    @Test
    void anAreaIsPressedAgainstTheEndsOfTheAxis() {
        Clipped area = Clipped.area(new double[] {0, 2}, new double[] {0, 0}, new double[] {5, 15}, 0, 10);
        assertThat(area.days()).containsExactly(0, 2, 2, 1, 0);
        assertThat(area.values()).containsExactly(0, 0, 10, 10, 5);
    }

    @Test
    void anAreaOutsideOrOfOneDayIsNotDrawn() {
        assertThat(Clipped.area(new double[] {0, 2}, new double[] {11, 12}, new double[] {15, 15}, 0, 10)
                        .days())
                .isEmpty();
        assertThat(Clipped.area(new double[] {0, 1, 2}, new double[] {1, NA, 1}, new double[] {2, NA, 2}, 0, 10)
                        .days())
                .isEmpty();
    }
}
