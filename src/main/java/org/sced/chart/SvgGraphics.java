package org.sced.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * Writes what is painted as SVG. Text becomes outlines, so that it looks the same everywhere; neighbouring shapes of one
 * look become one path. The same painting gives the same text. Plain colours only, no images.
 */
final class SvgGraphics extends Graphics2D {
    /** The document that is being written, shared with the graphics made by {@link #create}. */
    private static final class Document {
        final StringBuilder text = new StringBuilder(32_768);
        String look = "";
        PathData path = new PathData();

        void flush() {
            if (!path.isEmpty()) {
                text.append("<path").append(look).append(" d=\"").append(path).append("\"/>\n");
                path = new PathData();
            }
            look = "";
        }

        /** The path to which a shape of a look can be added. */
        PathData path(String wanted) {
            if (!wanted.equals(look)) {
                flush();
                look = wanted;
            }
            return path;
        }
    }

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Document document;
    private final RenderingHints hints;
    private AffineTransform transform = new AffineTransform();
    private Shape clip;
    private Color color = Color.BLACK;
    private Color background = Color.WHITE;
    private Paint paint = Color.BLACK;
    private Stroke stroke = new BasicStroke();
    private Composite composite = AlphaComposite.SrcOver;
    private Font font;
    private String strokeLook;

    SvgGraphics() {
        document = new Document();
        hints = new RenderingHints(Map.of());
    }

    private SvgGraphics(SvgGraphics parent) {
        document = parent.document;
        hints = (RenderingHints) parent.hints.clone();
        transform = new AffineTransform(parent.transform);
        clip = parent.clip;
        color = parent.color;
        background = parent.background;
        paint = parent.paint;
        stroke = parent.stroke;
        composite = parent.composite;
        font = parent.font;
    }

    /** Begins a group with a title. */
    void begin(String title) {
        document.flush();
        document.text.append("<g>\n<title>").append(escaped(title)).append("</title>\n");
    }

    /** Ends the group begun last. */
    void end() {
        document.flush();
        document.text.append("</g>\n");
    }

    /** Writes a text as text, in Inter or what is near it; letters keep the length that they have in Inter. */
    void write(Label label) {
        document.flush();
        double x = label.x() + transform.getTranslateX();
        double y = label.y() + transform.getTranslateY();
        String anchor = switch (label.anchor()) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
        document.text
                .append("<text x=")
                .append(quoted(number(x)))
                .append(" y=")
                .append(quoted(number(y)))
                .append(label.turned() ? " transform=\"rotate(-90 " + number(x) + " " + number(y) + ")\"" : "")
                .append(anchor)
                .append(" font-size=")
                .append(quoted(number(label.size())))
                .append(label.face() == Typeface.SEMIBOLD ? " font-weight=\"600\"" : "")
                .append(" fill=")
                .append(quoted(hex(label.color())))
                .append(">")
                .append(escaped(label.text()))
                .append("</text>\n");
    }

    /** What was painted, as the content of an {@code svg} element. */
    String content() {
        document.flush();
        return document.text.toString();
    }

