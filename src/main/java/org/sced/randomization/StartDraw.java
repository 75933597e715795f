package org.sced.randomization;

import java.util.random.RandomGenerator;

/** Draws change days of a phase design, the same as its schedules are drawn with. */
interface StartDraw {
    int[] next(RandomGenerator random);

    static StartDraw of(RandomizationDesign design) {
        if (design instanceof PhaseStarts starts) {
            return starts::drawChangeDays;
        }
        if (design instanceof StartWindows windows) {
            return windows::drawChangeDays;
        }
        if (design instanceof StartWeekdays weekdays) {
            return weekdays::drawChangeDays;
        }
        throw new IllegalArgumentException("\"" + design.text() + "\" has no moving phases");
    }
}
