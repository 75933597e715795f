package org.sced.randomization;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.sced.data.Measure;
import org.sced.data.Values;

/**
 * A randomization test of several persons made ready to be run on many made-up studies of one design, as for the power of a
 * plan. There are no cases, and what comes out says nothing about anybody.
 *
 * <p>Immutable.
 */
public final class StudyRehearsal {
    private static final Measure MEASURE = Measure.of("rehearsal");

    private final StudyRandomizationTest test;
    private final StudyDesign design;
    private final Optional<StudyMenu> menu;
    private final Route route;
    private final List<String> compared;

    private StudyRehearsal(StudyRandomizationTest test, StudyDesign design, List<String> compared) {
        this.test = test;
        this.design = design;
        this.compared = compared;
        this.menu = StudyMenu.of(design);
        this.route = test.settings().route(design, Optional::empty);
    }

    /**
     * A test and the design that it is to be run with.
     *
     * @throws IllegalArgumentException if it is not clear which two conditions are compared, or an exact test of more draws
     *     than the limit is asked for
     */
    public static StudyRehearsal of(StudyRandomizationTest test, StudyDesign design) {
        requireNonNull(test, "test");
        List<String> conditions = design.draw(UniformDraw.generator(1)).stream()
                .flatMap(schedule -> schedule.conditions().stream())
                .distinct()
                .toList();
        return new StudyRehearsal(
                test,
                design,
                Setting.compared("the design", conditions, test.settings().conditions()));
    }

    /** The condition that is expected to be better. */
    public String to() {
        return compared.get(1);
    }

    /**
     * The share of draws at least as extreme as the one that is said to have been carried out; {@code NaN} if its statistic
     * is undefined.
     *
     * @param realised a draw of the design
     * @param values for each person one for each day, larger is better, {@code NaN} on a day without
     * @param seed of Monte-Carlo draws, where there are too many to go through
     */
    public double p(List<Schedule> realised, List<double[]> values, long seed) {
        List<Column> persons = values.stream()
                .map(own -> new Column(test.settings().statistic(), MEASURE, Values.of(own)))
                .toList();
        StudyStatistic statistic = test.statistic(design, compared.get(0), compared.get(1), persons);
        StudyWalk<?> walk = StudyWalk.of(design, menu, statistic, realised, Progress.silent());
        double observed = walk.observed();
        if (!Double.isFinite(observed)) {
            return Double.NaN;
        }
        Yardstick yardstick = statistic.yardstick(observed);
        Counts counts = route.withSeed(seed).counts(walk, yardstick);
        return counts.extreme(yardstick).doubleValue() / counts.evaluated().doubleValue();
    }
}
