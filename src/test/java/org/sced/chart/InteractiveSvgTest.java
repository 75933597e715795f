package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class InteractiveSvgTest {
    private static final PhaseChart CHART = PhaseChart.of(Cases.phoneCallsMissing());

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> days(String svg) throws Exception {
        List<Element> days = new ArrayList<>();
        var groups = parse(svg).getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            if (group.getAttribute("class").equals("sced-day")) {
                days.add(group);
            }
        }
        return days;
    }

    @Test
    void everyDayCanBeReachedAndTellsItsDatePhaseAndValues() throws Exception {
        List<Element> days = days(CHART.interactiveSvg());
        assertThat(days)
                .hasSize(28)
                .allMatch(day -> day.getAttribute("tabindex").equals("0"));
        // The fifth day of the file is blank in mood and 1 in contacts.
        assertThat(days.get(4).getAttribute("aria-label"))
                .isEqualTo("Day 5, 6 Mar 2026; Phase A; Mood missing; Contacts 1");
        assertThat(days.get(4).getElementsByTagName("circle").getLength()).isEqualTo(1);
        assertThat(days.get(0).getElementsByTagName("circle").getLength()).isEqualTo(2);
        assertThat(days.get(27).getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("Day 28, 29 Mar 2026");
    }

    @Test
    void thereIsNoScriptNoNetworkAndNothingThatPopsUpByItself() throws Exception {
        String svg = CHART.interactiveSvg();
        assertThat(svg)
                .doesNotContain("<script", "href", "url(", "@import", " on")
                .contains("@media print");
        Element root = parse(svg).getDocumentElement();
        assertThat(root.getElementsByTagName("title").getLength()).isZero();
        assertThat(root.getAttribute("role")).isEqualTo("group");
        assertThat(root.getAttribute("aria-label")).isEqualTo("Mood and contacts of phone-calls-missing");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(CHART.description());
    }

    @Test
    void theWordsOfADayStayOnThePage() {
        Drawing drawing = CHART.drawing();
        String svg = CHART.interactiveSvg();
        var boxes = java.util.regex.Pattern.compile(
                        "<rect x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\"")
                .matcher(svg);
        int found = 0;
        while (boxes.find()) {
            found++;
            assertThat(Integer.parseInt(boxes.group(1))).isGreaterThanOrEqualTo(0);
            assertThat(Integer.parseInt(boxes.group(1)) + Integer.parseInt(boxes.group(3)))
                    .isLessThanOrEqualTo(drawing.width());
        }
        assertThat(found).isEqualTo(28);
    }

    @Test
    void aDarkScreenGetsTheColoursOfTheOtherLook() throws Exception {
        String svg = CHART.interactiveSvg(Theme.APP_DARK);
        assertThat(parse(svg).getDocumentElement().getAttribute("class")).isEqualTo("sced-dark");
        String sheet = svg.substring(svg.lastIndexOf("<style>"), svg.lastIndexOf("</style>"));
        assertThat(sheet)
                .startsWith("<style>\n@media screen and (prefers-color-scheme:dark){\n")
                .contains(".sced-dark [fill=\"#fff\"]{fill:#15181c}", ".sced-dark [stroke=\"#004a78\"]{stroke:#8ccbff}")
                .contains("[fill-opacity=\"0.102\"]{fill-opacity:0.188}");
        // No colour of the figure is forgotten.
        var attributes =
                java.util.regex.Pattern.compile("(fill|stroke)=\"#[0-9a-f]+\"").matcher(svg);
        while (attributes.find()) {
            assertThat(sheet).contains("[" + attributes.group() + "]");
        }
        assertThat(svg.replace(sheet + "</style>\n", "").replace(" class=\"sced-dark\"", ""))
                .isEqualTo(CHART.interactiveSvg());
        // Where there is nothing to point at, the colours change all the same.
        assertThat(PhaseChart.of(Cases.days(3650)).interactiveSvg(Theme.APP_DARK))
                .contains("prefers-color-scheme:dark");
    }

    @Test
    void daysOfEveryPersonAreTheirOwn() throws Exception {
        SingleCase one = SingleCase.named("<one>")
                .sessions()
                .phase("A", 2)
                .phase("B", 2)
                .measure(Measure.of("x & y"), 1, 2, 3.25, 4)
                .build();
        SingleCase two = SingleCase.named("two")
                .sessions()
                .phase("A", 3)
                .phase("B", 2)
                .measure(Measure.of("x & y"), 1, 2, 3, 4, 5)
                .build();
        String svg = StudyChart.of(one.series("x & y"), two.series("x & y")).interactiveSvg();
        List<Element> days = days(svg);
        assertThat(days).hasSize(9);
        assertThat(days.get(2).getAttribute("aria-label")).isEqualTo("Session 3; Phase B; X & y 3.25");
    }

    @Test
    void alternatingDaysTellTheirConditionAndGermanIsSpoken() throws Exception {
        List<Element> days =
                days(PhaseChart.of(Cases.alternating()).with(Language.GERMAN).interactiveSvg());
        assertThat(days.get(1).getAttribute("aria-label")).isEqualTo("Tag 2, 3. Mär 2026; Bedingung B; Pain 4");
    }

    @Test
    void chartsWithoutDaysAndOfManyYearsAreThePlainOnes() {
        DistributionChart distribution = DistributionChart.of("t", 1, 0, 1, 2);
        assertThat(distribution.interactiveSvg()).isEqualTo(distribution.svg());
        PhaseChart decade = PhaseChart.of(Cases.days(3650));
        assertThat(decade.interactiveSvg()).isEqualTo(decade.svg());
    }

    @Test
    void everyCaseParses() {
        PhaseLayoutTest.everyCase().forEach(one -> {
            try {
                parse(PhaseChart.of(one).interactiveSvg());
            } catch (Exception e) {
                throw new AssertionError(one.id(), e);
            }
        });
    }
}
