package org.sced.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks Java's own fonts for something, on machines that may have none.
 *
 * <p>Slim images lack the font configuration, and then every use of a font fails, even of one that the program brings
 * along. After such a failure, and only then, Java is pointed to a minimal configuration and asked once more.
 */
final class PlatformFonts {
    private static final String CONFIGURATION = "sun.awt.fontconfig";

    private PlatformFonts() {}

    /** What the supplier gives, or nothing if the platform's fonts cannot be used. */
    static <T> Optional<T> attempt(Supplier<T> supplier) {
        Optional<T> first = once(supplier);
        boolean retry = first.isEmpty() && System.getProperty(CONFIGURATION) == null && configured();
        return retry ? once(supplier) : first;
    }

    // Java tells the lack of fonts by many exceptions and errors, bare Error among them; all mean the same here.
    private static <T> Optional<T> once(Supplier<T> supplier) {
        try {
            return Optional.of(supplier.get());
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            return Optional.empty();
        }
    }

    /** Points Java to a minimal configuration; false where not even a temporary file can be written. */
    private static boolean configured() {
        try {
            Path file = Files.createTempFile("sced-fonts", ".properties");
            file.toFile().deleteOnExit();
            Files.write(file, "version=1\nsequence.allfonts=default\n".getBytes(StandardCharsets.ISO_8859_1));
            System.setProperty(CONFIGURATION, file.toString());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
