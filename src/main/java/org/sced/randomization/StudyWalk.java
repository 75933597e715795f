package org.sced.randomization;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Goes through the draws of a study with its statistic. What comes out does not depend on the number of threads: drawn ones
 * are parted into pieces, each with a generator of its own.
 *
 * @param <D> a draw, in the form that is quickest to make and to compute
 */
final class StudyWalk<D> implements Passage {
    private final BigInteger count;
    private final D realised;
    private final Supplier<Iterator<D>> all;
    private final Function<RandomGenerator, D> draw;
    private final Supplier<ToDoubleFunction<D>> statistics;
    private final Progress progress;

    private StudyWalk(
            BigInteger count,
            D realised,
            Supplier<Iterator<D>> all,
            Function<RandomGenerator, D> draw,
            Supplier<ToDoubleFunction<D>> statistics,
            Progress progress) {
        this.count = count;
        this.realised = realised;
        this.all = all;
        this.draw = draw;
        this.statistics = statistics;
        this.progress = progress;
    }

    static StudyWalk<?> of(
            StudyDesign design,
            Optional<StudyMenu> menu,
            StudyStatistic statistic,
            List<Schedule> realised,
            Progress progress) {
        if (menu.isPresent()) {
            ToDoubleFunction<int[]> ofNumbers = statistic.of(menu.get());
            return new StudyWalk<>(
                    design.count(),
                    menu.get().numbers(realised),
                    menu.get().all(),
                    menu.get().draw(),
                    () -> ofNumbers,
                    progress);
        }
        return new StudyWalk<>(
                design.count(),
                realised,
                () -> design.schedules().iterator(),
                design::draw,
                statistic::ofSchedules,
                progress);
    }

    /** The number under the schedules that were carried out, computed as it is for all others. */
    double observed() {
        return statistics.get().applyAsDouble(realised);
    }

    @Override
    public <S extends Sink> List<S> all(Supplier<S> sinks) {
        S filled = sinks.get();
        Work work = new Work(progress, count.longValueExact());
        work.run(1, false, piece -> {
            Batch<D> batch = new Batch<>(List.of(statistics.get()), filled, work);
            all.get().forEachRemaining(batch::add);
            batch.flush();
        });
        return List.of(filled);
    }

    @Override
    public <S extends Sink> List<S> drawn(int draws, long seed, Supplier<S> sinks) {
        return Drawing.drawn(
                draws, seed, sinks, () -> new Drawing<>(List.of(statistics.get()), realised, draw), progress);
    }
}
