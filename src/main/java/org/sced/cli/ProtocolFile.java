package org.sced.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sced.json.PlanJson;
import org.sced.planning.Protocol;

/** A sealed protocol on disk, in either of its forms. */
final class ProtocolFile {
    private ProtocolFile() {}

    /** Reads a protocol and checks its seal. */
    static Protocol read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e, e);
        }
        try {
            return text.stripLeading().startsWith("{") ? PlanJson.protocol(text) : Protocol.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InputException(file + ": " + e.getMessage());
        }
    }
}
