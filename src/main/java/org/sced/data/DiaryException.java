package org.sced.data;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The data cannot be taken as they are. All problems are told at once: the first
 * {@value #LISTED} in full, the rest as a count.
 *
 * <p>Each line of the message has the form {@code diary.csv:14:3: what was found; what is allowed}, with line and column
 * counted from 1, or {@code anna: …} for a case that was built from code.
 */
public final class DiaryException extends IllegalArgumentException {
    /** How many problems are told in full. */
    public static final int LISTED = 20;

    private static final long serialVersionUID = 1;

    private final String source;
    private final transient List<Problem> problems;
    private final int count;

    DiaryException(String source, List<Problem> problems, int count) {
        super(message(source, problems, count));
        this.source = requireNonNull(source, "source");
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /** Name of the file, or of the case that was being built. */
    public String source() {
        return source;
    }

    /** The problems in the order of the file, at most {@value #LISTED}. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    /** How many problems there are in all. */
    public int count() {
        return count;
    }

    private static String message(String source, List<Problem> problems, int count) {
        String listed = problems.stream()
                .map(p -> source
                        + (p.line() > 0 ? ":" + p.line() : "")
                        + (p.column() > 0 ? ":" + p.column() : "")
                        + ": "
                        + p.message())
                .collect(Collectors.joining("\n"));
        int more = count - problems.size();
        return more > 0 ? listed + "\n… and " + more + " more" : listed;
    }
}
