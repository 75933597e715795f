package org.sced.data;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several persons that were studied together: a multiple baseline, or replications of one design.
 *
 * @param cases the persons, each with an id of its own; at least one
 */
public record Study(List<SingleCase> cases) {
    /**
     * Checks the cases.
     *
     * @throws IllegalArgumentException if there is none, or two have the same id
     */
    public Study {
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("a study of no case; at least one is needed");
        }
        Set<String> ids = new LinkedHashSet<>();
        for (SingleCase one : cases) {
            if (!ids.add(one.id())) {
                throw new IllegalArgumentException("case " + one.id() + " stands twice; every case has its own id");
            }
        }
    }

    /**
     * Reads a file with the diaries of one or several persons; {@link DiaryReader} has the options.
     *
     * @throws DiaryException if the file cannot be taken as it is
     * @throws java.io.UncheckedIOException if it cannot be opened
     */
    public static Study read(Path csv) {
        return DiaryReader.withDefaults().read(csv);
    }

    /**
     * The person with an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public SingleCase singleCase(String id) {
        requireNonNull(id, "id");
        return cases.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no case \"" + id + "\"; there are "
                        + cases.stream().map(SingleCase::id).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return cases.stream().map(SingleCase::toString).collect(Collectors.joining("\n"));
    }
}
