package org.sced.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.regex.Pattern;

/** Collects what is wrong, so that it can be told at once. Keeps those that stand first in the file. */
final class Problems {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private record Entry(Problem problem, int number) {}

    private static final Comparator<Entry> PLACE = Comparator.comparingInt((Entry entry) -> entry.problem.line())
            .thenComparingInt(entry -> entry.problem.column())
            .thenComparingInt(Entry::number);

    private final String source;
    private final String lineWord;
    /** The last one of the listed stands at the head, to make room for an earlier one. */
    private final PriorityQueue<Entry> listed = new PriorityQueue<>(PLACE.reversed());

    private int count;

    Problems(String source) {
        this(source, "line");
    }

    /** Problems of a source whose lines have another name, as rows. */
    Problems(String source, String lineWord) {
        this.source = source;
        this.lineWord = lineWord;
    }

    /** What a line is called in a sentence. */
    String lineWord() {
        return lineWord;
    }

    void add(int line, int column, String message) {
        listed.add(new Entry(new Problem(line, column, message), count++));
        if (listed.size() > DiaryException.LISTED) {
            listed.remove();
        }
    }

    boolean any() {
        return count > 0;
    }

    DiaryException exception() {
        List<Entry> inOrder = new ArrayList<>(listed);
        inOrder.sort(PLACE);
        return new DiaryException(source, inOrder.stream().map(Entry::problem).toList(), count);
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

    /** What was found, cut to a length and a single line that fit into a message. */
    static String shown(String found) {
        String oneLine = CONTROL.matcher(found).replaceAll(" ");
        if (oneLine.length() <= 40) {
            return oneLine;
        }
        int end = Character.isHighSurrogate(oneLine.charAt(39)) ? 39 : 40;
        return oneLine.substring(0, end) + "…";
    }
}
