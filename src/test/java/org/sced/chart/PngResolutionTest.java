package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sced.data.Measure;
import org.sced.data.SingleCase;

class PngResolutionTest {
    @Test
    void aPageHasTheResolutionOfPrint() {
        Drawing drawing = PhaseChart.of(SingleCase.read(Path.of("examples/data/phone-calls.csv")))
                .drawing();

        assertThat(PngFile.raster(drawing, Style.STANDARD).dpi()).isEqualTo(300);
    }

    @Test
    void manyPanelsShareEightMillionPixelsAndTheFileSaysHowDenseTheyAre() throws Exception {
        SingleCase.Builder builder = SingleCase.named("many").phase("A", 5).phase("B", 5);
        for (int m = 0; m < 24; m++) {
            builder.measure(Measure.of("measure " + m), 1, 2, 3, 2, 1, 5, 6, 7, 6, 5);
        }
        Drawing drawing = PhaseChart.of(builder.build()).drawing();
        int dpi = PngFile.raster(drawing, Style.STANDARD).dpi();

        byte[] file = PngFile.of(drawing, Style.STANDARD);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));

        assertThat(dpi).isBetween(100, 299);
        assertThat((double) image.getWidth() * image.getHeight()).isBetween(7.5e6, 8.1e6);
        String chunks = new String(file, StandardCharsets.ISO_8859_1);
        int perMetre = ByteBuffer.wrap(file).getInt(chunks.indexOf("pHYs") + 4);
        assertThat(perMetre).isEqualTo((int) Math.round(dpi / 0.0254));
    }
}
