package org.sced.chart;

import java.util.ArrayList;
import java.util.List;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.data.Timeline;

/** What a chart shows, in words made from the data, for readers who cannot see it. */
final class Description {
    private final Language language;
    private final List<Measured> measured;

    /** A measure with its phases or conditions. */
    record Measured(Series series, List<Part> parts, ValueScale scale) {}

    Description(Language language, List<Measured> measured) {
        this.language = language;
        this.measured = List.copyOf(measured);
    }

    /** As in "Mood and contacts of anna". */
    String title() {
        List<String> names = measured.stream()
                .map(one -> one.series().measure().name().strip())
                .distinct()
                .toList();
        List<String> persons = measured.stream()
                .map(one -> one.series().singleCase().id())
                .distinct()
                .toList();
        return Phrase.DESCRIPTION_OF.in(
                language, Words.capitalised(language.enumeration(names)), language.enumeration(persons));
    }

    /** One sentence for each measure. */
    String text() {
        List<String> sentences = new ArrayList<>();
        SingleCase before = null;
        for (Measured one : measured) {
            SingleCase singleCase = one.series().singleCase();
            String name = Words.capitalised(one.series().measure().name().strip());
            String start = singleCase.equals(before)
                    ? name
                    : Phrase.DESCRIPTION_OVER.in(
                            language,
                            name,
                            singleCase.id(),
                            span(singleCase.timeline().length(), singleCase));
            before = singleCase;
            sentences.add(start + medians(one) + missing(one) + ".");
        }
        return String.join(" ", sentences);
    }

    private String span(int count, SingleCase singleCase) {
        boolean sessions = singleCase.timeline().unit() == Timeline.Unit.SESSION;
        return count == 1
                ? (sessions ? Phrase.ONE_SESSION : Phrase.ONE_DAY).in(language)
                : (sessions ? Phrase.SESSIONS : Phrase.DAYS).in(language, count);
    }

    private String medians(Measured one) {
        List<Part> known = one.parts().stream()
                .filter(part -> !Double.isNaN(part.median()))
                .toList();
        List<String> clauses = new ArrayList<>();
        String first = "";
        if (known.isEmpty()) {
            return Phrase.NOT_MEASURED.in(language);
        } else if (known.size() == 1 || one.series().singleCase().alternating()) {
            first = Phrase.HAD_MEDIAN.in(
                    language, median(one, known.get(0)), known.get(0).data().label());
            known.subList(1, known.size())
                    .forEach(part -> clauses.add(Phrase.MEDIAN_IN.in(
                            language, median(one, part), part.data().label())));
        } else {
            for (int i = 1; i < known.size(); i++) {
                Part from = known.get(i - 1);
                Part to = known.get(i);
                boolean same = median(one, from).equals(median(one, to));
                boolean up = to.median() > from.median();
                if (i == 1) {
                    first = (same ? Phrase.STAYED_FROM : up ? Phrase.ROSE_FROM : Phrase.FELL_FROM)
                            .in(
                                    language,
                                    median(one, from),
                                    from.data().label(),
                                    median(one, to),
                                    to.data().label());
                } else {
                    clauses.add((same ? Phrase.STAYED : up ? Phrase.ROSE : Phrase.FELL)
                            .in(language, median(one, to), to.data().label()));
                }
            }
        }
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(clauses);
        List<String> nothing = one.parts().stream()
                .filter(part -> Double.isNaN(part.median()))
                .map(part -> part.data().label())
                .toList();
        return language.enumeration(all)
                + (nothing.isEmpty() ? "" : "; " + Phrase.NOTHING_IN.in(language, language.enumeration(nothing)));
    }

    private String median(Measured one, Part part) {
        return language.number(one.scale().sentence(part.median()));
    }

    private String missing(Measured one) {
        int missing =
                one.parts().stream().mapToInt(part -> part.data().missing()).sum();
        return missing == 0
                ? ""
                : (missing == 1 ? Phrase.MISSING_ONE : Phrase.MISSING_MANY)
                        .in(language, span(missing, one.series().singleCase()));
    }
}
