package org.sced.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Holds {@code docs/VALIDATION.md} to what the oracle tests compare. The part of the data that ship is counted anew in every
 * build. That of the published data stands in a file of its own, {@code src/test/resources/oracle/published.tsv}, which is
 * counted anew where they are present.
 *
 * <p>With {@code -Dsced.docs.write=true} both are written instead.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ValidationPageTest {
    private static final Path PAGE = Path.of("docs/VALIDATION.md");
    private static final Path PUBLISHED = Path.of("src/test/resources/oracle/published.tsv");
    private static final boolean WRITE = Boolean.getBoolean("sced.docs.write");

    private static List<Line> pinned() throws IOException {
        return Files.readAllLines(PUBLISHED).stream().map(Line::parse).toList();
    }

    @Test
    @Order(1)
    void publishedCountsAreTrue() throws IOException {
        OracleSet published = OracleSet.published();
        String counted = OracleCoverageTest.ALL.stream()
                .flatMap(checks -> Line.of(checks.tally(published)).stream())
                .map(one -> one + "\n")
                .collect(Collectors.joining());
        if (WRITE) {
            Files.writeString(PUBLISHED, counted);
        }
        assertThat(Files.readString(PUBLISHED))
                .as("counts of the published data")
                .isEqualTo(counted);
    }

    @Test
    @Order(2)
    void thePageIsTrue() throws IOException {
        String page = new ValidationPage(OracleCoverageTest.ALL, pinned()).write();
        if (WRITE) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/VALIDATION.md; mvn test -Dtest=ValidationPageTest -Dsced.docs.write=true writes it anew")
                .isEqualTo(page);
    }

    @Test
    void linesAreReadAsWritten() throws IOException {
        for (Line one : pinned()) {
            assertThat(Line.parse(one.toString())).isEqualTo(one);
        }
    }

    @Test
    void boundsArePowersOfTen() {
        assertThat(Line.bound(0, Tolerance.CLOSED_FORM)).isEqualTo("0");
        assertThat(Line.bound(3e-16, Tolerance.CLOSED_FORM)).isEqualTo("1e-13");
        assertThat(Line.bound(4e-13, Tolerance.CLOSED_FORM)).isEqualTo("1e-12");
        assertThat(Line.bound(4e-5, Tolerance.UNIROOT)).isEqualTo("1e-4");
        assertThat(Line.bound(6e-5, Tolerance.UNIROOT)).isEqualTo("2e-4");
    }
}
