package org.sced.randomization;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sced.data.Phase;

/**
 * Goes through the schedules of a design with some statistics side by side. Phase designs are gone through row by row,
 * without a {@link Schedule} where the statistic does not need one. What comes out does not depend on the number of
 * threads: the schedules are parted into pieces, each with a sink of its own, and drawn ones with a generator of its own.
 */
final class Walk implements Passage {
    /** So few schedules are not worth a second thread. */
    private static final long FEW = 1 << 13;

    private final RandomizationDesign design;
    private final Schedule realised;
    private final String from;
    private final String to;
    private final List<Column> columns;
    private final Progress progress;
    private final Optional<ChangeDays> changeDays;
    private final Optional<Alternation> alternation;
    private final List<String> conditions;

    Walk(
            RandomizationDesign design,
            Schedule realised,
            String from,
            String to,
            List<Column> columns,
            Progress progress) {
        this.design = design;
        this.realised = realised;
        this.from = from;
        this.to = to;
        this.columns = columns;
        this.progress = progress;
        this.changeDays = ChangeDays.ofPhases(design);
        this.alternation = Alternation.behind(design);
        this.conditions = realised.phases().stream().map(Phase::condition).toList();
    }

    /** The statistics under the schedule that was carried out, computed as they are for all others. */
    double[] observed() {
        if (changeDays.isPresent()) {
            int[] changes = realised.changeDays();
            return starts().stream()
                    .mapToDouble(statistic -> statistic.of(changes))
                    .toArray();
        }
        return schedules().stream()
                .mapToDouble(statistic -> statistic.applyAsDouble(realised))
                .toArray();
    }

    private List<StartStatistic> starts() {
        return columns.stream()
                .map(column -> column.ofStarts(conditions, from, to))
                .toList();
    }

    private List<ToDoubleFunction<Schedule>> schedules() {
        return columns.stream().map(column -> column.ofSchedules(from, to)).toList();
    }

    @Override
    public <S extends Sink> List<S> all(Supplier<S> sinks) {
        BigInteger count = design.count();
        long total = count.bitLength() > 63 ? Long.MAX_VALUE : count.longValue();
        Work work = new Work(progress, total);
        if (changeDays.isPresent()) {
            return rows(work, total > FEW, sinks);
        }
        Optional<HalfMasks> masks = HalfMasks.of(design, columns, from, to);
        return masks.isPresent() ? halves(masks.get(), work, total > FEW, sinks) : listed(work, sinks);
    }

    private <S extends Sink> List<S> halves(HalfMasks masks, Work work, boolean parallel, Supplier<S> sinks) {
        List<S> filled = Sink.fresh(masks.pieces(), sinks);
        work.run(masks.pieces(), parallel, piece -> masks.list(piece, filled.get(piece), work));
        return filled;
    }

    private <S extends Sink> List<S> rows(Work work, boolean parallel, Supplier<S> sinks) {
        ChangeDays days = changeDays.orElseThrow();
        int pieces = !parallel || days.size() == 1 ? 1 : days.latest(0) - days.earliest(0) + 1;
        List<S> filled = Sink.fresh(pieces, sinks);
        work.run(pieces, parallel, piece -> {
            List<StartStatistic> statistics = starts();
            double[][] rows = new double[statistics.size()][days.days()];
            Sink sink = filled.get(piece);
            ChangeDays.Row row = (changes, first, last) -> {
                for (int i = 0; i < rows.length; i++) {
                    statistics.get(i).row(changes, first, last, rows[i]);
                }
                sink.take(rows, last - first + 1);
                work.advance(last - first + 1);
            };
            if (filled.size() == 1) {
                days.forEachRow(row);
            } else {
                days.forEachRow(days.earliest(0) + piece, row);
            }
        });
        return filled;
    }

