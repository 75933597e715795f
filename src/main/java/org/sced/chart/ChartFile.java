package org.sced.chart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** The kinds of file to which a drawing can be saved. */
enum ChartFile {
    PNG {
        @Override
        byte[] bytes(Drawing drawing, Style style) {
            return PngFile.of(drawing, style);
        }
    },
    SVG {
        @Override
        byte[] bytes(Drawing drawing, Style style) {
            String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + SvgFile.of(drawing, style);
            return xml.getBytes(StandardCharsets.UTF_8);
        }
    },
    PDF {
        @Override
        byte[] bytes(Drawing drawing, Style style) {
            return PdfFile.of(drawing, style);
        }
    };

    abstract byte[] bytes(Drawing drawing, Style style);

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
}
