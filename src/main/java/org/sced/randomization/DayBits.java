package org.sced.randomization;

import java.util.Arrays;

/** A set of days, one bit for each. */
final class DayBits {
    /** Day d is bit d % 64 of word d / 64. */
    final long[] words;

    /** No day of so many. */
    DayBits(int days) {
        this.words = new long[(days + Long.SIZE - 1) / Long.SIZE];
    }

    void clear() {
        Arrays.fill(words, 0);
    }

    /** Adds the days from one to before another. */
    void add(int from, int to) {
        if (from >= to) {
            return;
        }
        int first = from >> 6;
        int last = (to - 1) >> 6;
        for (int w = first; w <= last; w++) {
            words[w] |= within(w, from, to);
        }
    }

    /** The days from one to before another among those of a word that has some of them. */
    static long within(int word, int from, int to) {
        long mask = word == from >> 6 ? -1L << from : -1L;
        return word == (to - 1) >> 6 ? mask & -1L >>> -to : mask;
    }

    /**
     * Takes over the days of an alternation's condition as they are seen when every change counts some days later and the
     * first days of every run are left out.
     */
    void moved(DayBits original, int lag, int washout, int days) {
        System.arraycopy(original.words, 0, words, 0, words.length);
        shift(Math.min(lag, days));
        if (original.has(0) == 1) {
            add(0, Math.min(lag, days));
        }
        for (int i = 0; i < Math.min(washout, days); i++) {
            long before = 0;
            for (int w = 0; w < words.length; w++) {
                long word = words[w];
                words[w] &= word << 1 | before >>> Long.SIZE - 1;
                before = word;
            }
        }
        words[words.length - 1] &= within(words.length - 1, 0, days);
    }

    /** Every day some days later. */
    private void shift(int by) {
        int whole = by / Long.SIZE;
        for (int w = words.length - 1; w >= 0; w--) {
            long high = w < whole ? 0 : words[w - whole] << by;
            long low = by % Long.SIZE == 0 || w <= whole ? 0 : words[w - whole - 1] >>> -by;
            words[w] = high | low;
        }
    }

    /** 1 if a day is in the set, else 0. */
    int has(int day) {
        return (int) (words[day >> 6] >>> day) & 1;
    }
}