    private <S extends Sink> List<S> listed(Work work, Supplier<S> sinks) {
        List<S> filled = Sink.fresh(1, sinks);
        work.run(1, false, piece -> {
            if (alternation.isPresent()) {
                Batch<byte[]> batch = new Batch<>(codes(), filled.get(0), work);
                byte[] codes = new byte[design.days()];
                alternation.get().first(codes);
                do {
                    batch.add(codes);
                } while (alternation.get().next(codes));
                batch.flush();
                return;
            }
            try (Stream<Schedule> all = design.schedules()) {
                Batch<Schedule> batch = new Batch<>(schedules(), filled.get(0), work);
                all.forEachOrdered(batch::add);
                batch.flush();
            }
        });
        return filled;
    }

    private List<ToDoubleFunction<byte[]>> codes() {
        return columns.stream()
                .map(column -> column.ofCodes(alternation.orElseThrow(), from, to))
                .toList();
    }

    private List<ToDoubleFunction<int[]>> changes() {
        return starts().stream()
                .<ToDoubleFunction<int[]>>map(statistic -> statistic::of)
                .toList();
    }

    @Override
    public <S extends Sink> List<S> drawn(int draws, long seed, Supplier<S> sinks) {
        return Drawing.drawn(draws, seed, sinks, drawing(draws), progress);
    }

    /** How a thread draws; every way draws what the design would. */
    private Supplier<Drawing<?>> drawing(int draws) {
        boolean few = design.count().compareTo(BigInteger.valueOf(draws)) <= 0;
        List<Schedule> list = Listed.behind(design);
        if (changeDays.isPresent()) {
            StartDraw draw = StartDraw.of(design);
            int[] realisedDays = realised.changeDays();
            if (!few) {
                return () -> new Drawing<>(changes(), realisedDays, draw::next);
            }
            ChangeDayCounts counts = new ChangeDayCounts(changeDays.get());
            List<AtomicLongArray> known = nothing();
            return () -> new Drawing<>(
                    remembered(changes(), changes -> (int) counts.rank(changes), known), realisedDays, draw::next);
        }
        if (alternation.isPresent()) {
            return alternationDrawing(alternation.get());
        }
        if (few && !list.isEmpty()) {
            List<AtomicLongArray> known = nothing();
            return () -> new Drawing<>(
                    remembered(listed(list), i -> i, known),
                    list.indexOf(realised),
                    random -> UniformDraw.below(list.size(), random));
        }
        return () -> new Drawing<>(schedules(), realised, design::draw);
    }

    private Supplier<Drawing<?>> alternationDrawing(Alternation design) {
        byte[] realisedCodes = new byte[design.days()];
        design.encode(realised, realisedCodes);
        Optional<Supplier<WordDraw>> words = WordDraw.of(design, from, to);
        if (words.isEmpty()
                || columns.stream().anyMatch(column -> column.ofRuns().isEmpty())) {
            return () -> {
                byte[] codes = new byte[realisedCodes.length];
                return new Drawing<>(codes(), realisedCodes, random -> {
                    design.draw(codes, random);
                    return codes;
                });
            };
        }
        Runs seen = new Runs(design.days(), design.days(), false);
        seen.read(realisedCodes, design.roles(from, to));
        return () -> {
            Runs runs = new Runs(design.days(), design.days(), false);
            List<ToDoubleFunction<Runs>> statistics = columns.stream()
                    .<ToDoubleFunction<Runs>>map(column -> column.ofRuns().orElseThrow()::of)
                    .toList();
            WordDraw draw = words.get().get();
            return new Drawing<>(statistics, seen, random -> {
                draw.next(runs, random);
                return runs;
            });
        };
    }

    private List<ToDoubleFunction<Integer>> listed(List<Schedule> list) {
        return schedules().stream()
                .<ToDoubleFunction<Integer>>map(statistic -> i -> statistic.applyAsDouble(list.get(i)))
                .toList();
    }

    private List<AtomicLongArray> nothing() {
        int count = design.count().intValueExact();
        return columns.stream().map(column -> Remembered.nothing(count)).toList();
    }

    private static <T> List<ToDoubleFunction<T>> remembered(
            List<ToDoubleFunction<T>> statistics, ToIntFunction<T> number, List<AtomicLongArray> known) {
        return IntStream.range(0, known.size())
                .<ToDoubleFunction<T>>mapToObj(i -> new Remembered<>(statistics.get(i), number, known.get(i)))
                .toList();
    }
}
