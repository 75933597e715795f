package org.sced.randomization;

import java.util.Optional;

/** Counts the extreme schedules of a design without listing them; the counts are those of a listing. */
interface Counter {
    Counts count(Yardstick yardstick);

    /** The counter for a statistic and a design, if there is one that is quick enough. */
    static Optional<Counter> of(Contrast contrast, Column column, Progress progress) {
        return StartCounter.of(contrast, column, progress).or(() -> GridCounter.of(contrast, column, progress));
    }
}
