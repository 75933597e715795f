package org.sced.json;

import java.util.List;
import org.sced.randomization.StudyResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What was found of several persons together, as JSON; {@link JsonSchema#STUDY_TEST} states its form.
 *
 * <pre>{@code
 * String json = StudyJson.test(List.of(StudyRandomizationTest.withDefaults().test(study, "mood", design)));
 * StudyDesign design = StudyDesign.parse(row.get("design").stringValue());
 * }</pre>
 */
public final class StudyJson {
    private StudyJson() {}

    /** One row for each test, with all its persons. */
    public static String test(List<StudyResult> results) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        results.forEach(result -> RandomizationNodes.test(rows.addObject(), result));
        return CaseJson.write(rows);
    }
}
