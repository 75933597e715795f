package org.sced.chart;

import java.awt.Graphics2D;

/**
 * The canvas of an inset. Its graphics are moved already; text that is not painted with them is moved here.
 *
 * @param whole the canvas of the whole drawing
 */
record ShiftedCanvas(Canvas whole, double x, double y) implements Canvas {
    @Override
    public Graphics2D graphics() {
        return whole.graphics();
    }

    @Override
    public double pixelsPerUnit() {
        return whole.pixelsPerUnit();
    }

    @Override
    public void write(Label label) {
        whole.writeInset(label, x, y);
    }

    @Override
    public void writeInset(Label label, double moreX, double moreY) {
        whole.writeInset(label, x + moreX, y + moreY);
    }

    @Override
    public void begin(String title) {
        whole.begin(title);
    }

    @Override
    public void end() {
        whole.end();
    }
}
