package org.sced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sced.effect.Concern;
import org.sced.effect.EffectSizeIndex;
import org.sced.effect.EffectSizes;
import org.sced.effect.Family;
import org.sced.effect.Flag;
import org.sced.effect.NonCentralInterval;
import org.sced.effect.PValueCombination;
import org.sced.effect.PercentOfGoal;
import org.sced.effect.Weighting;
import org.sced.stats.ChangeStatistic;
import org.sced.stats.PhaseStatistic;

/**
 * Holds {@code docs/METHODS.md} to the code: names, formulas and sources stand there only. With {@code
 * -Dsced.docs.write=true} the page is written instead.
 */
class MethodsPageTest {
    private static final Path PAGE = Path.of("docs/METHODS.md");

    /** The peers whose numbers the oracle tests compare, by index; the others have worked numbers and laws alone. */
    private static final Map<String, String> PEERS = peers();

    private final StringBuilder page = new StringBuilder();

    @Test
    void thePageIsTrue() throws IOException {
        String text = write();
        if (Boolean.getBoolean("sced.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, text);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/METHODS.md; mvn test -Dtest=MethodsPageTest -Dsced.docs.write=true writes it anew")
                .isEqualTo(text);
    }

    @Test
    void peersAreSaidOfIndicesThatTheOracleTestsName() throws IOException {
        assertThat(indices().stream().map(EffectSizeIndex::name)).containsAll(PEERS.keySet());
        StringBuilder tests = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/org/sced/effect"))) {
            for (Path file :
                    files.filter(path -> path.toString().contains("Oracle")).toList()) {
                tests.append(Files.readString(file));
            }
        }
        String source = tests.toString().replace("new PercentOfGoal(", "POGO");
        assertThat(PEERS.keySet().stream()
                        .filter(name -> !Pattern.compile("\\b" + name + "(?![A-Z_])")
                                .matcher(source)
                                .find()))
                .as("named in no oracle test")
                .isEmpty();
    }

    @Test
    void everyIndexSaysWhatItIs() {
        for (EffectSizeIndex index : indices()) {
            assertThat(index.formula()).as(index.name()).isNotBlank();
            assertThat(index.source()).as(index.name()).isNotBlank();
            assertThat(index.title()).as(index.name()).isNotBlank();
        }
    }

    private static List<EffectSizeIndex> indices() {
        List<EffectSizeIndex> all = new ArrayList<>(EffectSizes.catalogue());
        all.add(new PercentOfGoal(8));
        all.addAll(List.of(NonCentralInterval.values()));
        return all;
    }

