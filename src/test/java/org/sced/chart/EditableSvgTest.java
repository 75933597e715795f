package org.sced.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sced.analysis.CaseAnalysis;
import org.w3c.dom.Element;

class EditableSvgTest {
    private static List<Element> texts(String svg) throws Exception {
        var found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("text");
        List<Element> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add((Element) found.item(i));
        }
        return texts;
    }

    @Test
    void everyLabelIsText() throws Exception {
        PhaseChart chart =
                PhaseChart.of(Cases.phoneCallsMissing()).titled("Less & <more>").withEditableText();
        List<Element> texts = texts(chart.svg());
        assertThat(texts)
                .extracting(Element::getTextContent)
                .containsExactlyInAnyOrderElementsOf(
                        chart.drawing().allLabels().map(Label::text).toList());
        Element title = texts.stream()
                .filter(text -> text.getTextContent().equals("Mood"))
                .findFirst()
                .orElseThrow();
        assertThat(title.getAttribute("transform")).startsWith("rotate(-90 ");
        assertThat(title.getAttribute("text-anchor")).isEqualTo("middle");
        assertThat(chart.svg()).contains("font-family=\"Inter, ").hasSizeLessThan(16_000);
        assertThat(texts(PhaseChart.of(Cases.phoneCallsMissing()).svg())).isEmpty();
    }

    @Test
    void textsOfAPageStandWhereTheirChartsStand() throws Exception {
        CaseDashboard page =
                CaseDashboard.of(CaseAnalysis.of(Cases.phoneCallsMissing())).withEditableText();
        Label wanted = page.drawing()
                .allLabels()
                .filter(label -> label.text().equals("Nonoverlap of all pairs, contacts"))
                .findFirst()
                .orElseThrow();
        Element found = texts(page.svg()).stream()
                .filter(text -> text.getTextContent().equals(wanted.text()))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(found.getAttribute("x")))
                .isCloseTo(wanted.x(), org.assertj.core.api.Assertions.within(0.01));
        assertThat(Double.parseDouble(found.getAttribute("y")))
                .isCloseTo(wanted.y(), org.assertj.core.api.Assertions.within(0.01));
    }
}
