package org.sced.randomization;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.sced.data.Measure;
import org.sced.data.Series;
import org.sced.data.Values;

/** A statistic with the values that it is computed of, for all schedules of a walk. */
final class Column {
    final TestStatistic statistic;
    final Measure measure;
    final Values values;
    final Observations observations;

    Column(TestStatistic statistic, Measure measure, Values values) {
        this.statistic = statistic;
        this.measure = measure;
        this.values = values;
        this.observations = Observations.of(measure, values);
    }

    static Column of(TestStatistic statistic, Series series) {
        return new Column(statistic, series.measure(), series.values());
    }

    Arrangement arrangement(Schedule schedule, String from, String to) {
        return new Arrangement(measure, values, schedule, from, to);
    }

    /** The statistic of change days, for the thread that asks. */
    StartStatistic ofStarts(List<String> conditions, String from, String to) {
        int[] roles = conditions.stream()
                .mapToInt(condition -> Runs.role(condition, from, to))
                .toArray();
        Optional<StartStatistic> rows = SumRows.of(statistic, observations, roles);
        if (rows.isPresent()) {
            return rows.get();
        }
        Optional<RunStatistic> runs = ofRuns();
        if (runs.isPresent()) {
            return new RowsOfRuns(runs.get(), Runs.ofPhases(observations.days(), roles));
        }
        return (changes, first, last, into) -> {
            int[] own = changes.clone();
            for (int day = first; day <= last; day++) {
                own[own.length - 1] = day;
                Schedule schedule = Schedule.phases(observations.days(), conditions, own);
                into[day - first] = statistic.of(arrangement(schedule, from, to));
            }
        };
    }

    /** The statistic of runs, for the thread that asks, if it has such a form. */
    Optional<RunStatistic> ofRuns() {
        return RunStatistic.of(statistic, observations);
    }

    /** The statistic of schedules, for the thread that asks. */
    ToDoubleFunction<Schedule> ofSchedules(String from, String to) {
        Optional<RunStatistic> runs = ofRuns();
        return runs.isPresent()
                ? schedule -> runs.get().of(Runs.of(schedule, from, to))
                : schedule -> statistic.of(arrangement(schedule, from, to));
    }

    /** The statistic of the codes of an alternation's days, for the thread that asks. */
    ToDoubleFunction<byte[]> ofCodes(Alternation alternation, String from, String to) {
        Optional<RunStatistic> statistics = ofRuns();
        if (statistics.isEmpty()) {
            return codes -> statistic.of(arrangement(alternation.schedule(codes), from, to));
        }
        int[] roles = alternation.roles(from, to);
        Runs runs = new Runs(alternation.days(), alternation.days(), false);
        RunStatistic ready = statistics.get();
        return codes -> {
            runs.read(codes, roles);
            return ready.of(runs);
        };
    }
}
