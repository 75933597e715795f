package org.sced.analysis;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.sced.data.SingleCase;

/**
 * The analysis of one person's diary.
 *
 * <pre>{@code
 * CaseAnalysis analysis = CaseAnalysis.of(SingleCase.read(Path.of("diary.csv")));
 * analysis.measure("mood").pattern()
 * }</pre>
 *
 * <p>A plain function of case and options: no clock, no network, no log. Immutable.
 *
 * @param singleCase whose diary it is
 * @param options what was chosen
 * @param measures one entry for each measure, in the order of the file
 */
public record CaseAnalysis(SingleCase singleCase, AnalysisOptions options, List<MeasureAnalysis> measures) {
    /** Beyond so many days times measures the measures are analysed side by side, which changes nothing but the time. */
    private static final long LONG = 10_000;

    /** Copies the list. */
    public CaseAnalysis {
        requireNonNull(singleCase, "singleCase");
        requireNonNull(options, "options");
        measures = List.copyOf(measures);
    }

    /** The analysis with 95 % intervals. */
    public static CaseAnalysis of(SingleCase singleCase) {
        return of(singleCase, AnalysisOptions.defaults());
    }

    /**
     * The analysis with chosen options.
     *
     * @throws IllegalArgumentException if the case says that its schedule was drawn from a design which does not hold it
     */
    public static CaseAnalysis of(SingleCase singleCase, AnalysisOptions options) {
        return new CaseAnalysis(
                singleCase,
                options,
                (isLong(singleCase) ? singleCase.series().parallelStream() : singleCase.series().stream())
                        .map(series -> MeasureAnalysis.of(series, options))
                        .toList());
    }

    private static boolean isLong(SingleCase singleCase) {
        return (long) singleCase.timeline().length() * singleCase.measures().size() > LONG;
    }

    /**
     * What is said of a measure.
     *
     * @throws IllegalArgumentException if there is no such measure
     */
    public MeasureAnalysis measure(String name) {
        return measures.stream()
                .filter(one -> one.series().measure().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no measure \"" + name + "\"; " + singleCase.id()
                        + " has "
                        + measures.stream()
                                .map(one -> one.series().measure().name())
                                .collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return singleCase + "\n"
                + measures.stream()
                        .map(one -> one.series().measure().name() + ": "
                                + one.pattern().kind() + "\n"
                                + one.descriptions() + "\n"
                                + one.combined().stream().map(Object::toString).collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n"));
    }
}
