package org.sced.model;

import java.util.Arrays;
import org.sced.data.Phase;
import org.sced.data.Series;
import org.sced.data.SingleCase;

/**
 * The calendar of a series as a model sees it.
 *
 * @param values one value for each day; {@code NaN} where none was measured, or the day belongs to a third condition
 * @param treated whether the day stood under the treatment
 */
record Days(double[] values, boolean[] treated) {
    static Days of(Series series, String treatment) {
        if (treatment.equals(Phase.BASELINE)) {
            throw new IllegalArgumentException("condition A against itself; allowed are conditions other than A");
        }
        series.condition(treatment); // tells which conditions there are
        SingleCase its = series.singleCase();
        double[] values = series.values().toArray();
        boolean[] treated = new boolean[values.length];
        boolean[] belongs = new boolean[values.length];
        if (its.alternating()) {
            for (int day = 0; day < values.length; day++) {
                String condition = its.condition(day).orElse("");
                treated[day] = condition.equals(treatment);
                belongs[day] = treated[day] || condition.equals(Phase.BASELINE);
            }
        } else {
            for (Phase phase : series.phases()) {
                boolean mine = phase.condition().equals(treatment);
                Arrays.fill(treated, phase.first(), phase.last() + 1, mine);
                Arrays.fill(belongs, phase.first(), phase.last() + 1, mine || phase.isBaseline());
            }
        }
        for (int day = 0; day < values.length; day++) {
            if (!belongs[day]) {
                values[day] = Double.NaN;
            }
        }
        return new Days(values, treated);
    }
}
