package org.sced.randomization;

import java.util.List;

/**
 * A schedule among those that it could have been, and the two conditions that are compared.
 *
 * @param design the schedules that could have been drawn
 * @param realised the one that was carried out; one of the design
 * @param from the condition that is held against
 * @param to the condition that is expected to be better
 */
record Contrast(RandomizationDesign design, Schedule realised, String from, String to) {
    Walk walk(List<Column> columns, Progress progress) {
        return new Walk(design, realised, from, to, columns, progress);
    }
}
