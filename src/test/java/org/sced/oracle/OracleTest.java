package org.sced.oracle;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests against the numbers of the R packages: one test for every record of which something is compared. What is compared
 * and what is left out is counted on the validation page, which {@link ValidationPageTest} holds.
 */
public interface OracleTest {
    /** What is compared. */
    OracleChecks checks();

    /** The set that ships. */
    @TestFactory
    default Stream<DynamicTest> synthetic() {
        return checks().tests(OracleSet.synthetic());
    }

    /** The published set; a single skipped test where it is absent. */
    @TestFactory
    default Stream<DynamicTest> published() {
        return OracleSet.hasPublished()
                ? checks().tests(OracleSet.published())
                : Stream.of(DynamicTest.dynamicTest("published data", OracleSet::published));
    }
}
