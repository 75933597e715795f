package org.sced.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A drawing as an image, and the image as a PNG file with its resolution, title and description.
 *
 * <p>Rows are stored as they are, and one that is like the row above as that: for flat colours that gives the smallest
 * files, soonest.
 */
final class PngFile {
    /** The most pixels of a file of which no resolution was asked for; a larger drawing gets fewer pixels per inch. */
    private static final double MOST_PIXELS = 8e6;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** The filter that keeps differences to the row above. */
    private static final byte AS_ABOVE = 2;

    /** Twice as quick as the next one, for a file larger by a sixth. */
    private static final int LEVEL = 3;

    /** From so many pixels on the packing, not the painting, would take the time; there the quickest way is taken. */
    private static final long LARGE = 4_000_000;

    private PngFile() {}

    /** The drawing as an image. */
    static BufferedImage image(Drawing drawing, Raster raster) {
        int width = raster.width();
        int height = raster.height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(width / (double) drawing.width(), height / (double) drawing.height());
            DrawingPainter.paint(drawing, new ImageCanvas(g, width / (double) drawing.width()));
        } finally {
            g.dispose();
        }
        return image;
    }

    /** Width and height of an image in pixels, and how many of them are an inch. */
    record Raster(int width, int height, int dpi) {}

    private record ImageCanvas(Graphics2D graphics, double pixelsPerUnit) implements Canvas {}

    /** The image of a drawing in so many pixels per inch. */
    static Raster raster(Drawing drawing, int dpi) {
        double scale = dpi / (double) Style.PRINT * drawing.theme().magnification();
        return new Raster((int) Math.round(drawing.width() * scale), (int) Math.round(drawing.height() * scale), dpi);
    }

    /** The image of a drawing as its style asks for; unless it does, at most so many pixels as a file may have. */
    static Raster raster(Drawing drawing, Style style) {
        if (style.pixels().isPresent()) {
            return new Raster(style.pixels().get().width(), style.pixels().get().height(), style.resolution());
        }
        int dpi = style.resolution();
        Raster wanted = raster(drawing, dpi);
        double pixels = (double) wanted.width() * wanted.height();
        return style.dpi().isPresent() || pixels <= MOST_PIXELS
                ? wanted
                : raster(drawing, (int) (dpi * Math.sqrt(MOST_PIXELS / pixels)));
    }

    /** The drawing as a file for print. */
    static byte[] of(Drawing drawing, Style style) {
        Raster raster = raster(drawing, style);
        BufferedImage image = image(drawing, raster);
        String language = drawing.language().tag();
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 17);
        file.writeBytes(SIGNATURE);
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(image.getWidth())
                        .putInt(image.getHeight())
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        int perMetre = (int) Math.round(raster.dpi() / 0.0254);
        chunk(
                file,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put((byte) 1)
                        .array());
        chunk(file, "iTXt", text("Title", language, drawing.title()));
        chunk(file, "iTXt", text("Description", language, drawing.description()));
        chunk(file, "IDAT", pixels(image));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] text(String keyword, String language, String text) {
        // Keyword, end, not compressed, method 0, language, no translated keyword.
        return (keyword + "\0\0\0" + language + "\0\0" + text.replace('\0', ' ')).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pixels(BufferedImage image) {
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int height = image.getHeight();
        Deflater deflater = new Deflater((long) width * height < LARGE ? LEVEL : Deflater.BEST_SPEED);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
            byte[] row = new byte[1 + 3 * width];
            byte[] again = new byte[1 + 3 * width];
            again[0] = AS_ABOVE;
            byte[] packed = new byte[1 << 16];
            for (int y = 0; y < height; y++) {
                int at = y * width;
                boolean same = y > 0 && Arrays.equals(rgb, at, at + width, rgb, at - width, at);
                int k = 1;
                for (int end = at + width; !same && at < end; at++) {
                    int here = rgb[at];
                    row[k++] = (byte) (here >> 16);
                    row[k++] = (byte) (here >> 8);
                    row[k++] = (byte) here;
                }
                deflater.setInput(same ? again : row);
                while (!deflater.needsInput()) {
                    out.write(packed, 0, deflater.deflate(packed));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                out.write(packed, 0, deflater.deflate(packed));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(name);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
