package org.sced.planning;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sced.data.SingleCase;
import org.sced.data.Timeline;

/**
 * Whether a diary followed its protocol.
 *
 * <p>Days are compared by their dates, or by their numbers, counted from 1, if the diary has no dates. A day on which
 * nothing was measured is no departure; a day whose condition is another one, and a row outside the days of the protocol,
 * are. So is a day at either end, or in an alternating schedule anywhere, that has no row, for it has no condition then.
 *
 * @param protocol what was planned
 * @param caseId the person of the diary
 * @param departures every day that differs, in order
 */
public record DiaryCheck(Protocol protocol, String caseId, List<Departure> departures) {
    /**
     * A day that differs.
     *
     * @param date the day
     * @param day its number in the protocol, counted from 1; below 1 before it and above its days after it
     * @param planned the condition of the protocol; empty if it has none that day
     * @param found the condition of the diary; empty if it has none that day
     */
    public record Departure(LocalDate date, long day, Optional<String> planned, Optional<String> found) {
        /** Checks that nothing is missing. */
        public Departure {
            requireNonNull(date, "date");
            requireNonNull(planned, "planned");
            requireNonNull(found, "found");
        }

        /** As {@code 2026-03-09 (day 8): planned B, the diary has A}. */
        @Override
        public String toString() {
            return date + " (day " + day + "): "
                    + planned.map(condition -> "planned " + condition).orElse("not in the protocol") + ", the diary "
                    + found.map(condition -> "has " + condition).orElse("has no row");
        }
    }

    /** Copies the list. */
    public DiaryCheck {
        requireNonNull(protocol, "protocol");
        requireNonNull(caseId, "caseId");
        departures = List.copyOf(departures);
    }

    static DiaryCheck of(Protocol protocol, SingleCase diary) {
        Timeline timeline = diary.timeline();
        // Days between day 1 of the protocol and the first of the diary.
        long ahead = timeline.date(0)
                .map(first -> first.toEpochDay() - protocol.firstDay().toEpochDay())
                .orElseGet(() -> timeline.number(0) - 1);
        long planned = protocol.schedule().days();
        List<Departure> departures = new ArrayList<>();
        long from = Math.min(0, ahead);
        long to = Math.max(planned, ahead + timeline.length());
        if (ahead >= planned || ahead + timeline.length() <= 0) {
            throw new IllegalArgumentException(diary.id() + " has the days " + timeline.label(0) + " to "
                    + timeline.label(timeline.length() - 1) + ", the protocol " + protocol.firstDay() + " to "
                    + protocol.lastDay() + "; they have no day in common");
        }
        for (long day = from; day < to; day++) {
            Optional<String> plan =
                    day >= 0 && day < planned ? protocol.condition((int) day) : Optional.<String>empty();
            long place = day - ahead;
            Optional<String> found =
                    place >= 0 && place < timeline.length() ? diary.condition((int) place) : Optional.<String>empty();
            boolean outside = day < 0 || day >= planned;
            if (outside || !plan.equals(found)) {
                departures.add(new Departure(protocol.firstDay().plusDays(day), day + 1, plan, found));
            }
        }
        return new DiaryCheck(protocol, diary.id(), departures);
    }

    /** Whether no day differs. */
    public boolean isFollowed() {
        return departures.isEmpty();
    }

    /** One line if the diary followed the protocol, else one more for each day that differs. */
    @Override
    public String toString() {
        int days = protocol.schedule().days();
        if (isFollowed()) {
            return caseId + " followed the protocol of " + protocol.caseId() + " on all " + days + " days";
        }
        return caseId + " departs from the protocol of " + protocol.caseId() + " on "
                + (departures.size() == 1 ? "1 day" : departures.size() + " days") + ":\n"
                + departures.stream().map(Departure::toString).collect(Collectors.joining("\n"));
    }
}
