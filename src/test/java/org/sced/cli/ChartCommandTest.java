package org.sced.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sced.chart.Overlay;
import org.sced.chart.PhaseChart;
import org.sced.chart.StudyChart;
import org.sced.chart.Theme;
import org.sced.data.DiaryReader;
import org.sced.data.SingleCase;

/** The options of the figure. */
class ChartCommandTest {
    private static final String DIARY = "examples/data/phone-calls.csv";

    @TempDir
    Path folder;

    private String svg(String... options) throws Exception {
        Path file = folder.resolve("x.svg");
        String[] words = new String[options.length + 3];
        words[0] = "chart";
        System.arraycopy(options, 0, words, 1, options.length);
        words[options.length + 1] = "--out";
        words[options.length + 2] = file.toString();
        CommandRun run = CommandRun.of(words);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        String all = Files.readString(file);
        return all.substring(all.indexOf("<svg"));
    }

    private String refused(String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "chart";
        words[1] = DIARY;
        System.arraycopy(options, 0, words, 2, options.length);
        words[options.length + 2] = "--out";
        words[options.length + 3] = folder.resolve("x.svg").toString();
        CommandRun run = CommandRun.of(words);
        assertThat(run.code()).isEqualTo(2);
        assertThat(folder.resolve("x.svg")).doesNotExist();
        return run.err();
    }

    @Test
    void optionsAreThoseOfTheLibrary() throws Exception {
        SingleCase calls = SingleCase.read(Path.of(DIARY));
        assertThat(svg(DIARY, "--overlay", "mean,theil-sen", "--theme", "app-dark", "--width", "140"))
                .isEqualTo(PhaseChart.of(calls)
                        .with(Overlay.MEAN)
                        .with(Overlay.THEIL_SEN)
                        .with(Theme.APP_DARK)
                        .withWidth(140)
                        .svg());
        assertThat(svg(DIARY, "--event", "12=new job", "--line", "Cut-off=7", "--call", "3,10"))
                .isEqualTo(PhaseChart.of(calls)
                        .with(Overlay.line("Cut-off", 7))
                        .with(Overlay.event(12, "new job"))
                        .with(Overlay.calls(3, 10))
                        .svg());
    }

    @Test
    void severalPersonsStandTogether() throws Exception {
        assertThat(svg(
                        "examples/data/three-people.csv",
                        "--phase",
                        "baseline=A",
                        "--phase",
                        "intervention=B",
                        "--together",
                        "contacts"))
                .isEqualTo(StudyChart.of(
                                DiaryReader.withDefaults()
                                        .withPhaseWord("baseline", "A")
                                        .withPhaseWord("intervention", "B")
                                        .read(Path.of("examples/data/three-people.csv")),
                                "contacts")
                        .svg());
    }

    @Test
    void aPageAndEditableTextInGermanWithoutDates() throws Exception {
        assertThat(svg(DIARY, "--dashboard", "--editable", "--language", "de", "--days", "numbers"))
                .contains(">Studientag</text>", "Autokorrelation", "xml:lang=\"de\"")
                .doesNotContain("Mär</text>");
        assertThat(svg(DIARY, "--size", "nature-single")).contains("width=\"88.98mm\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --theme|pink|no theme "pink"; there are paper, slide, app-light
            --overlay|modus|no overlay "modus"; there are median, mean
            --language|fr|charts do not speak "fr"
            --size|huge|--size huge; allowed are a4-text, elsevier-single
            --days|weeks|--days weeks; allowed are both, numbers, dates
            --height|70|--height without --width
            --event|99=x|no day 99 in phone-calls; its days are 1 to 28
            --width|10|width of a chart is 10.0 mm; allowed are 40 to 1000 mm
            --together|sleep|sleep
            """)
    void whatIsNotThereIsRefusedWithWhatIs(String option, String value, String message) {
        assertThat(refused(option, value)).contains(message);
    }
}
