package org.sced.report;

import java.util.List;
import org.sced.stats.TextTable;

/** A part of a report, free of the form in which it is written. Text is plain: every writer escapes it for its form. */
sealed interface Block {
    /** A heading of level 1 (the report), 2 (a section) or 3. */
    record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** The paragraphs that stand out: what was seen, in plain words. */
    record Lead(List<String> paragraphs) implements Block {}

    /** A table with a heading of its own; its footnotes stand below it. */
    record Table(String caption, TextTable table) implements Block {}

    /** Short remarks, one below the other. */
    record Notes(List<String> lines) implements Block {}

    /** The figure: an SVG document for a page, one for a phone, and what they show in words. */
    record Picture(String page, String phone, String alternative) implements Block {}
}
