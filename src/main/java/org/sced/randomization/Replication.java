package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several persons, each with a schedule drawn by itself: the draws are the product of those of the persons.
 *
 * <p>Three persons with the 105 schedules of A, B, A′ over 28 days have 105³ draws. Persons may have designs and numbers of
 * days of their own. With A and B only, it is the multiple baseline of Marascuilo and Busk (1988, Behavioral Assessment
 * 10:1) for series of any length.
 *
 * <pre>{@code
 * Replication design = Replication.of(3, PhaseStarts.of(28, 5, "A", "B", "A′"));
 * }</pre>
 *
 * @param designs that of each person, in the order of the study's cases
 */
public record Replication(List<RandomizationDesign> designs) implements StudyDesign {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Replication {
        designs = List.copyOf(designs);
        if (designs.isEmpty()) {
            throw new IllegalArgumentException("a replication over no person; at least one is needed");
        }
    }

    /**
     * One design for all.
     *
     * @throws IllegalArgumentException if there is no person
     */
    public static Replication of(int persons, RandomizationDesign design) {
        requireNonNull(design, "design");
        return new Replication(Collections.nCopies(Math.max(0, persons), design));
    }

    /** A design for each person. */
    public static Replication of(List<RandomizationDesign> designs) {
        return new Replication(designs);
    }

    @Override
    public int days() {
        return designs.stream().mapToInt(RandomizationDesign::days).max().orElseThrow();
    }

    @Override
    public int persons() {
        return designs.size();
    }

    @Override
    public BigInteger count() {
        return designs.stream().map(RandomizationDesign::count).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    @Override
    public Stream<List<Schedule>> schedules() {
        List<Supplier<Iterator<Schedule>>> sequences = new ArrayList<>();
        designs.forEach(design -> sequences.add(() -> design.schedules().iterator()));
        return PhaseOrder.stream(new Product<>(sequences));
    }

    @Override
    public List<Schedule> draw(RandomGenerator random) {
        requireNonNull(random, "random");
        return designs.stream().map(design -> design.draw(random)).toList();
    }

    /** The draws by the places of the schedules in the lists of the persons; empty if one is too long. */
    Optional<StudyMenu> menu() {
        BigInteger longest = BigInteger.valueOf(StudyMenu.LONGEST);
        if (designs.stream().anyMatch(design -> design.count().compareTo(longest) > 0)) {
            return Optional.empty();
        }
        Map<RandomizationDesign, List<Schedule>> listed = new HashMap<>();
        designs.forEach(
                design -> listed.computeIfAbsent(design, one -> one.schedules().toList()));
        List<List<Schedule>> all = designs.stream().map(listed::get).toList();
        int[] last = all.stream().mapToInt(own -> own.size() - 1).toArray();
        return Optional.of(new StudyMenu(all, true, () -> Odometer.of(new int[last.length], last), random -> {
            int[] draw = last.clone();
            for (int i = 0; i < draw.length; i++) {
                draw[i] = UniformDraw.below(last[i] + 1, random);
            }
            return draw;
        }));
    }

    @Override
    public Optional<String> objection(List<Schedule> schedules) {
        Optional<String> wrong = StudyDesign.personsObjection(this, schedules);
        for (int i = 0; i < schedules.size() && wrong.isEmpty(); i++) {
            int person = i + 1;
            wrong = designs.get(i).objection(schedules.get(i)).map(objection -> "person " + person + ": " + objection);
        }
        return wrong;
    }

    @Override
    public double smallestP() {
        return designs.stream().mapToDouble(RandomizationDesign::smallestP).reduce(1, (p, q) -> p * q);
    }

    private boolean isUniform() {
        return Set.copyOf(designs).size() == 1;
    }

    @Override
    public String text() {
        if (isUniform()) {
            return "replication " + persons() + ": [" + designs.get(0).text() + "]";
        }
        return "replication: "
                + designs.stream().map(design -> "[" + design.text() + "]").collect(Collectors.joining(" "));
    }

    @Override
    public String description() {
        String draws = count() + " draws, all equally likely.";
        if (isUniform()) {
            return "Each of " + StudyText.persons(persons()) + " has a schedule of its own, drawn independently. "
                    + designs.get(0).description() + " Together: " + draws;
        }
        return StudyText.persons(persons()) + " have schedules of their own, drawn independently. "
                + designs.stream().map(RandomizationDesign::description).collect(Collectors.joining(" "))
                + " Together: " + draws;
    }

    @Override
    public String toString() {
        return text();
    }
}
