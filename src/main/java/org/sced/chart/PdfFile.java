package org.sced.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * A drawing as a PDF of one page. Shapes come first, and over them the text as text, in embedded fonts, so that it can
 * be searched and copied. The same drawing gives the same bytes.
 */
final class PdfFile {
    private static final double SCALE = 72.0 / 300;

    private PdfFile() {}

    /** Keeps texts for later. */
    private static final class PdfCanvas implements Canvas {
        private final Graphics2D g;
        private final List<Label> texts = new ArrayList<>();

        PdfCanvas(Graphics2D g) {
            this.g = g;
        }

        @Override
        public Graphics2D graphics() {
            return g;
        }

        @Override
        public void write(Label label) {
            texts.add(label);
        }

        @Override
        public void writeInset(Label label, double x, double y) {
            texts.add(label.shifted(x, y));
        }
    }

    static byte[] of(Drawing drawing, Style style) {
        double scale = SCALE * style.theme().magnification();
        try (PDDocument document = new PDDocument()) {
            float width = (float) (drawing.width() * scale);
            float height = (float) (drawing.height() * scale);
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
            PdfCanvas canvas = new PdfCanvas(g);
            try {
                g.scale(scale, scale);
                DrawingPainter.paint(drawing, canvas);
            } finally {
                g.dispose();
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g.getXFormObject());
                new Writer(document, content, drawing.height(), scale).write(canvas.texts);
            }
            document.getDocumentInformation().setTitle(drawing.title());
            document.getDocumentInformation().setSubject(drawing.description());
            document.getDocumentCatalog().setLanguage(drawing.language().tag());
            CRC32 id = new CRC32();
            id.update((drawing.title() + '\n' + drawing.description()).getBytes(StandardCharsets.UTF_8));
            document.setDocumentId(id.getValue());
            ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes texts over a page. */
    private static final class Writer {
        private final PDDocument document;
        private final PDPageContentStream content;
        private final int height;
        private final double scale;
        private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);

        Writer(PDDocument document, PDPageContentStream content, int height, double scale) {
            this.document = document;
            this.content = content;
            this.height = height;
            this.scale = scale;
        }

        void write(List<Label> labels) throws IOException {
            for (Label label : labels) {
                AffineTransform at = new AffineTransform(scale, 0, 0, -scale, 0, height * scale);
                at.translate(label.startX(), label.startY());
                if (label.turned()) {
                    at.rotate(-Math.PI / 2);
                }
                for (Typeface.Run run : label.face().runs(label.text())) {
                    if (run.own()) {
                        text(run.text(), label, at);
                    } else {
                        outline(run, label, at);
                    }
                    at.translate(label.face().runWidth(run, label.size()), 0);
                }
            }
        }

        private void text(String text, Label label, AffineTransform at) throws IOException {
            content.beginText();
            color(label.color());
            content.setFont(font(label.face()), 1);
            AffineTransform upright = new AffineTransform(at);
            upright.scale(label.size(), -label.size());
            content.setTextMatrix(new Matrix(upright));
            content.showText(text);
            content.endText();
        }

        private void outline(Typeface.Run run, Label label, AffineTransform at) throws IOException {
            color(label.color());
            double[] c = new double[6];
            double x = 0;
            double y = 0;
            boolean any = false;
            for (var path = label.face().runOutline(run, label.size(), 0).getPathIterator(at);
                    !path.isDone();
                    path.next()) {
                any = true;
                switch (path.currentSegment(c)) {
                    case java.awt.geom.PathIterator.SEG_MOVETO -> content.moveTo((float) c[0], (float) c[1]);
                    case java.awt.geom.PathIterator.SEG_LINETO -> content.lineTo((float) c[0], (float) c[1]);
                    case java.awt.geom.PathIterator.SEG_QUADTO -> {
                        content.curveTo(
                                (float) (x + 2 * (c[0] - x) / 3),
                                (float) (y + 2 * (c[1] - y) / 3),
                                (float) (c[2] + 2 * (c[0] - c[2]) / 3),
                                (float) (c[3] + 2 * (c[1] - c[3]) / 3),
                                (float) c[2],
                                (float) c[3]);
                        c[0] = c[2];
                        c[1] = c[3];
                    }
                    case java.awt.geom.PathIterator.SEG_CUBICTO -> {
                        content.curveTo(
                                (float) c[0], (float) c[1], (float) c[2], (float) c[3], (float) c[4], (float) c[5]);
                        c[0] = c[4];
                        c[1] = c[5];
                    }
                    default -> content.closePath();
                }
                x = c[0];
                y = c[1];
            }
            if (any) {
                content.fill();
            }
        }

        private void color(Color color) throws IOException {
            content.setNonStrokingColor(color.getRed() / 255f, color.getGreen() / 255f, color.getBlue() / 255f);
        }

        private PDFont font(Typeface face) throws IOException {
            PDFont font = fonts.get(face);
            if (font == null) {
                try (InputStream in = face.stream()) {
                    font = PDType0Font.load(document, in, true);
                }
                fonts.put(face, font);
            }
            return font;
        }
    }
}
