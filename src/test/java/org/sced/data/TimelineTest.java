package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimelineTest {
    @Test
    void datesAreNamedAndCountedFromOne() {
        LocalDate first = LocalDate.of(2024, 2, 28);
        Timeline days = new Timeline(Timeline.Unit.DATE, first.toEpochDay(), 3);

        assertThat(days.date(1)).contains(LocalDate.of(2024, 2, 29));
        assertThat(days.label(2)).isEqualTo("2024-03-01");
        assertThat(days.number(0)).isEqualTo(1);
    }

    @Test
    void numbersAreThoseOfTheDiary() {
        Timeline days = new Timeline(Timeline.Unit.SESSION, -2, 5);

        assertThat(days.date(0)).isEmpty();
        assertThat(days.label(0)).isEqualTo("-2");
        assertThat(days.number(4)).isEqualTo(2);
    }

    @Test
    void thereIsADayAndACalendarThatHasIt() {
        assertThatThrownBy(() -> new Timeline(Timeline.Unit.DAY, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a timeline of 0 days; at least 1 is needed");
        assertThatThrownBy(() -> new Timeline(null, 1, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("unit");
        long doomsday = LocalDate.MAX.toEpochDay();
        assertThat(new Timeline(Timeline.Unit.DATE, doomsday, 1).label(0)).isEqualTo("+999999999-12-31");
        assertThatThrownBy(() -> new Timeline(Timeline.Unit.DATE, doomsday, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a timeline of 2 days that starts at 365241780471; "
                        + "days are allowed from -365243219162 to 365241780471");
        assertThatThrownBy(() -> new Timeline(Timeline.Unit.DAY, Long.MAX_VALUE, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Timeline(Timeline.Unit.DAY, Long.MAX_VALUE, 1).number(0)).isEqualTo(Long.MAX_VALUE);
    }
}
