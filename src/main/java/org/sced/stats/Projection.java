package org.sced.stats;

import java.util.function.Function;
import org.sced.data.Comparison;
import org.sced.data.PhaseData;

/** How a line of the first phase is drawn to be carried on over the second. */
public enum Projection {
    /** The least-squares line, with prediction interval. */
    LEAST_SQUARES("least-squares line", 2, Trend::leastSquares),
    /** The line of Theil and Sen. */
    THEIL_SEN("Theil–Sen line", 2, Trend::theilSen),
    /** The line through the medians of the halves; see {@link Trend#splitMiddle}. */
    SPLIT_MIDDLE("split-middle line", 4, Trend::splitMiddle),
    /** The mean, with prediction interval. */
    MEAN("mean", 1, phase -> new Line(Sample.of(phase).mean(), 0));

    private final String title;
    private final int needed;
    private final Function<PhaseData, Line> rule;

    Projection(String title, int needed, Function<PhaseData, Line> rule) {
        this.title = title;
        this.needed = needed;
        this.rule = rule;
    }

    /** Its name in tables. */
    public String title() {
        return title;
    }

    int needed() {
        return needed;
    }

    Line line(PhaseData phase) {
        return rule.apply(phase);
    }

    /** The first phase carried on over the second, with 95 % prediction intervals. */
    public ProjectedTrend of(Comparison comparison) {
        return of(comparison, 0.95);
    }

    /**
     * The first phase carried on over the second.
     *
     * @param confidence of the prediction interval, between 0 and 1
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public ProjectedTrend of(Comparison comparison, double confidence) {
        return ProjectedTrend.of(this, comparison, confidence);
    }
}
