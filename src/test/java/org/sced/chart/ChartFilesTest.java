package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartFilesTest {
    private static final PhaseChart TWO_PANELS = PhaseChart.of(Cases.phoneCallsMissing());

    @TempDir
    Path folder;

    private static Element parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        return document.getDocumentElement();
    }

    static Stream<SingleCase> everyCase() {
        return PhaseLayoutTest.everyCase();
    }

    @Test
    void svgTellsScreenReadersWhatItShows() throws Exception {
        Element svg = parse(TWO_PANELS.svg());
        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("width")).isEqualTo("173.99mm");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Mood and contacts of phone-calls-missing");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(TWO_PANELS.description());
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < svg.getElementsByTagName("g").getLength(); i++) {
            Element group = (Element) svg.getElementsByTagName("g").item(i);
            groups.add(group.getElementsByTagName("title").item(0).getTextContent());
        }
        assertThat(groups).containsExactly("Mood", "Contacts");
    }

    @Test
    void svgIsSmall() {
        assertThat(TWO_PANELS.svg().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
        assertThat(PhaseChart.of(Cases.days(3650)).svg().length()).isLessThan(100_000);
    }

    @Test
    void namesAreEscapedInSvg() throws Exception {
        SingleCase nasty = SingleCase.named("<b>\"&'")
                .phase("A", 2)
                .phase("<script>", 2)
                .measure(Measure.of("a < b & $c$"), 1, 2, 3, 4)
                .build();
        Element svg = parse(PhaseChart.of(nasty).svg());
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A < b & $c$ of <b>\"&'");
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void everyCaseCanBeDrawnInEveryFormat(SingleCase singleCase) throws Exception {
        PhaseChart chart = PhaseChart.of(singleCase);
        String svg = chart.svg();
        parse(svg);
        assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(chart.pdf()).startsWith('%', 'P', 'D', 'F');
        assertThat(chart.image(60).getWidth()).isEqualTo(411);
        assertThat(chart.toXChart()).hasSize(singleCase.measures().size());
    }

    /** The chunks of a PNG file by name, checksums checked. */
    private static Map<String, List<byte[]>> chunks(byte[] png) {
        Map<String, List<byte[]>> chunks = new LinkedHashMap<>();
        ByteBuffer in = ByteBuffer.wrap(png);
        in.position(8);
        while (in.hasRemaining()) {
            byte[] content = new byte[in.getInt()];
            byte[] name = new byte[4];
            in.get(name);
            in.get(content);
            CRC32 check = new CRC32();
            check.update(name);
            check.update(content);
            assertThat(in.getInt()).isEqualTo((int) check.getValue());
            chunks.computeIfAbsent(new String(name, StandardCharsets.US_ASCII), key -> new ArrayList<>())
                    .add(content);
        }
        return chunks;
    }

    @Test
    void pngTellsResolutionTitleAndDescription() throws Exception {
        Path file = folder.resolve("chart.png");
        TWO_PANELS.save(file);
        Map<String, List<byte[]>> chunks = chunks(Files.readAllBytes(file));
        ByteBuffer size = ByteBuffer.wrap(chunks.get("pHYs").get(0));
        assertThat(size.getInt()).isEqualTo(11811);
        assertThat(size.getInt()).isEqualTo(11811);
        assertThat(size.get()).isEqualTo((byte) 1);
        assertThat(chunks.get("iTXt"))
                .extracting(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .containsExactly(
                        "Title\0\0\0en\0\0Mood and contacts of phone-calls-missing",
                        "Description\0\0\0en\0\0" + TWO_PANELS.description());
    }

    @Test
    void pngIsReadBackAsTheImage() throws Exception {
        Path file = folder.resolve("chart.png");
        TWO_PANELS.save(file);
        BufferedImage read = ImageIO.read(file.toFile());
        BufferedImage image = TWO_PANELS.image(300);
        assertThat(read.getWidth()).isEqualTo(image.getWidth());
        assertThat(read.getHeight()).isEqualTo(image.getHeight());
        for (int y = 0; y < image.getHeight(); y += 7) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                assertThat(read.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
            }
        }
    }

    @Test
    void pdfHasItsTextAsTextInEmbeddedFonts() throws Exception {
        Path file = folder.resolve("chart.pdf");
        TWO_PANELS.save(file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Mood and contacts of phone-calls-missing");
            assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo(TWO_PANELS.description());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(493f, 493.3f); // 174 mm
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Baseline", "Intervention", "A′ Withdrawal", "Md 3.5", "Mean ± 2 SD", "29 Mar");
            // Text that is turned comes out letter by letter, but in order.
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains("Mood", "Contacts");
            int fonts = 0;
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
                fonts++;
            }
            assertThat(fonts).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatIsTheSameByteForByteFromSeveralThreads(ChartFile kind) throws Exception {
        byte[] first = kind.bytes(TWO_PANELS.drawing(), Style.STANDARD);
        Callable<byte[]> again = () -> kind.bytes(TWO_PANELS.drawing(), Style.STANDARD);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<byte[]> result : threads.invokeAll(List.of(again, again, again, again))) {
                assertThat(result.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void endingsNameTheFormat() throws Exception {
        TWO_PANELS.save(folder.resolve("a.SVG"));
        assertThat(Files.readString(folder.resolve("a.SVG")))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO_PANELS.save(folder.resolve("a.jpg")))
                .withMessage("a chart cannot be saved as \"a.jpg\"; the ending must be .png, .svg or .pdf");
        assertThatIllegalArgumentException().isThrownBy(() -> TWO_PANELS.save(folder.resolve("png")));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("a.SVG"));
        }
    }

    @Test
    void filesAreReplacedAsAWholeAndNothingIsLeftBehind() throws IOException {
        Path file = folder.resolve("a.svg");
        Files.writeString(file, "old");
        TWO_PANELS.save(file);
        assertThat(Files.readString(file)).startsWith("<?xml");
        Path busy = folder.resolve("b.svg");
        Files.createDirectories(busy.resolve("inside"));
        assertThatThrownBy(() -> TWO_PANELS.save(busy))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("cannot write ");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, busy);
        }
    }

    /** Draws a chart in a Java of its own. */
    static final class Drawer {
        private Drawer() {}

        public static void main(String[] arguments) {
            PhaseChart.of(Cases.phoneCallsMissing()).save(Path.of(arguments[0]));
        }
    }

    @ParameterizedTest
    @EnumSource
    void chartsDoNotNeedTheFontsOfTheMachine(ChartFile kind) throws Exception {
        Path file = folder.resolve("a." + kind.name().toLowerCase(java.util.Locale.ROOT));
        Path log = folder.resolve("classes");
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        Drawer.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(java.waitFor()).as(Files.readString(folder.resolve("out"))).isZero();
        assertThat(file).isNotEmptyFile();
        List<String> loaded = Files.readAllLines(log);
        assertThat(loaded).anyMatch(line -> line.contains("org.sced.chart.PhaseChart"));
        assertThat(loaded).noneMatch(line -> line.contains("sun.font.SunFontManager "));
    }
}
