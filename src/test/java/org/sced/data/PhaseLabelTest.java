package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseLabelTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "A,A,0",
                "|  B |,B,0",
                "A1,A,1",
                "A2,A,2",
                "A02,A,2",
                "B12,B,12",
                "A₁₂,A,12",
                "A0,A0,0",
                "A1234567890,A1234567890,0",
                "Ä2,Ä,2",
                "a2,a2,0",
                "A 2,A 2,0",
                "A',A,2",
                "A’,A,2",
                "A‘,A,2",
                "A′,A,2",
                "A´,A,2",
                "A`,A,2",
                "A '',A,3",
                "A″,A,3",
                "A\",A,3",
                "A”,A,3",
                "A‴,A,4",
                "A″',A,4",
                "A''''',A,6",
                "follow-up,follow-up,0",
                "follow-up',follow-up,2",
                "don't,don't,0",
                "„rest“,„rest“,0",
                "phase \"B\",phase \"B\",0",
                "',',0",
            })
    void readsWhatIsTyped(String typed, String condition, int occurrence) {
        assertThat(PhaseLabel.parse(typed)).isEqualTo(new PhaseLabel(condition, occurrence));
    }

    @Test
    void printsTheTermsOfTheField() {
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(n -> PhaseLabel.print("A", n)))
                .containsExactly("A", "A′", "A″", "A4", "A5");
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(n -> PhaseLabel.print("rest", n)))
                .containsExactly("rest", "rest′", "rest″", "rest′′′", "rest′′′′");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A", "B", "Z", "Ä", "Ⓐ", "𝐀", "a", "A+", "A0", "AB", "follow-up", "don't worry", "1", "介入"})
    void readsWhatItPrints(String condition) {
        for (int occurrence : new int[] {2, 3, 4, 5, 9, 10, 99, 999, 1000, 100_000}) {
            String printed = PhaseLabel.print(condition, occurrence);
            assertThat(PhaseLabel.parse(printed)).as(printed).isEqualTo(new PhaseLabel(condition, occurrence));
        }
        assertThat(PhaseLabel.parse(PhaseLabel.print(condition, 1))).isEqualTo(new PhaseLabel(condition, 0));
    }

    @Test
    void longLabelsAreReadInLinearTime() {
        for (String piece : new String[] {"'", "a'", "a ", " '", "A1"}) {
            String label = "x" + piece.repeat(200_000) + "x";
            assertThat(PhaseLabel.parse(label)).isEqualTo(new PhaseLabel(label, 0));
        }
    }
}
