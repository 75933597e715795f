package org.sced.randomization;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The draws of a study as whole numbers: each person has a list of schedules, and a draw says which of each list. What a
 * person's statistic is under a schedule need then be computed but once.
 *
 * @param schedules those of each person
 * @param free whether every combination of schedules of the lists is a draw
 * @param all goes through all draws, in the order of {@link StudyDesign#schedules}
 * @param draw makes a draw at random
 */
record StudyMenu(
        List<List<Schedule>> schedules,
        boolean free,
        Supplier<Iterator<int[]>> all,
        Function<RandomGenerator, int[]> draw) {
    /** Longer lists are not made. */
    static final int LONGEST = 20_000;

    /** The menu of a design; empty if it has none, or one that is too long. */
    static Optional<StudyMenu> of(StudyDesign design) {
        if (design instanceof MultipleBaseline baselines) {
            return baselines.menu();
        }
        return design instanceof Replication replication ? replication.menu() : Optional.empty();
    }

    int[] numbers(List<Schedule> draw) {
        int[] numbers = new int[draw.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = schedules.get(i).indexOf(draw.get(i));
        }
        return numbers;
    }
}
