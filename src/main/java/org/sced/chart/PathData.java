package org.sced.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/**
 * Writes outlines as the path data of SVG, in tenths of a unit and as briefly as the format allows: relative steps, no
 * needless blanks, zeros or letters.
 */
final class PathData {
    private static final double GRAIN = 10;

    private final StringBuilder text = new StringBuilder();
    private long x;
    private long y;
    private long startX;
    private long startY;
    private long controlX;
    private long controlY;
    private char command;
    private char written;
    private boolean open;
    private boolean afterPoint;

    private static long grain(double value) {
        return Math.round(value * GRAIN);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Appends an outline. A stretch that begins where the last one ended goes on with it, if both may be one line. */
    void append(Shape shape, AffineTransform at, boolean joined) {
        double[] c = new double[6];
        for (PathIterator path = shape.getPathIterator(at); !path.isDone(); path.next()) {
            switch (path.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    boolean goesOn = joined && open && grain(c[0]) == x && grain(c[1]) == y;
                    if (!goesOn) {
                        moveTo(c[0], c[1]);
                    }
                }
                case PathIterator.SEG_LINETO -> lineTo(c[0], c[1]);
                case PathIterator.SEG_QUADTO -> quadratic(c);
                case PathIterator.SEG_CUBICTO -> cubic(c);
                default -> close();
            }
        }
    }

    /** Appends a full circle. */
    void circle(double centreX, double centreY, double radius) {
        long r = Math.max(1, grain(radius));
        moveTo(centreX - radius, centreY);
        begin('a');
        for (long width : new long[] {2 * r, -2 * r}) {
            number(r);
            number(r);
            number(0);
            text.append(" 1 0");
            afterPoint = false;
            number(width);
            number(0);
        }
        close();
    }

    private void moveTo(double toX, double toY) {
        long nextX = grain(toX);
        long nextY = grain(toY);
        boolean first = text.isEmpty();
        begin(first ? 'M' : 'm');
        number(first ? nextX : nextX - x);
        number(first ? nextY : nextY - y);
        x = startX = nextX;
        y = startY = nextY;
        open = true;
        command = 'l';
    }

    private void lineTo(double toX, double toY) {
        long dx = grain(toX) - x;
        long dy = grain(toY) - y;
        if (dy == 0) {
            // A step of no length is kept only where it is all there is: a round cap makes it a dot.
            if (dx != 0 || x == startX && y == startY) {
                continueWith('h');
                number(dx);
            }
        } else if (dx == 0) {
            continueWith('v');
            number(dy);
        } else {
            continueWith('l');
            number(dx);
            number(dy);
        }
        x += dx;
        y += dy;
    }

    /** Where the control point mirrors the last one, as it does half-way between two of a letter, it is left out. */
    private void quadratic(double[] c) {
        long wantedX = grain(c[0]);
        long wantedY = grain(c[1]);
        boolean curved = command == 'q' || command == 't';
        long mirroredX = 2 * x - controlX;
        long mirroredY = 2 * y - controlY;
        if (curved && Math.abs(mirroredX - wantedX) <= 2 && Math.abs(mirroredY - wantedY) <= 2) {
            continueWith('t');
            controlX = mirroredX;
            controlY = mirroredY;
        } else {
            continueWith('q');
            number(wantedX - x);
            number(wantedY - y);
            controlX = wantedX;
            controlY = wantedY;
        }
        number(grain(c[2]) - x);
        number(grain(c[3]) - y);
        x = grain(c[2]);
        y = grain(c[3]);
    }

    private void cubic(double[] c) {
        continueWith('c');
        for (int i = 0; i < 6; i += 2) {
            number(grain(c[i]) - x);
            number(grain(c[i + 1]) - y);
        }
        x = grain(c[4]);
        y = grain(c[5]);
    }

    private void close() {
        text.append('z');
        command = 'z';
        x = startX;
        y = startY;
        open = false;
    }

    private void begin(char letter) {
        text.append(letter);
        command = letter;
        written = letter;
    }

    private void continueWith(char letter) {
        // After a move a line needs no letter of its own: the numbers that follow are lines.
        if (command != letter || command == 'l' && written == 'M') {
            begin(letter);
        }
    }

    private void number(long tenths) {
        long whole = Math.abs(tenths) / 10;
        long part = Math.abs(tenths) % 10;
        char before = text.charAt(text.length() - 1);
        if (tenths < 0) {
            text.append('-');
        } else if (!Character.isLetter(before) && !(afterPoint && whole == 0 && part != 0)) {
            // A second point begins a new number by itself.
            text.append(' ');
        }
        if (whole != 0 || part == 0) {
            text.append(whole);
        }
        if (part != 0) {
            text.append('.').append(part);
        }
        afterPoint = part != 0;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