    /**
     * Text for use in XML; characters that XML does not allow, or that would turn the writing direction of what follows,
     * become the replacement character.
     */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean allowed = c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF;
                    boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
                    escaped.appendCodePoint(allowed && !turns ? c : c == '\t' || c == '\n' || c == '\r' ? ' ' : 0xFFFD);
                }
            }
        });
        return escaped.toString();
    }

    // ---- shapes

    @Override
    public void fill(Shape shape) {
        if (color.getAlpha() == 0) {
            return;
        }
        Shape visible = visible(shape, 0);
        if (visible == null) {
            return;
        }
        boolean evenOdd = visible.getPathIterator(null).getWindingRule() == java.awt.geom.PathIterator.WIND_EVEN_ODD
                && !(visible instanceof Ellipse2D);
        String look = " fill=" + quoted(hex(color)) + opacity("fill") + (evenOdd ? " fill-rule=\"evenodd\"" : "");
        append(visible, look, false);
    }

    @Override
    public void draw(Shape shape) {
        if (color.getAlpha() == 0) {
            return;
        }
        if (!(stroke instanceof BasicStroke basic) || !isSimilarity()) {
            fill(stroke.createStrokedShape(shape));
            return;
        }
        Shape visible = visible(shape, basic.getLineWidth() / 2);
        if (visible == null) {
            return;
        }
        if (visible != shape) {
            fill(stroke.createStrokedShape(shape));
            return;
        }
        if (strokeLook == null) {
            strokeLook = look(basic);
        }
        append(shape, strokeLook, true);
    }

    private String look(BasicStroke basic) {
        double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
        StringBuilder look = new StringBuilder(" fill=\"none\" stroke=" + quoted(hex(color)) + opacity("stroke"));
        look.append(" stroke-width=").append(quoted(number(basic.getLineWidth() * scale)));
        look.append(
                switch (basic.getEndCap()) {
                    case BasicStroke.CAP_ROUND -> " stroke-linecap=\"round\"";
                    case BasicStroke.CAP_SQUARE -> " stroke-linecap=\"square\"";
                    default -> "";
                });
        look.append(
                switch (basic.getLineJoin()) {
                    case BasicStroke.JOIN_ROUND -> " stroke-linejoin=\"round\"";
                    case BasicStroke.JOIN_BEVEL -> " stroke-linejoin=\"bevel\"";
                    default -> " stroke-miterlimit=" + quoted(number(basic.getMiterLimit()));
                });
        if (basic.getDashArray() != null) {
            StringBuilder dashes = new StringBuilder();
            for (float dash : basic.getDashArray()) {
                dashes.append(dashes.isEmpty() ? "" : " ").append(number(dash * scale));
            }
            look.append(" stroke-dasharray=").append(quoted(dashes.toString()));
            if (basic.getDashPhase() != 0) {
                look.append(" stroke-dashoffset=").append(quoted(number(basic.getDashPhase() * scale)));
            }
        }
        return look.toString();
    }

    private void append(Shape shape, String look, boolean line) {
        if (color.getAlpha() < 255) {
            // Overlapping translucent shapes must stay two.
            document.flush();
        }
        PathData path = document.path(look);
        if (shape instanceof Ellipse2D circle && circle.getWidth() == circle.getHeight() && isShift()) {
            path.circle(
                    circle.getCenterX() + transform.getTranslateX(),
                    circle.getCenterY() + transform.getTranslateY(),
                    circle.getWidth() / 2);
        } else {
            path.append(shape, transform, line && ((BasicStroke) stroke).getDashArray() == null);
        }
        if (color.getAlpha() < 255) {
            document.flush();
        }
    }

    /** The shape itself if the clip leaves it whole, what is left of it else, null if nothing is. */
    private Shape visible(Shape shape, double margin) {
        if (clip == null) {
            return shape;
        }
        Rectangle2D box = shape.getBounds2D();
        Rectangle2D wide = new Rectangle2D.Double(
                box.getX() - margin, box.getY() - margin, box.getWidth() + 2 * margin, box.getHeight() + 2 * margin);
        Rectangle2D placed = isShift()
                ? new Rectangle2D.Double(
                        wide.getX() + transform.getTranslateX(),
                        wide.getY() + transform.getTranslateY(),
                        wide.getWidth(),
                        wide.getHeight())
                : transform.createTransformedShape(wide).getBounds2D();
        Rectangle2D limits = clip.getBounds2D();
        double hair = 0.05;
        boolean whole = clip instanceof Rectangle2D
                && placed.getMinX() >= limits.getMinX() - hair
                && placed.getMaxX() <= limits.getMaxX() + hair
                && placed.getMinY() >= limits.getMinY() - hair
                && placed.getMaxY() <= limits.getMaxY() + hair;
        if (whole) {
            return shape;
        }
        if (margin > 0) {
            return placed.getMaxX() < limits.getMinX()
                            || placed.getMinX() > limits.getMaxX()
                            || placed.getMaxY() < limits.getMinY()
                            || placed.getMinY() > limits.getMaxY()
                    ? null
                    : wide;
        }
        Area left = new Area(transform.createTransformedShape(shape));
        left.intersect(new Area(clip));
        return left.isEmpty() ? null : inverse(left);
    }

    private Shape inverse(Shape onPage) {
        try {
            return transform.createInverse().createTransformedShape(onPage);
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("a transform that flattens everything cannot be painted with", e);
        }
    }

    private boolean isShift() {
        return (transform.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0;
    }

    private boolean isSimilarity() {
        double a = transform.getScaleX();
        double b = transform.getShearY();
        double c = transform.getShearX();
        double d = transform.getScaleY();
        double size = Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(d);
        return Math.abs(a * c + b * d) <= 1e-9 * size * size
                && Math.abs(a * a + b * b - c * c - d * d) <= 1e-9 * size * size;
    }

    private String opacity(String which) {
        return color.getAlpha() == 255 ? "" : " " + which + "-opacity=" + quoted(opacity(color));
    }

    /** As {@code 0.102}. */
    static String opacity(Color color) {
        return number3(color.getAlpha() / 255.0);
    }

    /** As {@code #fff} or {@code #004a78}. */
    static String hex(Color color) {
        String six = Integer.toHexString(color.getRGB() & 0xFFFFFF | 0x1000000).substring(1);
        boolean brief =
                six.charAt(0) == six.charAt(1) && six.charAt(2) == six.charAt(3) && six.charAt(4) == six.charAt(5);
        return brief ? "#" + six.charAt(0) + six.charAt(2) + six.charAt(4) : "#" + six;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String number(double value) {
        return plain(Math.round(value * 100), 100);
    }

    private static String number3(double value) {
        return plain(Math.round(value * 1000), 1000);
    }

    private static String plain(long grains, int perUnit) {
        return java.math.BigDecimal.valueOf(grains)
                .divide(java.math.BigDecimal.valueOf(perUnit))
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        Color before = color;
        color = background;
        fill(new Rectangle(x, y, width, height));
        color = before;
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
        draw(new Arc2D.Double(x, y, width, height, startAngle, arcAngle, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
        fill(new Arc2D.Double(x, y, width, height, startAngle, arcAngle, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] xPoints, int[] yPoints, int nPoints) {
        java.awt.geom.Path2D.Double path = new java.awt.geom.Path2D.Double();
        for (int i = 0; i < nPoints; i++) {
            if (i == 0) {
                path.moveTo(xPoints[i], yPoints[i]);
            } else {
                path.lineTo(xPoints[i], yPoints[i]);
            }
        }
        draw(path);
    }

    @Override
    public void drawPolygon(int[] xPoints, int[] yPoints, int nPoints) {
        draw(new java.awt.Polygon(xPoints, yPoints, nPoints));
    }

    @Override
    public void fillPolygon(int[] xPoints, int[] yPoints, int nPoints) {
        fill(new java.awt.Polygon(xPoints, yPoints, nPoints));
    }

    // ---- text

    @Override
    public void drawString(String text, float x, float y) {
        drawGlyphVector(getFont().createGlyphVector(EXACT, text), x, y);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        fill(new TextLayout(text, EXACT).getOutline(AffineTransform.getTranslateInstance(x, y)));
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public Font getFont() {
        if (font == null) {
            font = Typeface.REGULAR.awt(12);
        }
        return font;
    }

    @Override
    public void setFont(Font font) {
        this.font = font;
    }

    @Override
    public FontMetrics getFontMetrics(Font wanted) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)
                .createGraphics()
                .getFontMetrics(wanted);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return EXACT;
    }

    // ---- state

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }

    @Override
    public void dispose() {
        // Nothing is held.
    }

    @Override
    public void setPaint(Paint paint) {
        if (paint instanceof Color plain) {
            setColor(plain);
        } else if (paint != null) {
            throw unsupported("a paint other than a plain colour");
        }
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public Color getColor() {
        return color;
    }

    @Override
    public void setColor(Color color) {
        if (color != null && !color.equals(this.color)) {
            this.color = color;
            this.paint = color;
            strokeLook = null;
        }
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public void setBackground(Color color) {
        background = color;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(Stroke stroke) {
        strokeLook = stroke == this.stroke ? strokeLook : null;
        this.stroke = stroke;
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setComposite(Composite composite) {
        if (!AlphaComposite.SrcOver.equals(composite)) {
            throw unsupported("a way of blending other than painting over");
        }
        this.composite = composite;
    }

    @Override
    public void setPaintMode() {
        composite = AlphaComposite.SrcOver;
    }

    @Override
    public void setXORMode(Color other) {
        throw unsupported("exclusive or");
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform transform) {
        strokeLook = transform.getDeterminant() == this.transform.getDeterminant() ? strokeLook : null;
        this.transform = new AffineTransform(transform);
    }

    @Override
    public void transform(AffineTransform more) {
        transform.concatenate(more);
        strokeLook = null;
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
        strokeLook = null;
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
        strokeLook = null;
    }

    @Override
    public Shape getClip() {
        return clip == null ? null : simplified(inverse(clip));
    }

    @Override
    public void setClip(Shape shape) {
        clip = shape == null ? null : simplified(transform.createTransformedShape(shape));
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public void clip(Shape shape) {
        if (shape == null || clip == null) {
            setClip(shape);
            return;
        }
        Area both = new Area(clip);
        both.intersect(new Area(transform.createTransformedShape(shape)));
        clip = simplified(both);
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public Rectangle getClipBounds() {
        Shape current = getClip();
        return current == null ? null : current.getBounds();
    }

    /** The shape as a rectangle if it is one. */
    private static Shape simplified(Shape shape) {
        Area area = new Area(shape);
        return area.isRectangular() ? area.getBounds2D() : area;
    }

    @Override
    public boolean hit(Rectangle rectangle, Shape shape, boolean onStroke) {
        Shape outline = onStroke ? stroke.createStrokedShape(shape) : shape;
        return transform.createTransformedShape(outline).intersects(rectangle);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)
                .createGraphics()
                .getDeviceConfiguration();
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        if (value == null) {
            hints.remove(key);
        } else {
            hints.put(key, value);
        }
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> wanted) {
        hints.clear();
        hints.putAll(wanted);
    }

    @Override
    public void addRenderingHints(Map<?, ?> more) {
        hints.putAll(more);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    // ---- images

    private static UnsupportedOperationException unsupported(String what) {
        return new UnsupportedOperationException(what + " cannot be written as SVG; plain colours and shapes can");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw unsupported("a copied area");
    }

    @Override
    public boolean drawImage(Image image, AffineTransform at, ImageObserver observer) {
        throw unsupported("an image");
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        throw unsupported("an image");
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform at) {
        throw unsupported("an image");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform at) {
        throw unsupported("an image");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw unsupported("an image");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw unsupported("an image");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color behind, ImageObserver observer) {
        throw unsupported("an image");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, Color behind, ImageObserver observer) {
        throw unsupported("an image");
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            ImageObserver observer) {
        throw unsupported("an image");
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            Color behind,
            ImageObserver observer) {
        throw unsupported("an image");
    }
}
