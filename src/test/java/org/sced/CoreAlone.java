package org.sced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sced.analysis.CaseAnalysis;
import org.sced.analysis.Pattern;
import org.sced.data.SingleCase;
import org.sced.effect.NonOverlap;
import org.sced.randomization.PhaseStarts;
import org.sced.randomization.RandomizationTest;

/** Runs in a test run of its own, in which the libraries of the edge are not on the class path. */
class CoreAlone {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tech.tablesaw.api.Table",
                "org.dhatim.fastexcel.Workbook",
                "org.knowm.xchart.XYChart",
                "de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D",
                "tools.jackson.databind.ObjectMapper",
                "picocli.CommandLine"
            })
    void theEdgeIsNotThere(String name) {
        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void aCaseIsReadAnalysedAndTested() {
        SingleCase calls = SingleCase.read(Path.of("examples/data/phone-calls.csv"));

        assertThat(CaseAnalysis.of(calls).measure("mood").pattern().kind()).isEqualTo(Pattern.Kind.REVERSAL);
        assertThat(NonOverlap.NAP.of(calls.series("mood").compare("A", "B")).value())
                .isEqualTo(94.0 / 98);
        assertThat(RandomizationTest.withDefaults()
                        .test(calls.series("mood"), PhaseStarts.of(calls, 5))
                        .evaluated())
                .isEqualTo(105);
    }
}
