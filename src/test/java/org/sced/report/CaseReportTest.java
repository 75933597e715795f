package org.sced.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sced.analysis.CaseAnalysis;
import org.sced.data.SingleCase;
import org.sced.json.CaseJson;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseReportTest {
    @TempDir
    Path folder;

    static List<Supplier<SingleCase>> cases() {
        return ReportCases.all();
    }

    private static CaseReport report(SingleCase singleCase) {
        return CaseReport.of(CaseAnalysis.of(singleCase));
    }

    private static Document parsed(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theHtmlIsWellFormedAndNeedsNothingBesideIt(Supplier<SingleCase> one) throws Exception {
        Document document = parsed(report(one.get()).html());
        Set<String> tags = new LinkedHashSet<>();
        for (Element element : elements(document, "*")) {
            tags.add(element.getTagName());
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                var attribute = element.getAttributes().item(a);
                assertThat(attribute.getNodeName()).doesNotStartWith("on").isNotIn("href", "src", "srcset", "action");
                assertThat(attribute.getNodeName().contains("xmlns")
                                || !attribute.getNodeValue().contains("url("))
                        .isTrue();
            }
        }
        assertThat(tags)
                .doesNotContain("script", "img", "link", "iframe", "object", "embed", "a", "form", "base", "i", "b")
                .contains("svg", "table", "h1", "main");
        String style = elements(document, "style").get(0).getTextContent();
        assertThat(style).doesNotContain("url(", "@import", "http").contains("(prefers-color-scheme: dark)");
        assertThat(elements(document, "svg")).hasSize(2); // for a page and for a phone
        assertThat(elements(document, "h1")).hasSize(1);
        assertThat(elements(document, "meta").get(2).getAttribute("content")).startsWith("default-src 'none';");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSummaryOpensTheReport(Supplier<SingleCase> one) throws Exception {
        CaseReport report = report(one.get());
        Document document = parsed(report.html());
        Element lead = elements(document, "div").get(0);
        assertThat(lead.getAttribute("class")).isEqualTo("lead");
        assertThat(report.summary().lines().count())
                .isEqualTo(one.get().measures().size() + 2);
        assertThat(lead.getTextContent().strip()).isEqualTo(report.summary().replaceAll("[\u202E\u2066]", "\uFFFD"));
    }

    @Test
    void textOfTheDiaryIsEscapedInHtml() throws Exception {
        SingleCase hostile = ReportCases.hostile();
        String html = report(hostile).html();
        assertThat(html)
                .doesNotContain("<script", "<img", "<i>", "<b>", "\u202E", "\u2066")
                .doesNotContain("]]></style>");
        assertThat(elements(parsed(html), "h1").get(0).getTextContent())
                .isEqualTo("Case report: " + hostile.id().replace('\u2066', '\uFFFD'));
        Set<String> captions = new LinkedHashSet<>();
        elements(parsed(html), "p").stream()
                .filter(p -> p.getAttribute("class").equals("caption"))
                .forEach(p -> captions.add(p.getTextContent()));
        hostile.measures()
                .forEach(measure -> assertThat(captions).contains(measure.name().replace('\u202E', '\uFFFD')));
    }

    @Test
    void textOfTheDiaryIsEscapedInTheFigure() throws Exception {
        SingleCase hostile = ReportCases.hostile();
        report(hostile).save(folder);
        byte[] svg = Files.readAllBytes(folder.resolve("figure.svg"));
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(elements(document, "title").get(0).getTextContent()).contains("<script>alert(1)</script>");
        assertThat(elements(document, "desc").get(0).getTextContent()).contains("<i>anna</i>", "]]></style></svg>");
    }

    @Test
    void textOfTheDiaryIsEscapedInMarkdown() {
        String markdown = report(ReportCases.hostile()).markdown();
        assertThat(markdown)
                .doesNotContain("<script", "<img", "<i>", "\u202E", "\u2066", "`c`", "$m$")
                .doesNotContain("https://", "www.e", "a@e")
                .doesNotContainPattern("(?<!\\\\)\\]\\((?!figure\\.svg\\))")
                .contains("\\| \\*b\\* \\_i\\_ \\[x\\](http&#58;//e.example) \\`c\\` \\~s\\~ \\$m\\$");
        // Every table row has as many cells as its head, whatever stands in them.
        List<String> lines = markdown.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i - 1).startsWith("|") && lines.get(i).startsWith("|")) {
                assertThat(bars(lines.get(i))).isEqualTo(bars(lines.get(i - 1)));
            }
        }
        assertThat(lines.stream().filter(line -> line.startsWith("![")))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .endsWith("](figure.svg)");
    }

    private static long bars(String line) {
        return line.replace("\\\\", "")
                .replace("\\|", "")
                .chars()
                .filter(c -> c == '|')
                .count();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            delimiter = '^',
            value = {
                "3.714 ^ 3.714",
                "−0.5 ^ −0.5",
                "1. x ^ 1\\. x",
                "12) x ^ 12\\) x",
                "- x ^ \\- x",
                "+ x ^ \\+ x",
                "--- ^ \\---",
                "=== ^ \\===",
                "a - b ^ a - b",
                "'a\nb' ^ 'a b'",
                "a & b < c ^ a &amp; b &lt; c",
                "\\ ^ \\\\",
                "HTTPS://x ^ HTTPS&#58;//x",
                "see www.x ^ see www&#46;x",
            })
    void markdownEscapes(String text, String escaped) {
        assertThat(MarkdownWriter.escape(text)).isEqualTo(escaped);
    }

    @Test
    void htmlEscapes() {
        assertThat(HtmlWriter.escape("<a href=\"x\" title='y'>&\u0000\u001b\u0085\n"))
                .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;\uFFFD\uFFFD\uFFFD\n");
        assertThat(HtmlWriter.escape("a\uD800b\uFFFEc\u2028d😀e")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd😀e");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyNumberOfTheTablesStandsInTheResults(Supplier<SingleCase> one) throws Exception {
        CaseAnalysis analysis = CaseAnalysis.of(one.get());
        List<Double> known = new ArrayList<>();
        numbers(JsonMapper.builder().build().readTree(CaseJson.results(analysis)), known);
        Pattern number = Pattern.compile("−?\\d+(?:\\.\\d+)?(?:e[+−]\\d+)?( %)?");
        int seen = 0;
        for (Element row : elements(parsed(CaseReport.of(analysis).html()), "tr")) {
            for (Element cell : cells(row)) {
                if (cell.getAttribute("class").equals("text")) {
                    continue;
                }
                Matcher shown = number.matcher(cell.getTextContent());
                while (shown.find()) {
                    String text = shown.group().replace('−', '-').replace(" %", "");
                    double value = Double.parseDouble(text) / (shown.group(1) == null ? 1 : 100);
                    // Half of the last place that is shown, and a little for the rounding of both.
                    double half = 0.5001 * lastPlace(text) / (shown.group(1) == null ? 1 : 100);
                    assertThat(known).as(cell.getTextContent()).anyMatch(exact -> Math.abs(exact - value) <= half);
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(20);
    }

    private static List<Element> cells(Element row) {
        return Stream.of(row.getElementsByTagName("td"))
                .flatMap(found ->
                        java.util.stream.IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)))
                .toList();
    }

    private static double lastPlace(String text) {
        int e = text.indexOf('e');
        String mantissa = e < 0 ? text : text.substring(0, e);
        int point = mantissa.indexOf('.');
        int decimals = point < 0 ? 0 : mantissa.length() - point - 1;
        return Math.pow(10, (e < 0 ? 0 : Integer.parseInt(text.substring(e + 1))) - decimals);
    }

    private static void numbers(JsonNode node, List<Double> into) {
        if (node.isNumber()) {
            into.add(node.doubleValue());
        } else if (node.isObject() && node.has("weekdays")) {
            // A weekday that does not stand there has no measured day.
            into.add(0.0);
        }
        node.forEach(child -> numbers(child, into));
    }

    @Test
    void theChanceSectionFollowsTheDesign() {
        assertThat(report(ReportCases.phoneCalls()).markdown())
                .contains("The size of chance was not tested.")
                .doesNotContain("**Randomization test**");
        assertThat(report(ReportCases.drawn()).markdown())
                .doesNotContain("The size of chance was not tested.")
                .contains("**Randomization test**", "starts 28: A 5, B 5, A′ 5");
        assertThat(report(ReportCases.abc()).markdown()).contains("| mood | A→B |", "| mood | A→C |");
        assertThat(report(ReportCases.neverNotedButDrawn()).markdown()).contains("| – | – | – |");
    }

    @Test
    void thePlaceOfLaterIntervalsIsKept() {
        assertThat(report(ReportCases.phoneCalls()).markdown())
                .contains("### Intervals that respect serial dependence\n\nNot computed by this version.");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSameAnalysisGivesTheSameReport(Supplier<SingleCase> one) {
        assertThat(report(one.get()).html()).isEqualTo(report(one.get()).html());
        assertThat(report(one.get()).markdown()).isEqualTo(report(one.get()).markdown());
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        String html = report(ReportCases.phoneCalls()).html();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(report(ReportCases.phoneCalls()).html()).isEqualTo(html);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void savesFiveFiles() throws IOException {
        CaseReport report = report(ReportCases.phoneCalls());
        Path deep = folder.resolve("a/b");
        List<Path> files = report.save(deep);
        assertThat(files)
                .containsExactlyInAnyOrder(
                        deep.resolve("report.html"),
                        deep.resolve("report.md"),
                        deep.resolve("results.json"),
                        deep.resolve("figure.svg"),
                        deep.resolve("figure.png"));
        try (Stream<Path> there = Files.list(deep)) {
            assertThat(there).containsExactlyInAnyOrderElementsOf(files);
        }
        assertThat(Files.readString(deep.resolve("report.html"))).isEqualTo(report.html());
        assertThat(Files.readString(deep.resolve("report.md"))).isEqualTo(report.markdown());
        assertThat(Files.readString(deep.resolve("results.json")))
                .isEqualTo(CaseJson.results(CaseAnalysis.of(ReportCases.phoneCalls())));
        assertThat(Files.readString(deep.resolve("figure.svg"), StandardCharsets.UTF_8))
                .startsWith("<?xml");
        assertThat(Files.readAllBytes(deep.resolve("figure.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(report.save(deep)).isEqualTo(files);
    }

    @Test
    void aFileInTheWayIsLeftAlone() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("report"), "mine");
        assertThatThrownBy(() -> report(ReportCases.phoneCalls()).save(inTheWay))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(inTheWay).hasContent("mine");
    }

    @Test
    void noPartIsLeftBehind() throws IOException {
        Files.createDirectories(folder.resolve("report.html/inside"));
        assertThatThrownBy(() -> report(ReportCases.phoneCalls()).save(folder))
                .isInstanceOf(UncheckedIOException.class);
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }
}
