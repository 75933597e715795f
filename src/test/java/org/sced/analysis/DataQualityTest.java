package org.sced.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.SingleCase;

class DataQualityTest {
    private static final double NONE = Double.NaN;

    /** 2 March 2026 is a Monday. */
    private static final Series MOOD = SingleCase.named("anna")
            .startingOn(LocalDate.of(2026, 3, 2))
            .phase("A", 8)
            .phase("B", 5)
            .phase("A", 1)
            .measure(Measure.of("mood").withLimits(0, 10), 0, NONE, 0, 3, 10, 4, 5, 6, 10, NONE, 10, NONE, 9, NONE)
            .build()
            .series("mood");

    @Test
    void coverageOfEachPhase() {
        DataQuality quality = DataQuality.of(MOOD);
        assertThat(quality.parts()).extracting(DataQuality.Part::label).containsExactly("A", "B", "A′");
        assertThat(quality.parts()).extracting(DataQuality.Part::scheduled).containsExactly(8, 5, 1);
        assertThat(quality.parts()).extracting(DataQuality.Part::measured).containsExactly(7, 3, 0);
        assertThat(quality.parts()).extracting(DataQuality.Part::missing).containsExactly(1, 2, 1);
        // One division of whole numbers is exact to the last bit.
        assertThat(quality.parts()).extracting(DataQuality.Part::coverage).containsExactly(7 / 8.0, 3 / 5.0, 0.0);
        assertThat(quality.scheduled()).isEqualTo(14);
        assertThat(quality.measured()).isEqualTo(10);
    }

    @Test
    void sharesAtTheLimits() {
        assertThat(DataQuality.of(MOOD).parts())
                .extracting(DataQuality.Part::floorShare)
                .containsExactly(2 / 7.0, 0.0, NONE);
        assertThat(DataQuality.of(MOOD).parts())
                .extracting(DataQuality.Part::ceilingShare)
                .containsExactly(1 / 7.0, 2 / 3.0, NONE);
    }

    @Test
    void withoutLimitsThereAreNoShares() {
        Series open = SingleCase.named("anna")
                .phase("A", 1)
                .phase("B", 1)
                .measure(Measure.of("steps"), 0, 0)
                .build()
                .series("steps");
        assertThat(DataQuality.of(open).parts())
                .allSatisfy(part -> assertThat(part.floorShare()).isNaN())
                .allSatisfy(part -> assertThat(part.ceilingShare()).isNaN());
        assertThat(DataQuality.of(open).table().rows().get(0)).containsExactly("A", "1", "1", "0", "100 %", "–", "–");
    }

    @Test
    void enoughMeansFiveDaysAndSeventyPercent() {
        assertThat(part(5, 5).isEnough()).isTrue();
        assertThat(part(4, 4).isEnough()).isFalse();
        assertThat(part(10, 7).isEnough()).isTrue();
        assertThat(part(11, 7).isEnough()).isFalse();
        assertThat(part(20, 14).isEnough()).isTrue();
        assertThat(part(30, 21).isEnough()).isTrue();
        assertThat(DataQuality.of(MOOD).isEnough()).isFalse();
    }

    private static DataQuality.Part part(int scheduled, int measured) {
        return new DataQuality.Part("A", scheduled, measured, Map.of(), NONE, NONE);
    }

    @Test
    void weekdaysOfMeasuredDays() {
        DataQuality quality = DataQuality.of(MOOD);
        assertThat(quality.parts().get(0).weekdays())
                .containsExactly(
                        Map.entry(DayOfWeek.MONDAY, 2),
                        Map.entry(DayOfWeek.WEDNESDAY, 1),
                        Map.entry(DayOfWeek.THURSDAY, 1),
                        Map.entry(DayOfWeek.FRIDAY, 1),
                        Map.entry(DayOfWeek.SATURDAY, 1),
                        Map.entry(DayOfWeek.SUNDAY, 1));
        assertThat(quality.weekdayTable().orElseThrow().rows().get(0))
                .containsExactly("A", "2", "0", "1", "1", "1", "1", "1");
        assertThat(quality.weekdayTable().orElseThrow().rows().get(2))
                .containsExactly("A′", "0", "0", "0", "0", "0", "0", "0");
    }

    @Test
    void numberedDaysHaveNoWeekdays() {
        Series numbered = SingleCase.named("anna")
                .phase("A", 1)
                .phase("B", 1)
                .measure(Measure.of("mood"), 1, 2)
                .build()
                .series("mood");
        assertThat(DataQuality.of(numbered).weekdayTable()).isEmpty();
    }

    @Test
    void alternatingCasesCountDaysOfTheirConditionOnly() {
        Series series = SingleCase.named("ben")
                .alternating()
                .measures(Measure.of("mood"))
                .row(1, "A", 3)
                .row(2, "B", NONE)
                .row(5, "A", 4)
                .row(6, "B", 6)
                .build()
                .series("mood");
        DataQuality quality = DataQuality.of(series);
        assertThat(quality.parts()).extracting(DataQuality.Part::scheduled).containsExactly(2, 2);
        assertThat(quality.parts()).extracting(DataQuality.Part::measured).containsExactly(2, 1);
    }
}
