package org.sced.randomization;

import java.util.List;
import org.sced.data.Phase;

/**
 * The runs of days of a schedule with the part each plays, in arrays that are written anew for every schedule. Run k
 * holds the days from {@code from[k]} to the one before {@code to[k]}.
 */
final class Runs {
    /** Part of a run that belongs to neither condition. */
    static final int NEITHER = -1;

    private static final int UNKNOWN = -1;

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

    private final DayBits fromDays;
    private final DayBits toDays;
    private boolean marked;

    /** Room for so many runs. */
    Runs(int days, int most, boolean phases) {
        this.days = days;
        this.phases = phases;
        this.from = new int[most];
        this.to = new int[most];
        this.role = new int[most];
        this.fromDays = new DayBits(days);
        this.toDays = new DayBits(days);
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
        marked = false;
    }

    /** Sets the first day of run k + 1, up to which run k goes. */
    void change(int k, int day) {
        to[k] = day;
        from[k + 1] = day;
        marked = false;
    }

    /** The days of a condition. */
    DayBits days(int part) {
        if (!marked) {
            fromDays.clear();
            toDays.clear();
            for (int k = 0; k < size; k++) {
                if (role[k] != NEITHER) {
                    (role[k] == FROM ? fromDays : toDays).add(from[k], to[k]);
                }
            }
            marked = true;
        }
        return part == FROM ? fromDays : toDays;
    }

    /** Reads an alternation: the code of each day's condition, and which part each code plays. */
    void read(byte[] codes, int[] roles) {
        for (int w = 0; w < fromDays.words.length; w++) {
            long fromWord = 0;
            long toWord = 0;
            int end = Math.min(days, (w + 1) * Long.SIZE);
            for (int day = w * Long.SIZE; day < end; day++) {
                int part = roles[codes[day]] + 1;
                fromWord |= (long) (part & 1) << day;
                toWord |= (long) (part >> 1) << day;
            }
            fromDays.words[w] = fromWord;
            toDays.words[w] = toWord;
        }
        marked = true;
        size = UNKNOWN;
    }

    /** Reads an alternation of at most 64 days from bits. */
    void read(long fromWord, long toWord) {
        fromDays.words[0] = fromWord;
        toDays.words[0] = toWord;
        marked = true;
        size = UNKNOWN;
    }

    /** Whether the days of an alternation were read, and its runs not yet found. */
    boolean isRead() {
        return size == UNKNOWN;
    }

    /** Reads the days of another alternation, with changes that count later and first days of runs left out. */
    void read(Runs other, int lag, int washout) {
        fromDays.moved(other.fromDays, lag, washout, days);
        toDays.moved(other.toDays, lag, washout, days);
        marked = true;
        size = UNKNOWN;
    }

    /** Finds the runs, if the days were read: days on which either set begins or ends are borders. */
    void find() {
        if (size != UNKNOWN) {
            return;
        }
        size = 0;
        int first = 0;
        long fromBefore = fromDays.words[0];
        long toBefore = toDays.words[0];
        for (int w = 0; w < fromDays.words.length; w++) {
            long fromWord = fromDays.words[w];
            long toWord = toDays.words[w];
            long borders = fromWord ^ (fromWord << 1 | fromBefore & 1) | toWord ^ (toWord << 1 | toBefore & 1);
            for (borders &= DayBits.within(w, 0, days); borders != 0; borders &= borders - 1) {
                int day = w * Long.SIZE + Long.numberOfTrailingZeros(borders);
                add(first, day, part(first));
                first = day;
            }
            fromBefore = fromWord >>> Long.SIZE - 1;
            toBefore = toWord >>> Long.SIZE - 1;
        }
        add(first, days, part(first));
        marked = true;
    }

    private int part(int day) {
        return fromDays.has(day) + 2 * toDays.has(day) - 1;
    }

    void requirePhases() {
        if (!phases) {
            throw new IllegalArgumentException(Arrangement.NO_PHASES);
        }
    }
}
