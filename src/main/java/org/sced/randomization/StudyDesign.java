package org.sced.randomization;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sced.data.Study;

/**
 * The schedules that several persons of one study could have been given together, each draw with the same chance.
 *
 * <p>A draw is a list with one schedule for each person, in the order of the study's cases. Implementations are immutable.
 * Texts and messages count days and persons from 1.
 */
public non-sealed interface StudyDesign extends DrawnDesign {
    /** How many persons there are. */
    int persons();

    /** How many draws there are; two ways to draw that give equal schedules count twice. */
    @Override
    BigInteger count();

    /** All draws in a fixed order, made one by one as they are asked for; as many as {@link #count}. */
    Stream<List<Schedule>> schedules();

    /** One draw, each with the same chance; asked again it gives another. */
    List<Schedule> draw(RandomGenerator random);

    /** The draw of a seed; always the same. */
    default List<Schedule> draw(long seed) {
        return draw(UniformDraw.generator(seed));
    }

    /** Why the persons could not have been given these schedules, in one sentence; empty if they could. */
    Optional<String> objection(List<Schedule> schedules);

    /** Why the cases of a study could not have been given their schedules, with their names; empty if they could. */
    default Optional<String> objection(Study study) {
        List<Schedule> schedules = study.cases().stream().map(Schedule::of).toList();
        return objection(schedules)
                .map(objection -> objection + " ("
                        + IntStream.range(0, schedules.size())
                                .mapToObj(i -> "person " + (i + 1) + " is "
                                        + study.cases().get(i).id()
                                        + (schedules.get(i).alternating() ? "" : ", " + schedules.get(i)))
                                .collect(Collectors.joining("; "))
                        + ")");
    }

    /** Whether the persons could have been given these schedules. */
    default boolean contains(List<Schedule> schedules) {
        return objection(schedules).isEmpty();
    }

    /** The same study, each case of which says that its schedule was drawn from this design. */
    default Study declaredIn(Study study) {
        return new Study(study.cases().stream().map(one -> one.withDesign(this)).toList());
    }

    /**
     * Reads what {@link #text} writes, as
     *
     * <ul>
     *   <li>{@code koehler-levin 20: 5-7, 9-11, 13-15} and the other procedures of {@link MultipleBaseline};
     *   <li>{@code replication 3: [starts 28: A 5, B 5, A′ 5]}: {@link Replication} of one design, and {@code
     *       replication: [starts 28: A 5, B 5] [windows 21: A, B 6-10]} of several.
     * </ul>
     *
     * @throws IllegalArgumentException if it is no such text
     */
    static StudyDesign parse(String text) {
        return StudyText.parse(text);
    }

    /** Whether a text names a design of a study, readable or not, and not one of a single person. */
    static boolean isText(String text) {
        return StudyText.isStudy(text);
    }

    /** Objects to another number of persons. */
    static Optional<String> personsObjection(StudyDesign design, List<Schedule> schedules) {
        return schedules.size() == design.persons()
                ? Optional.empty()
                : Optional.of("the study has " + StudyText.persons(schedules.size()) + "; the design has "
                        + design.persons());
    }
}
