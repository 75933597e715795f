package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongLineTest {
    private static final Pen PEN = Pen.line(Color.BLACK, new BasicStroke(2));

    private static double[] days(int n) {
        return IntStream.range(0, n).asDoubleStream().toArray();
    }

    @Test
    void onlyLongPlainLinesInImagesAreTakenApart() {
        assertThat(LongLine.isLong(PEN, 401, 1)).isTrue();
        assertThat(LongLine.isLong(PEN, 400, 1)).isFalse();
        assertThat(LongLine.isLong(PEN, 4000, Double.POSITIVE_INFINITY)).isFalse();
        assertThat(LongLine.isLong(PEN.withMarks(Mark.DOT, 4), 4000, 1)).isFalse();
        assertThat(LongLine.isLong(Pen.line(new Color(0, 0, 0, 99), new BasicStroke(2)), 4000, 1))
                .isFalse();
        Pen dashed = Pen.line(Color.BLACK, new BasicStroke(2, 0, 0, 1, new float[] {3}, 0));
        assertThat(LongLine.isLong(dashed, 4000, 1)).isFalse();
    }

    @Test
    void piecesHangTogetherAndGapsStay() {
        double[] values = new Random(1).doubles(500).toArray();
        values[100] = values[101] = values[250] = Double.NaN;
        List<LongLine> pieces = LongLine.pieces(days(500), values, 1);
        double[] all = pieces.stream()
                .flatMapToDouble(piece -> Arrays.stream(piece.days()))
                .distinct()
                .toArray();
        assertThat(all).hasSize(497).doesNotContain(100, 101, 250);
        for (int i = 1; i < pieces.size(); i++) {
            double before = pieces.get(i - 1).days()[pieces.get(i - 1).days().length - 1];
            double first = pieces.get(i).days()[0];
            assertThat(first == before || before == 99 && first == 102 || before == 249 && first == 251)
                    .isTrue();
        }
    }

    @Test
    void everyColumnOfPixelsKeepsFirstLastLowestAndHighest() {
        double[] values = new Random(2).doubles(1000).toArray();
        List<LongLine> pieces = LongLine.pieces(days(1000), values, 0.05);
        double[] kept = pieces.stream()
                .flatMapToDouble(piece -> Arrays.stream(piece.days()))
                .distinct()
                .toArray();
        assertThat(kept.length).isLessThanOrEqualTo(200);
        for (int column = 0; column < 50; column++) {
            int from = 20 * column;
            int lowest = from;
            int highest = from;
            for (int day = from; day < from + 20; day++) {
                lowest = values[day] < values[lowest] ? day : lowest;
                highest = values[day] > values[highest] ? day : highest;
            }
            assertThat(kept).contains(from, from + 19, lowest, highest);
        }
    }

    @Test
    void aLongDiaryLooksTheSameInPieces() {
        // Painted at print size, where a day has half a pixel, and from the vector drawing at the same size.
        PhaseChart chart = PhaseChart.of(Cases.days(3650));
        BufferedImage image = chart.image(300);
        BufferedImage whole = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        chart.paint(whole.createGraphics(), image.getWidth(), image.getHeight());
        long different = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int one = image.getRGB(x, y) >> 8 & 0xFF;
                int other = whole.getRGB(x, y) >> 8 & 0xFF;
                different += Math.abs(one - other) > 40 ? 1 : 0;
            }
        }
        // Corners are painted twice where pieces meet: less than one pixel of a thousand.
        assertThat(different).isLessThan(image.getWidth() * (long) image.getHeight() / 1000);
    }
}