    private String write() {
        line("# Methods");
        line("");
        line("<!-- Written by MethodsPageTest; to write it anew:"
                + " mvn test -Dtest=MethodsPageTest -Dsced.docs.write=true -->");
        line("");
        line(
                "Every statistic of `sced` by the name of its constant. Formulas, ranges and sources are those of the code; the"
                        + " Javadoc of a constant tells its edge rules, errors and intervals. What was compared with the packages of"
                        + " the field, number by number, stands in [VALIDATION.md](VALIDATION.md).");
        line("");
        line(
                "*y* values, *t* true calendar days; A the first and B the second phase of a change, with *m* and *n* values"
                        + " *a* and *b*, means *M*, medians *Md*; *s* is +1 where a rise and −1 where a fall is expected (from B back to"
                        + " A′ the expectation is turned round), so that a positive value means the expected change. A day without"
                        + " a value is left out and keeps its place on the calendar. What cannot be computed is undefined, with a"
                        + " reason.");
        line("");
        line("## Phases");
        line("");
        line("| constant | in JSON | what | formula | source |");
        line("|---|---|---|---|---|");
        for (PhaseStatistic one : PhaseStatistic.values()) {
            row(code(one.name()), code(one.key()), one.title(), one.formula(), one.source());
        }
        line("");
        line("## Changes, as the eye sees them");
        line("");
        line("| constant | in JSON | what | formula | no change | source |");
        line("|---|---|---|---|---|---|");
        for (ChangeStatistic one : ChangeStatistic.values()) {
            row(code(one.name()), code(one.key()), one.title(), one.formula(), number(one.nullValue()), one.source());
        }
        line("");
        line(
                "Beside them `StabilityEnvelope`, `Projection` (the trend of A with a prediction band over B), `SimilarPhases`"
                        + " and the smoothers `Smoother` and `Lowess`.");
        line("");
        line("## Effect sizes");
        line("");
        line(
                "*Calendar*: what an index takes from it beside the values: nothing, the order of the values, or their true"
                        + " days. *Compared with*: the packages whose numbers the tests hold it to; a dash: worked numbers and laws"
                        + " alone.");
        for (Family family : Family.values()) {
            line("");
            line("### " + family.title());
            line("");
            line("| constant | what | formula | range | calendar | source | compared with |");
            line("|---|---|---|---|---|---|---|");
            for (EffectSizeIndex one : indices()) {
                if (one.family() == family) {
                    row(
                            code(one.name()),
                            one.title(),
                            one.formula(),
                            one.range().toString(),
                            word(one.timing()),
                            one.source(),
                            PEERS.getOrDefault(one.name(), "—"));
                }
            }
        }
        line("");
        line(
                "`SMD_BASELINE_NCT` and `SMD_POOLED_NCT` are computed on demand (their intervals take a thousand times as long);"
                        + " `POGO` appears for a measure with a goal. The whole design in one number is `CombinedContrast`"
                        + " (`PHASE_MEAN_DIFF`), a change that comes gradually is fitted by `GradualEffects`, decisions by rule are"
                        + " `ConservativeDualCriterion` and `CStatistic`, change of a person against norms is `ReliableChange` and"
                        + " `ClinicalChange`, and against what matters `WorthwhileChange`.");
        line("");
        line("## What is said beside a value");
        line("");
        line("| flag | meaning |");
        line("|---|---|");
        for (Flag flag : Flag.values()) {
            row(code(flag.name()), flag.sentence());
        }
        line("");
        line("The method advisor looks for what can make an index misleading: "
                + Arrays.stream(Concern.values()).map(one -> code(one.name())).collect(Collectors.joining(", "))
                + ". Which of these an index minds is part of the index; the rules and thresholds stand in the Javadoc of"
                + " `Concern`.");
        line("");
        line("## Averages and combined p-values");
        line("");
        line("| weights | what | weight of an effect |");
        line("|---|---|---|");
        for (Weighting one : Weighting.values()) {
            row(code(one.name()), one.title(), one.formula());
        }
        line("");
        line("| combination | what | p |");
        line("|---|---|---|");
        for (PValueCombination one : PValueCombination.values()) {
            row(code(one.name()), one.title(), one.formula());
        }
        return page.toString();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void row(String... cells) {
        line(Arrays.stream(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static String code(String name) {
        return "`" + name + "`";
    }

    private static String word(Enum<?> constant) {
        return constant.name().equals("NONE") ? "—" : constant.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return String.valueOf((int) value);
    }

    private static Map<String, String> peers() {
        Map<String, String> peers = new TreeMap<>();
        String ses = "SingleCaseES";
        String both = "SingleCaseES, scan";
        for (String name : List.of("NAP", "PND", "PEM", "PAND", "IRD", "TAU_AVSB", "SMD_POOLED", "SMD_BASELINE")) {
            peers.put(name, both);
        }
        for (String name : List.of(
                "LRRI",
                "LRRD",
                "LRRI_UNCORRECTED",
                "LRRD_UNCORRECTED",
                "LRM",
                "LOR",
                "LOR_UNCORRECTED",
                "POGO",
                "SMD_BASELINE_UNCORRECTED",
                "SMD_POOLED_UNCORRECTED",
                "TAU_U_A_PARKER",
                "TAU_BC_ALWAYS_NONOVERLAP",
                "TAU_BC_SINGLECASEES_INDEX")) {
            peers.put(name, ses);
        }
        for (String name : List.of(
                "SMD_DURLAK",
                "SMD_COHEN",
                "PEM_STRICT",
                "PEM_MEAN",
                "PET",
                "PAND_SORT",
                "PHI_SORT",
                "TAU_AVSB_B",
                "TAU_AVSB_SCAN",
                "TREND_A",
                "TREND_A_B",
                "TREND_B",
                "TREND_B_B",
                "TAU_U_A_COMPLETE_A",
                "TAU_U_A_COMPLETE_B",
                "TAU_U_B_COMPLETE",
                "TAU_U_B_COMPLETE_B",
                "TAU_U_BA_COMPLETE_A",
                "TAU_U_BA_COMPLETE_B",
                "TAU_BC")) {
            peers.put(name, "scan");
        }
        peers.put("TAU_U_A_PARKER", both);
        peers.put("SMD_POOLED_UNCORRECTED", both);
        peers.put("SMD_BASELINE_UNCORRECTED", both);
        peers.put("MEAN_DIFF", "R t.test, scan");
        return peers;
    }
}
