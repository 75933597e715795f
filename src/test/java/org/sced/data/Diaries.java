package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Diaries as text, read through a file named diary.csv that lives no longer than the reading. */
final class Diaries {
    private Diaries() {}

    static Study read(DiaryReader reader, byte[] bytes) {
        try {
            Path folder = Files.createTempDirectory("sced");
            Path file = folder.resolve("diary.csv");
            try {
                Files.write(file, bytes);
                return bothWays(reader, file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file as a whole and case by case, which must come to the same. */
    private static Study bothWays(DiaryReader reader, Path file) {
        List<SingleCase> streamed = new ArrayList<>();
        DiaryException refused = catchThrowableOfType(DiaryException.class, () -> {
            try (Stream<SingleCase> cases = reader.stream(file)) {
                cases.forEach(streamed::add);
            }
        });
        try {
            Study whole = reader.read(file);
            if (refused == null) {
                assertThat(streamed).isEqualTo(whole.cases());
            } else {
                assertThat(refused.problems()).last().satisfies(Diaries::isOfRowsApart);
            }
            return whole;
        } catch (DiaryException e) {
            if (!e.getMessage().contains("bytes, the stated limit")) {
                assertThat(refused).as("%s", e.getMessage()).isNotNull();
            }
            boolean comparable = refused != null
                    && e.count() <= DiaryException.LISTED
                    && !losesRows(e)
                    && refused.problems().stream().noneMatch(Diaries::isApart);
            if (comparable) {
                assertThat(e.problems()).as("%s", e.getMessage()).containsAll(refused.problems());
            }
            throw e;
        }
    }

    /** Whether rows are lost; read as a whole, no case is then judged for what may be in them. */
    private static boolean losesRows(DiaryException e) {
        return Stream.of("UTF-8", "zero byte", "characters; allowed", "cells, the header has", "quote", "case is blank")
                .anyMatch(e.getMessage()::contains);
    }

    private static boolean isApart(Problem problem) {
        return problem.message().contains("comes again, behind another case");
    }

    private static void isOfRowsApart(Problem problem) {
        assertThat(isApart(problem)).as(problem.message()).isTrue();
    }

    static Study read(DiaryReader reader, String text) {
        return read(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    static SingleCase read(String text) {
        return read(DiaryReader.withDefaults(), text).cases().get(0);
    }

    static DiaryException refused(DiaryReader reader, byte[] bytes) {
        return catchThrowableOfType(DiaryException.class, () -> read(reader, bytes));
    }

    static DiaryException refused(DiaryReader reader, String text) {
        return refused(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    static DiaryException refused(String text) {
        return refused(DiaryReader.withDefaults(), text);
    }
}
