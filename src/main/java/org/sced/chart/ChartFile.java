package org.sced.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** The kinds of file to which a drawing can be saved. */
enum ChartFile {
    PNG {
        @Override
        byte[] bytes(Drawing drawing) {
            return PngFile.of(drawing);
        }
    },
    SVG {
        @Override
        byte[] bytes(Drawing drawing) {
            String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + SvgFile.of(drawing);
            return xml.getBytes(StandardCharsets.UTF_8);
        }
    },
    PDF {
        @Override
        byte[] bytes(Drawing drawing) {
            return PdfFile.of(drawing);
        }
    };

    abstract byte[] bytes(Drawing drawing);

    /**
     * The kind that a file's ending names.
     *
     * @throws IllegalArgumentException if it names none
     */
    static ChartFile of(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        String lower = name.toLowerCase(Locale.ROOT);
        for (ChartFile kind : values()) {
            if (lower.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "a chart cannot be saved as \"" + name + "\"; the ending must be .png, .svg or .pdf");
    }

    /**
     * Writes a file as a whole or not at all.
     *
     * @throws UncheckedIOException if it cannot be written; what stood there before is still there then
     */
    static void write(Path file, byte[] bytes) {
        Path target = file.toAbsolutePath();
        try {
            Path part = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
            try {
                Files.write(part, bytes);
                shareAsUsual(part);
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e, e);
        }
    }

    /** Temporary files are made for their owner only; a chart is meant to be read by whoever may read its folder. */
    private static void shareAsUsual(Path part) throws IOException {
        if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(part, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
