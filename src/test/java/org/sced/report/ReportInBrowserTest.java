package org.sced.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sced.analysis.CaseAnalysis;
import org.sced.data.SingleCase;
import tools.jackson.databind.JsonNode;

/** The page as a reader's browser shows it, under mouse, finger and keys; skipped where there is no Chromium. */
class ReportInBrowserTest {
    private static final int DAYS = 28;
    /** The width of the text of an A4 page with margins of 16 mm, in CSS pixels. */
    private static final int PAPER = 673;

    private static final String DARK_PAGE = "rgb(21, 24, 28)";

    @TempDir
    static Path folder;

    private static Chromium browser;
    private static Path report;

    @BeforeAll
    static void startBrowser() throws Exception {
        Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(), "no browser: neither -Dsced.chromium nor " + Chromium.NAMES + " on the path");
        browser = Chromium.start(program.get(), folder);
        SingleCase anna = SingleCase.read(Path.of("examples/data/phone-calls-missing.csv"));
        report = folder.resolve("report.html");
        Files.writeString(report, CaseReport.of(CaseAnalysis.of(anna)).html());
    }

    @AfterAll
    static void endBrowser() throws Exception {
        if (browser != null) {
            browser.end();
        }
    }

    @BeforeEach
    void openReport() throws Exception {
        browser.resize(1200, 900);
        browser.media("screen", "light");
        browser.mouse(1, 1);
        browser.open(report);
    }

    /** The words beside the days that can be seen. */
    private static List<String> told() throws Exception {
        return browser.texts("[...document.querySelectorAll('.sced-tip')]"
                + ".filter(tip => tip.getClientRects().length && getComputedStyle(tip).visibility == 'visible')"
                + ".map(tip => [...tip.querySelectorAll('text')].map(line => line.textContent).join('; '))");
    }

    private static final String FIFTH = "Day 5, 6 Mar 2026; Phase A; Mood missing; Contacts 1";
    private static final String TWELFTH = "Day 12, 13 Mar 2026; Phase B; Mood 6; Contacts 4";

    /** The middle of a day, brought into the window. */
    private static double[] day(int day) throws Exception {
        JsonNode middle = browser.value("(d => { d.scrollIntoView({block: 'center'});"
                + " const b = d.getBoundingClientRect(); return [b.left + b.width / 2, b.top + b.height / 2] })("
                + "[...document.querySelectorAll('.sced-day > path')].filter(d => d.getClientRects().length)["
                + (day - 1) + "])");
        return new double[] {middle.get(0).asDouble(), middle.get(1).asDouble()};
    }

    private static void pointAt(int day) throws Exception {
        double[] middle = day(day);
        browser.mouse(middle[0], middle[1]);
    }

    private static String style(String selector, String property) throws Exception {
        return browser.value("getComputedStyle(document.querySelector('" + selector + "'))." + property)
                .asString();
    }

    @Test
    void aDayThatIsPointedAtTellsItsValuesDateAndPhase() throws Exception {
        assertThat(told()).isEmpty();
        pointAt(5);
        assertThat(told()).containsExactly(FIFTH);
        pointAt(12);
        assertThat(told()).containsExactly(TWELFTH);
        browser.mouse(1, 1);
        assertThat(told()).isEmpty();
    }

    @Test
    void aDayThatIsTouchedTellsThemUntilAnotherPlaceIsTouched() throws Exception {
        double[] twelfth = day(12);
        browser.finger(twelfth[0], twelfth[1]);
        assertThat(told()).containsExactly(TWELFTH);
        double[] fifth = day(5);
        browser.finger(fifth[0], fifth[1]);
        assertThat(told()).containsExactly(FIFTH);
        browser.finger(20, 20);
        assertThat(told()).isEmpty();
    }

    @Test
    void theTabKeyGoesFromDayToDayAndShowsWhereItIs() throws Exception {
        for (int day = 1; day <= DAYS; day++) {
            browser.tab();
            assertThat(told()).singleElement().asString().startsWith("Day " + day + ", ");
            assertThat(browser.value("document.activeElement.getAttribute('aria-label')")
                            .asString())
                    .isEqualTo(told().get(0));
        }
        pointAt(5);
        assertThat(told()).as("the pointer wins over the key").containsExactly(FIFTH);
        browser.tab();
        browser.mouse(1, 1);
        assertThat(told()).as("past the last day").isEmpty();
        assertThat(style(":focus", "display")).isNotEqualTo("none");
        assertThat(browser.value("document.activeElement.className").asString()).isEqualTo("table");
    }

    @Test
    void theWordsOfEveryDayAreWholeInTheWindow() throws Exception {
        for (int width : new int[] {1200, 390}) {
            browser.resize(width, 900);
            for (int day = 1; day <= DAYS; day++) {
                pointAt(day);
                JsonNode box = browser.value("(t => { const r = t.querySelector('rect').getBoundingClientRect(),"
                        + " w = [...t.querySelectorAll('text')].map(l => l.getBoundingClientRect());"
                        + " return [r.left, r.top, r.right, r.bottom, Math.min(...w.map(l => l.left)),"
                        + " Math.max(...w.map(l => l.right))] })("
                        + "[...document.querySelectorAll('.sced-tip')].find(t => t.getClientRects().length"
                        + " && getComputedStyle(t).visibility == 'visible'))");
                assertThat(box.get(0).asDouble())
                        .isNotNegative()
                        .isLessThan(box.get(4).asDouble());
                assertThat(box.get(1).asDouble()).isNotNegative();
                assertThat(box.get(5).asDouble()).isLessThan(box.get(2).asDouble());
                assertThat(box.get(2).asDouble()).isLessThanOrEqualTo(width);
                assertThat(box.get(3).asDouble()).isLessThanOrEqualTo(900);
            }
        }
    }

    @Test
    void aPhoneShowsTheWholeFigureInLettersThatCanBeRead() throws Exception {
        browser.resize(390, 844);
        assertThat(browser.value("document.scrollingElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        JsonNode figure = browser.value("(f => [f.getBoundingClientRect().width, f.viewBox.baseVal.width])("
                + "[...document.querySelectorAll('figure svg')].filter(f => f.getClientRects().length)[0])");
        // The numbers at the axes are 7.5 points where a unit is 1/300 inch.
        double letters = figure.get(0).asDouble() / figure.get(1).asDouble() * 7.5 / 72 * 300;
        assertThat(letters).isGreaterThan(10);
    }

    @Test
    void paperShowsTheFigureWithoutWhatIsPointedAt() throws Exception {
        browser.tab();
        pointAt(5);
        browser.resize(PAPER, 900);
        browser.media("print", "dark");
        assertThat(told()).isEmpty();
        assertThat(style(".page svg path", "fill")).isEqualTo("rgb(255, 255, 255)");
        assertThat(style("body", "color")).isEqualTo("rgb(31, 31, 31)");
        assertThat(browser.texts("[...document.querySelectorAll('figure svg')].filter(f => f.getClientRects().length)"
                        + ".map(f => f.parentNode.className)"))
                .containsExactly("page");
    }

    @Test
    void nothingIsCutOnPaper() throws Exception {
        pointAt(5);
        List<String> cells = browser.texts("[...document.querySelectorAll('th, td, p, li, h1, h2, h3, figcaption')]"
                + ".map(cell => cell.textContent)");
        try (PDDocument pdf = Loader.loadPDF(browser.pdf())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).doesNotContain("Day5,6Mar2026");
            assertThat(cells).hasSizeGreaterThan(300);
            for (String cell : cells) {
                assertThat(text).contains(cell.replaceAll("\\s", ""));
            }
            assertThat(margins(pdf)).as("pages with ink in their margins").isEmpty();
        }
    }

    /** Pages with ink nearer to an edge than 15 mm. */
    private static List<Integer> margins(PDDocument pdf) throws IOException {
        List<Integer> pages = new ArrayList<>();
        for (int page = 0; page < pdf.getNumberOfPages(); page++) {
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page, 50.8f);
            int edge = 30;
            boolean inked = false;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    boolean inside = x >= edge && x < image.getWidth() - edge;
                    inked |= !inside && (image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF;
                }
            }
            if (inked) {
                pages.add(page + 1);
            }
        }
        return pages;
    }

    @Test
    void nothingButTheFileIsAskedFor() throws Exception {
        pointAt(5);
        browser.tab();
        assertThat(browser.events("Network.requestWillBeSent"))
                .extracting(event -> event.path("request").path("url").asString())
                .containsExactly(report.toUri().toString());
        assertThat(browser.events("Log.entryAdded")).isEmpty();
        assertThat(browser.value("document.scripts.length").asInt()).isZero();
    }

    @Test
    void aDarkScreenGetsADarkPageAndFigure() throws Exception {
        browser.media("screen", "dark");
        pointAt(5);
        assertThat(style("body", "backgroundColor")).isEqualTo(DARK_PAGE);
        assertThat(style(".page svg path", "fill")).isEqualTo(DARK_PAGE);
        assertThat(style(".page .sced-tip rect", "fill")).isEqualTo(DARK_PAGE);
        // Every colour of letters, and the ground behind them.
        JsonNode pairs = browser.value("[...new Set([...document.querySelectorAll('main *')]"
                + ".filter(e => !e.closest('svg') && [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()))"
                + ".map(e => { let g = e; while (getComputedStyle(g).backgroundColor == 'rgba(0, 0, 0, 0)') g = g.parentNode;"
                + " return getComputedStyle(e).color + getComputedStyle(g).backgroundColor }))]");
        assertThat(pairs.size()).isGreaterThan(2);
        for (JsonNode pair : pairs) {
            assertThat(contrast(pair.asString())).as(pair.asString()).isGreaterThanOrEqualTo(4.5);
        }
    }

    /** As WCAG 2.2 reckons it, of {@code rgb(…)rgb(…)}. */
    private static double contrast(String pair) {
        double[] light = new double[2];
        double[] weights = {0.2126, 0.7152, 0.0722};
        var numbers = java.util.regex.Pattern.compile("\\d+").matcher(pair);
        for (int i = 0; numbers.find(); i++) {
            double share = Integer.parseInt(numbers.group()) / 255.0;
            light[i / 3] +=
                    weights[i % 3] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
        }
        return (Math.max(light[0], light[1]) + 0.05) / (Math.min(light[0], light[1]) + 0.05);
    }
}
