package org.sced.stats;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.sced.data.Phase;
import org.sced.data.PhaseData;
import org.sced.data.Series;

/**
 * Whether phases under the same condition, as A and A′, look alike: level, trend and spread of each side by side, and one
 * number for the pattern.
 *
 * <p>CONDAP_PAIRS is the mean absolute difference of the values over all pairs of days, one of each phase, divided by the
 * pooled standard deviation √(Σ(n<sub>p</sub> − 1)s<sub>p</sub>² / Σ(n<sub>p</sub> − 1)) of the two phases; of more than two
 * phases the mean of all pairs of phases. 0 or more; lower is more consistent; independent values of one distribution give
 * about 1.1. It follows the idea of CONDAP (Tanious, De, Michiels, Van den Noortgate and Onghena 2020, Behavior Modification
 * 44:518–551), whose published guideline words were found for its original formula and are not used here.
 *
 * <p>Undefined for fewer than two phases (NOT_APPLICABLE), a phase with fewer than two values (N_LT_2) and a pooled standard
 * deviation of 0 (ZERO_VARIANCE).
 *
 * @param condition what the phases have in common
 * @param phases their descriptions, in order
 * @param condapPairs the consistency of the pattern
 */
public record SimilarPhases(String condition, List<PhaseDescription> phases, Figure condapPairs) {
    /** Copies the list. */
    public SimilarPhases {
        requireNonNull(condition, "condition");
        phases = List.copyOf(phases);
        requireNonNull(condapPairs, "condapPairs");
    }

    /** The phases of a condition of a series. */
    public static SimilarPhases of(Series series, String condition) {
        List<PhaseData> its = series.phases().stream()
                .filter(phase -> phase.condition().equals(condition))
                .map((Phase phase) -> series.phase(phase))
                .toList();
        if (its.isEmpty()) {
            throw new IllegalArgumentException("no condition \"" + condition + "\"; "
                    + series.singleCase().id() + " has "
                    + String.join(", ", series.singleCase().conditions()));
        }
        return of(condition, its);
    }

    /** Some phases under the same condition. */
    public static SimilarPhases of(String condition, List<PhaseData> phases) {
        return new SimilarPhases(
                condition, phases.stream().map(PhaseDescription::of).toList(), condapPairs(condition, phases));
    }

    private static Figure condapPairs(String condition, List<PhaseData> phases) {
        if (phases.size() < 2) {
            return Figure.undefined(
                    Reason.NOT_APPLICABLE, "There is only one phase " + condition + "; consistency needs two.");
        }
        for (PhaseData phase : phases) {
            if (phase.n() < 2) {
                return Trend.tooFew(phase, 2);
            }
        }
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < phases.size(); i++) {
            for (int j = i + 1; j < phases.size(); j++) {
                Sample one = Sample.of(phases.get(i));
                Sample other = Sample.of(phases.get(j));
                double freedom = one.n() + other.n() - 2.0;
                double pooled = Math.sqrt(
                        (one.n() - 1) / freedom * one.variance() + (other.n() - 1) / freedom * other.variance());
                if (pooled == 0) {
                    return Figure.undefined(
                            Reason.ZERO_VARIANCE,
                            "All values of phase " + phases.get(i).label() + " and all of phase "
                                    + phases.get(j).label() + " are equal.");
                }
                sum += meanDifference(one.toSortedArray(), other.toSortedArray()) / pooled;
                pairs++;
            }
        }
        return Figure.of(sum / pairs);
    }

    /** The mean of |x − y| over all pairs, of sorted values in O(n): each side's part of every step of the merged order. */
    private static double meanDifference(double[] x, double[] y) {
        double sum = 0;
        int i = 0;
        int j = 0;
        double before = Math.min(x[0], y[0]);
        while (i < x.length || j < y.length) {
            boolean takeX = j >= y.length || i < x.length && x[i] <= y[j];
            double value = takeX ? x[i] : y[j];
            // A pair is apart by the steps between its members: below the step the one, above it the other.
            double apart = (double) i / x.length * (y.length - j) / y.length
                    + (double) j / y.length * (x.length - i) / x.length;
            sum += (value - before) * apart;
            before = value;
            if (takeX) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** The phases as rows of mean, least-squares slope and standard deviation. */
    public TextTable table() {
        List<PhaseStatistic> shown = List.of(PhaseStatistic.MEAN, PhaseStatistic.SLOPE, PhaseStatistic.SD);
        List<List<String>> rows = new ArrayList<>();
        for (PhaseDescription phase : phases) {
            List<String> row = new ArrayList<>(List.of(phase.label()));
            shown.forEach(statistic -> row.add(Figures.text(phase.value(statistic))));
            rows.add(row);
        }
        List<String> head = new ArrayList<>(List.of("phase"));
        shown.forEach(statistic -> head.add(statistic.title()));
        return new TextTable(head, rows, List.of(), List.of("CONDAP_PAIRS " + condapPairs));
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
