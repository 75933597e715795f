package org.sced.randomization;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sced.data.Phase;

/**
 * Phases that follow one another, which designs of moving phases share.
 *
 * @param labels as printed: A, B, A′
 * @param conditions what is in force: A, B, A
 */
record PhaseOrder(List<String> labels, List<String> conditions) {
    static PhaseOrder of(List<String> typed) {
        List<String> conditions = Phase.conditions(typed);
        if (conditions.size() < 2) {
            throw new IllegalArgumentException("a design of " + conditions.size()
                    + (conditions.size() == 1 ? " phase" : " phases") + "; at least two are needed, such as A and B");
        }
        return new PhaseOrder(Phase.labels(conditions), conditions);
    }

    List<Integer> checkedMinimumLengths(List<Integer> lengths) {
        return checked("minimum", lengths);
    }

    /** Lengths beyond the days of the study bind no phase and become the latter. */
    List<Integer> checkedMaximumLengths(List<Integer> lengths, int days) {
        return checked("maximum", lengths).stream()
                .map(length -> Math.min(length, days))
                .toList();
    }

    private List<Integer> checked(String which, List<Integer> lengths) {
        if (lengths.size() != labels.size()) {
            throw new IllegalArgumentException(lengths.size() + " " + which + " lengths for the " + labels.size()
                    + " phases " + String.join(", ", labels) + "; every phase needs one");
        }
        for (int length : lengths) {
            if (length < 1) {
                throw new IllegalArgumentException(which + " phase length " + length + "; a phase has at least 1 day");
            }
        }
        return List.copyOf(lengths);
    }

    Schedule schedule(int days, int[] changes) {
        return Schedule.phases(days, conditions, changes);
    }

    Stream<Schedule> schedules(ChangeDays changeDays) {
        return stream(changeDays.iterator()).map(changes -> schedule(changeDays.days(), changes));
    }

    /** What an iterator gives, asked as the stream is. */
    static <T> Stream<T> stream(Iterator<T> all) {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, traits), false);
    }

    /** Why these phases on these days are not possible; empty if they are. */
    Optional<String> objection(ChangeDays allowed, Schedule schedule) {
        if (schedule.alternating()) {
            return Optional.of("the schedule is an alternating one; the design has the phases " + listed());
        }
        if (schedule.days() != allowed.days()) {
            return Optional.of("the schedule has " + DesignText.days(schedule.days()) + "; the design has "
                    + allowed.days() + ", and a day at the end that was not measured needs a row of its own");
        }
        List<String> theirs = schedule.phases().stream().map(Phase::label).toList();
        if (!theirs.equals(labels)) {
            return Optional.of(
                    "the schedule has the phases " + String.join(", ", theirs) + "; the design has " + listed());
        }
        for (Phase phase : schedule.phases()) {
            int k = schedule.phases().indexOf(phase);
            if (k > 0 && (phase.first() < allowed.earliest(k - 1) || phase.first() > allowed.latest(k - 1))) {
                return Optional.of(phase.label() + " starts on day " + (phase.first() + 1) + "; allowed are days "
                        + (allowed.earliest(k - 1) + 1) + " to " + (allowed.latest(k - 1) + 1));
            }
        }
        for (Phase phase : schedule.phases()) {
            int k = schedule.phases().indexOf(phase);
            if (phase.days() < allowed.minimum(k)) {
                return Optional.of(length(k, phase) + " needs at least " + allowed.minimum(k));
            }
            if (phase.days() > allowed.maximum(k)) {
                return Optional.of(length(k, phase) + " may have at most " + allowed.maximum(k));
            }
        }
        return Optional.empty();
    }

    private String length(int k, Phase phase) {
        String ends = k < labels.size() - 1 ? "; " + labels.get(k + 1) + " starts on day " + (phase.last() + 2) : "";
        return phase.label() + " has " + DesignText.days(phase.days()) + ends + ", and " + phase.label();
    }

    private String listed() {
        return String.join(", ", labels);
    }
}
