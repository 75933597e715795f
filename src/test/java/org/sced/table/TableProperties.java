package org.sced.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sced.data.CaseArbitraries;
import org.sced.data.DiaryReader;
import org.sced.data.SingleCase;

/** Cases survive the way to a table, or to a file, and back. */
class TableProperties {
    @Provide
    Arbitrary<SingleCase> cases() {
        return CaseArbitraries.cases();
    }

    @Property(tries = 300)
    void aCaseIsReadBackFromItsTable(@ForAll("cases") SingleCase one) {
        DiaryReader reader = DiaryReader.withDefaults().withAlternating(one.alternating());

        assertThat(Tables.readCase(Tables.of(one), reader)).isEqualTo(one);
    }

    @Property(tries = 200)
    void aCaseIsReadBackFromItsCsv(@ForAll("cases") SingleCase one) throws Exception {
        DiaryReader reader = DiaryReader.withDefaults().withAlternating(one.alternating());
        Path folder = Files.createTempDirectory("sced");
        Path file = folder.resolve(one.id() + ".csv");
        try {
            TableFile.save(file, Tables.of(one));

            assertThat(reader.readCase(file)).isEqualTo(one);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
