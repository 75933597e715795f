package org.sced.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.sced.json.PlanJson;
import org.sced.planning.Protocol;
import org.sced.planning.StudyProtocol;

/** A sealed protocol on disk, in either of its forms. */
final class ProtocolFile {
    private ProtocolFile() {}

    /** Reads a protocol and checks its seal. */
    static Protocol read(Path file) {
        return read(file, PlanJson::protocol, Protocol::parse);
    }

    /** Reads the protocol of a study and checks its seal. */
    static StudyProtocol readOfStudy(Path file) {
        return read(file, PlanJson::studyProtocol, StudyProtocol::parse);
    }

    /** Whether it is the protocol of a study. */
    static boolean isOfStudy(Path file) {
        return read(file, PlanJson::isStudyProtocol, StudyProtocol::isText);
    }

    private static <T> T read(Path file, Function<String, T> ofJson, Function<String, T> ofText) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e, e);
        }
        try {
            return (text.stripLeading().startsWith("{") ? ofJson : ofText).apply(text);
        } catch (IllegalArgumentException e) {
            throw new InputException(file + ": " + e.getMessage());
        }
    }
}
