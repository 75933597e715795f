package org.sced.randomization;

import java.util.Arrays;
import java.util.List;
import org.sced.data.Phase;

/**
 * The runs of days of a schedule with the part each plays, in arrays that are written anew for every schedule. Run k
 * holds the days from {@code from[k]} to the one before {@code to[k]}.
 */
final class Runs {
    /** Part of a run that belongs to neither condition. */
    static final int NEITHER = -1;

    /** Part of a run of the first condition. */
    static final int FROM = 0;

    /** Part of a run of the second condition. */
    static final int TO = 1;

    final int days;
    final boolean phases;
    final int[] from;
    final int[] to;
    final int[] role;
    int size;

    /** Room for so many runs. */
    Runs(int days, int most, boolean phases) {
        this.days = days;
        this.phases = phases;
        this.from = new int[most];
        this.to = new int[most];
        this.role = new int[most];
    }

    static Runs of(Schedule schedule, String from, String to) {
        List<Phase> phases = schedule.phases();
        Runs runs = new Runs(schedule.days(), phases.size(), !schedule.alternating());
        for (Phase phase : phases) {
            runs.add(phase.first(), phase.last() + 1, role(phase.condition(), from, to));
        }
        return runs;
    }

    /** Phases whose change days are still to be set. */
    static Runs ofPhases(int days, int[] roles) {
        Runs runs = new Runs(days, roles.length, true);
        System.arraycopy(roles, 0, runs.role, 0, roles.length);
        runs.size = roles.length;
        runs.to[roles.length - 1] = days;
        return runs;
    }

    static int role(String condition, String from, String to) {
        return condition.equals(from) ? FROM : condition.equals(to) ? TO : NEITHER;
    }

    void add(int first, int end, int part) {
        from[size] = first;
        to[size] = end;
        role[size++] = part;
    }

    /** Sets the first day of run k + 1, up to which run k goes. */
    void change(int k, int day) {
        to[k] = day;
        from[k + 1] = day;
    }

    /** Marks in an array with a place for each day which part the day has; other entries become NEITHER. */
    void mark(byte[] part) {
        Arrays.fill(part, (byte) NEITHER);
        for (int k = 0; k < size; k++) {
            if (role[k] != NEITHER && from[k] < to[k]) {
                Arrays.fill(part, from[k], to[k], (byte) role[k]);
            }
        }
    }

    void requirePhases() {
        if (!phases) {
            throw new IllegalArgumentException(Arrangement.NO_PHASES);
        }
    }
}
