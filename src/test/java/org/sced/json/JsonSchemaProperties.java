package org.sced.json;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sced.data.CaseArbitraries;
import org.sced.data.SingleCase;

/** Whatever the case, what is written of it is as the schemas say. */
class JsonSchemaProperties {
    @Provide
    Arbitrary<SingleCase> cases() {
        return CaseArbitraries.cases();
    }

    @Property(tries = 40)
    void everyCaseIsWrittenAsTheSchemasSay(@ForAll("cases") SingleCase one) {
        Schemas.assertValid(one);
    }
}
