package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** Looks at the texts of a drawing. */
final class Texts {
    private Texts() {}

    /** Every text is on the page and none stands in another; lines of a title may share the room between them. */
    static void assertApart(Drawing drawing) {
        Rectangle2D page = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        List<Label> labels = drawing.allLabels().toList();
        for (int i = 0; i < labels.size(); i++) {
            assertThat(page.contains(labels.get(i).bounds()))
                    .as("%s is on the page of %d × %d", labels.get(i), drawing.width(), drawing.height())
                    .isTrue();
            for (int j = 0; j < i; j++) {
                Rectangle2D both =
                        labels.get(i).bounds().createIntersection(labels.get(j).bounds());
                assertThat(both.getWidth() > 1 && both.getHeight() > 8)
                        .as("%s stands over %s", labels.get(i), labels.get(j))
                        .isFalse();
            }
        }
    }
}
