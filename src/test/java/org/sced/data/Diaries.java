package org.sced.data;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Diaries as text, read through a file named diary.csv that lives no longer than the reading. */
final class Diaries {
    private Diaries() {}

    static Study read(DiaryReader reader, byte[] bytes) {
        try {
            Path folder = Files.createTempDirectory("sced");
            Path file = folder.resolve("diary.csv");
            try {
                Files.write(file, bytes);
                return reader.read(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
