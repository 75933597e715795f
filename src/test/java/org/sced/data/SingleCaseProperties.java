package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sced.data.CaseArbitraries.Day;
import org.sced.data.CaseArbitraries.Diary;

class SingleCaseProperties {
    @Provide
    Arbitrary<Diary> diaries() {
        return CaseArbitraries.diaries();
    }

    static SingleCase build(Diary diary) {
        return CaseArbitraries.build(diary);
    }

    @Property(tries = 300)
    void phasesPartTheCalendar(@ForAll("diaries") Diary diary) {
        SingleCase built = build(diary);
        int next = 0;
        Phase before = null;
        for (Phase phase : built.phases()) {
            if (built.alternating()) {
                assertThat(phase.first()).isGreaterThanOrEqualTo(next);
            } else {
                assertThat(phase.first()).isEqualTo(next);
            }
            assertThat(before == null || !before.condition().equals(phase.condition()))
                    .isTrue();
            next = phase.last() + 1;
            before = phase;
        }
        assertThat(next).isEqualTo(built.timeline().length());
        assertThat(built.phases().stream().map(Phase::label)).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void everyCellStandsOnItsDayAndInItsPhase(@ForAll("diaries") Diary diary) {
        SingleCase built = build(diary);
        long start = diary.days().get(0).time();
        for (int m = 0; m < diary.names().size(); m++) {
            Series series = built.series(diary.names().get(m));
            double[] expected = new double[built.timeline().length()];
            Arrays.fill(expected, Double.NaN);
            for (Day day : diary.days()) {
                int place = (int) (day.time() - start);
                expected[place] = day.values()[m];
                assertThat(built.condition(place)).contains(day.condition());
            }
            assertThat(series.values()).isEqualTo(Values.of(expected));
        }
    }

    @Property(tries = 300)
    void phasesAndConditionsHoldEveryMeasuredValueOnce(@ForAll("diaries") Diary diary) {
        for (Series series : build(diary).series()) {
            List<Double> days = new ArrayList<>();
            int scheduled = 0;
            for (Phase phase : series.phases()) {
                PhaseData data = series.phase(phase.label());
                assertThat(data).isEqualTo(series.phase(phase));
                data.days().stream().forEach(days::add);
            }
            assertThat(days).isEqualTo(series.whole().days().stream().boxed().toList());
            List<Double> pooled = new ArrayList<>();
            for (String condition : series.singleCase().conditions()) {
                PhaseData data = series.condition(condition);
                data.days().stream().forEach(pooled::add);
                scheduled += data.scheduled();
            }
            assertThat(pooled).containsExactlyInAnyOrderElementsOf(days);
            assertThat(scheduled)
                    .isEqualTo(
                            diary.alternating()
                                    ? diary.days().size()
                                    : series.singleCase().timeline().length());
        }
    }

    @Property(tries = 300)
    void theExpectedDirectionTurnsExactlyAtWithdrawals(@ForAll("diaries") Diary diary) {
        for (Series series : build(diary).series()) {
            int conditions = series.singleCase().conditions().size();
            List<Comparison> changes = series.changes();
            assertThat(changes)
                    .hasSize(
                            diary.alternating()
                                    ? conditions * (conditions - 1) / 2
                                    : series.phases().size() - 1);
            for (Comparison change : changes) {
                assertThat(change.expected() == Improvement.DECREASE)
                        .isEqualTo(change.to().label().startsWith("A"));
            }
        }
    }

    @Property(tries = 300)
    void columnsWithPrimesAndBareRowsMakeTheSameCase(@ForAll("diaries") Diary diary) {
        Assume.that(!diary.alternating());
        SingleCase built = build(new Diary(Timeline.Unit.DATE, false, diary.names(), diary.days()));
        SingleCase.Builder columns = SingleCase.named("diary")
                .startingOn(LocalDate.ofEpochDay(diary.days().get(0).time()));
        built.phases().forEach(phase -> columns.phase(phase.label(), phase.days()));
        built.series()
                .forEach(series ->
                        columns.measure(series.measure(), series.values().toArray()));

        assertThat(columns.build()).isEqualTo(built).hasSameHashCodeAs(built);
        assertThat(columns.build().fingerprint()).isEqualTo(built.fingerprint());
        assertThat(columns.build().toString()).isEqualTo(built.toString());
    }

    @Property(tries = 300)
    void fingerprintsDifferWhereOneCellDiffers(@ForAll("diaries") Diary diary) {
        List<Day> days = new ArrayList<>(diary.days());
        Day last = days.get(days.size() - 1);
        double[] other = last.values().clone();
        other[0] = Double.isNaN(other[0]) ? 0 : Math.nextDown(Math.abs(other[0])) + 0.0;
        days.set(days.size() - 1, new Day(last.time(), last.condition(), other));
        SingleCase changed = build(new Diary(diary.unit(), diary.alternating(), diary.names(), days));

        assertThat(changed).isNotEqualTo(build(diary));
        assertThat(changed.fingerprint()).isNotEqualTo(build(diary).fingerprint());
    }

    @Property(tries = 1000)
    void plainNumbersReadBack(@ForAll double value) {
        assertThat(Double.parseDouble(Measure.plain(value))).isEqualTo(value + 0.0);
    }

    @Property(tries = 300)
    void toStringNamesEveryPhaseAndMeasure(@ForAll("diaries") Diary diary) {
        SingleCase built = build(diary);

        assertThat(built.toString()).endsWith("; measures " + String.join(", ", diary.names()));
        if (!built.alternating()) {
            built.phases().forEach(phase -> assertThat(built.toString()).contains(phase.label() + " " + phase.days()));
        }
    }
}
