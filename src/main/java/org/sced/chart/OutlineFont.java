package org.sced.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * A TrueType font read straight from its file: widths and outlines of letters, nothing else.
 *
 * <p>Java's own fonts need a font configuration and native libraries that slim machines lack, differ between releases
 * and cost start-up time. For the few dozen words of a chart the tables {@code cmap}, {@code hmtx} and {@code glyf} are
 * enough. Immutable.
 */
final class OutlineFont {
    private static final int ON_CURVE = 1;

    private final ByteBuffer data;
    private final Map<String, Integer> tables = new HashMap<>();
    private final Map<Integer, Integer> glyphs = new HashMap<>();
    private final double unitsPerEm;
    private final boolean longOffsets;
    private final int widths;

    private OutlineFont(byte[] file) {
        data = ByteBuffer.wrap(file);
        int count = unsigned(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            tables.put(new String(file, entry, 4, java.nio.charset.StandardCharsets.US_ASCII), data.getInt(entry + 8));
        }
        unitsPerEm = unsigned(tables.get("head") + 18);
        longOffsets = unsigned(tables.get("head") + 50) == 1;
        widths = unsigned(tables.get("hhea") + 34);
        readCharacterMap();
    }

    /** Reads a font that lies beside this class. */
    static OutlineFont read(String resource) {
        try (InputStream in = OutlineFont.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the font " + resource + " is missing from the library's jar");
            }
            return new OutlineFont(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int unsigned(int at) {
        return data.getShort(at) & 0xFFFF;
    }

    private void readCharacterMap() {
        int cmap = tables.get("cmap");
        int subtables = unsigned(cmap + 2);
        for (int i = 0; i < subtables; i++) {
            int table = cmap + data.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(table) == 4) {
                readSegments(table);
                return;
            }
        }
        throw new IllegalStateException("the font has no character map of format 4");
    }

    private void readSegments(int table) {
        int twice = unsigned(table + 6);
        for (int s = 0; s < twice; s += 2) {
            int end = unsigned(table + 14 + s);
            int start = unsigned(table + 16 + twice + s);
            int delta = unsigned(table + 16 + 2 * twice + s);
            int offsetAt = table + 16 + 3 * twice + s;
            int offset = unsigned(offsetAt);
            for (int c = start; c <= end && c != 0xFFFF; c++) {
                int raw = offset == 0 ? c : unsigned(offsetAt + offset + 2 * (c - start));
                int glyph = offset != 0 && raw == 0 ? 0 : raw + delta & 0xFFFF;
                if (glyph != 0) {
                    glyphs.put(c, glyph);
                }
            }
        }
    }

    /** Whether the font has a letter of its own for a character. */
    boolean has(int character) {
        return glyphs.containsKey(character);
    }

    /** How far a character moves the pen at size 1; that of the empty box for one that the font lacks. */
    double advance(int character) {
        int glyph = Math.min(glyphs.getOrDefault(character, 0), widths - 1);
        return unsigned(tables.get("hmtx") + 4 * glyph) / unitsPerEm;
    }

    /** Appends the outline of a character at size 1, transformed; y points down. */
    void outline(int character, AffineTransform at, Path2D to) {
        append(glyphs.getOrDefault(character, 0), at, to);
    }

    private void append(int glyph, AffineTransform at, Path2D to) {
        int loca = tables.get("loca");
        int from = longOffsets ? data.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
        int until = longOffsets ? data.getInt(loca + 4 * glyph + 4) : 2 * unsigned(loca + 2 * glyph + 2);
        if (until > from) {
            appendContours(tables.get("glyf") + from, at, to);
        }
    }

    private void appendContours(int glyph, AffineTransform at, Path2D to) {
        int contours = data.getShort(glyph);
        if (contours < 0) {
            throw new IllegalStateException("the font has composite letters; it was bundled without them");
        }
        int points = unsigned(glyph + 10 + 2 * (contours - 1)) + 1;
        int flagAt = glyph + 10 + 2 * contours;
        flagAt += 2 + unsigned(flagAt);
        byte[] flags = new byte[points];
        for (int i = 0; i < points; ) {
            byte flag = data.get(flagAt++);
            int times = (flag & 8) != 0 ? 1 + (data.get(flagAt++) & 0xFF) : 1;
            for (int k = 0; k < times; k++) {
                flags[i++] = flag;
            }
        }
        double[] xy = new double[2 * points];
        int next = coordinates(flagAt, flags, xy, 0, 2, 16);
        coordinates(next, flags, xy, 1, 4, 32);
        for (int i = 0; i < xy.length; i++) {
            xy[i] *= (i % 2 == 0 ? 1 : -1) / unitsPerEm;
        }
        at.transform(xy, 0, xy, 0, points);
        int first = 0;
        for (int c = 0; c < contours; c++) {
            int last = unsigned(glyph + 10 + 2 * c);
            contour(flags, xy, first, last, to);
            first = last + 1;
        }
    }

    private int coordinates(int start, byte[] flags, double[] xy, int axis, int isByte, int same) {
        int at = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & isByte) != 0) {
                int step = data.get(at++) & 0xFF;
                value += (flags[i] & same) != 0 ? step : -step;
            } else if ((flags[i] & same) == 0) {
                value += data.getShort(at);
                at += 2;
            }
            xy[2 * i + axis] = value;
        }
        return at;
    }

    /** A closed contour of quadratic curves; between two control points lies a point of the curve, half-way. */
    private static void contour(byte[] flags, double[] xy, int first, int last, Path2D to) {
        int n = last - first + 1;
        int start = first;
        while (start <= last && (flags[start] & ON_CURVE) == 0) {
            start++;
        }
        double startX = start <= last ? xy[2 * start] : (xy[2 * first] + xy[2 * last]) / 2;
        double startY = start <= last ? xy[2 * start + 1] : (xy[2 * first + 1] + xy[2 * last + 1]) / 2;
        int skip = start <= last ? 1 : 0;
        int origin = start <= last ? start : first;
        to.moveTo(startX, startY);
        boolean pending = false;
        double controlX = 0;
        double controlY = 0;
        for (int k = skip; k < n; k++) {
            int i = first + (origin - first + k) % n;
            double x = xy[2 * i];
            double y = xy[2 * i + 1];
            boolean on = (flags[i] & ON_CURVE) != 0;
            if (pending) {
                to.quadTo(controlX, controlY, on ? x : (controlX + x) / 2, on ? y : (controlY + y) / 2);
            } else if (on) {
                to.lineTo(x, y);
            }
            pending = !on;
            controlX = x;
            controlY = y;
        }
        if (pending) {
            to.quadTo(controlX, controlY, startX, startY);
        }
        to.closePath();
    }
}
