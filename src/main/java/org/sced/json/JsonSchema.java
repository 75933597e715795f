package org.sced.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The schemas of what {@link CaseJson}, {@link StudyJson}, {@link ResultJson} and {@link PlanJson} write, in the words of JSON Schema 2020-12. Each stands alone, and lies in the jar as
 * {@code org/sced/json/NAME.schema.json}, NAME being {@code results}, {@code describe} and so on.
 *
 * <p>A key that a schema does not name does not occur, but for statistics of phases and details of effects, whose names are
 * open and whose values are numbers. Names of indices, reasons, flags and the like are open, too, with their form stated and
 * some of them as examples: a reader must expect further ones from a later version.
 */
public enum JsonSchema {
    /** {@link CaseJson#results}, of one analysis or of several. */
    RESULTS,
    /** {@link CaseJson#describe}. */
    DESCRIBE,
    /** {@link CaseJson#effects}. */
    EFFECTS,
    /** {@link CaseJson#test}. */
    TEST,
    /** {@link StudyJson#test}. */
    STUDY_TEST,
    /** Each object of {@link ResultJson}. */
    RESULT,
    /** {@link PlanJson#of(org.sced.planning.Plan)}. */
    PLAN,
    /** {@link PlanJson#of(org.sced.planning.Protocol)}. */
    PROTOCOL,
    /** {@link PlanJson#of(org.sced.planning.StudyPlan)}. */
    STUDY_PLAN,
    /** {@link PlanJson#of(org.sced.planning.StudyProtocol)}. */
    STUDY_PROTOCOL,
    /** {@link CaseJson#power}. */
    POWER,
    /** {@link CaseJson#strings}. */
    STRINGS;

    /** Its stable id, as {@code "urn:sced:schema:results"}. */
    public String id() {
        return "urn:sced:schema:" + word();
    }

    /** The schema itself. */
    public String text() {
        String file = word() + ".schema.json";
        try (InputStream in = JsonSchema.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
