package org.sced.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that it can be told at once. */
final class Problems {
    private final String source;
    private final List<Problem> listed = new ArrayList<>();
    private int count;

    Problems(String source) {
        this.source = source;
    }

    void add(int line, int column, String message) {
        if (listed.size() < DiaryException.LISTED) {
            listed.add(new Problem(line, column, message));
        }
        count++;
    }

    boolean any() {
        return count > 0;
    }

    DiaryException exception() {
        listed.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return new DiaryException(source, listed, count);
    }

    void throwIfAny() {
        if (any()) {
            throw exception();
        }
    }

    /** The exception for a single problem. */
    static DiaryException of(String source, int line, int column, String message) {
        Problems problems = new Problems(source);
        problems.add(line, column, message);
        return problems.exception();
    }
}
