package org.sced.randomization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assumptions.abort;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.PhaseData;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.effect.NonOverlap;
import org.sced.randomization.RandomizationOracle.Record;
import org.sced.stats.Sample;
import tools.jackson.databind.JsonNode;

/**
 * The randomization tests of the R packages SCRT 1.3.1 and scan 0.68.0: number of schedules, observed statistic, the
 * whole distribution where it was recorded, and the exact count of extreme schedules.
 *
 * <p>Counts are compared with the field {@code tolerant}, the package's own distribution counted with a tolerance; the
 * packages compare raw doubles. Statistics are compared to a relative 10⁻⁹ of their size plus 10⁻¹² of the largest value,
 * for both sides are sums of at most some hundred doubles.
 */
class RandomizationOracleTest {
    /** What becomes of a record. */
    private enum Rule {
        /** Everything is compared. */
        COMPARED,
        /** Everything is compared; NA rows are left out first, as scan does, so its calendar is not the person's. */
        COMPARED_ON_SCANS_CALENDAR,
        /** scan 0.68 answers "Slope A-B" with the slope of B minus that of A; the count is ours, of A minus B. */
        SCAN_SLOPE_TURNED_ROUND,
        /** scan 0.68 with exclude.equal leaves the observed schedule out and can print 0; the count is ours. */
        SCAN_EXCLUDE_EQUAL,
        /** Some schedules have no statistic: with us they count as extreme; SCRT drops them, scan's p is NA. */
        UNCOMPUTABLE_SCHEDULES,
        /** R's observed statistic is infinite or NaN; with us it is undefined. */
        OBSERVED_NOT_FINITE,
        /** The package tests a schedule that the design does not contain; we refuse. */
        REFUSED,
        /** R stops with an error: no statistic for the observed schedule, or for some schedule. */
        R_FAILS
    }

    /**
     * A statistic of an R package in our terms.
     *
     * @param statistic ours
     * @param alternative the direction in which R counts
     * @param improvement the direction that the measure gets
     * @param toR turns our number into R's
     */
    private record Translation(
            TestStatistic statistic, Alternative alternative, Improvement improvement, DoubleUnaryOperator toR) {
        RandomizationTest test() {
            return RandomizationTest.withDefaults().with(statistic).with(alternative);
        }
    }

    private static Translation better(TestStatistic statistic) {
        return new Translation(statistic, Alternative.BETTER, Improvement.INCREASE, t -> t);
    }

    private static Translation worse(TestStatistic statistic) {
        return new Translation(statistic, Alternative.WORSE, Improvement.INCREASE, t -> -t);
    }

    private static Translation twoSided(TestStatistic statistic) {
        return new Translation(statistic, Alternative.TWO_SIDED, Improvement.INCREASE, Math::abs);
    }

    private static Translation scrt(String statistic) {
        return switch (statistic) {
            case "A-B" -> worse(Difference.MEAN_DIFF);
            case "B-A" -> better(Difference.MEAN_DIFF);
            case "|A-B|" -> twoSided(Difference.MEAN_DIFF);
            case "PA-PB" -> worse(Difference.PHASE_MEAN_DIFF);
            case "PB-PA" -> better(Difference.PHASE_MEAN_DIFF);
            case "|PA-PB|" -> twoSided(Difference.PHASE_MEAN_DIFF);
            case "median(A)-median(B)" -> worse(Difference.MEDIAN_DIFF);
            case "median(B,na.rm=TRUE)-median(A,na.rm=TRUE)" -> better(Difference.MEDIAN_DIFF);
            case "mean(B1)-mean(A1)+mean(B2)-mean(A2)" ->
                better(TestStatistic.difference(statistic, RandomizationOracleTest::sumOfSteps));
            default -> throw new IllegalArgumentException("no translation of the SCRT statistic " + statistic);
        };
    }

    /** R's mean() without na.rm: a phase with a missing day has none. */
    private static double sumOfSteps(Arrangement arrangement) {
        double sum = 0;
        for (int k = 0; k < 2; k++) {
            PhaseData a = arrangement.fromPhases().get(k);
            PhaseData b = arrangement.toPhases().get(k);
            if (a.missing() + b.missing() > 0) {
                return Double.NaN;
            }
            sum += Sample.of(b).mean() - Sample.of(a).mean();
        }
        return sum;
    }

    private static Translation scan(String statistic) {
        return switch (statistic) {
            case "Mean A-B" -> worse(Difference.MEAN_DIFF);
            case "Mean B-A" -> better(Difference.MEAN_DIFF);
            case "Mean |A-B|" -> twoSided(Difference.MEAN_DIFF);
            case "Median A-B" -> worse(Difference.MEDIAN_DIFF);
            case "Median B-A" -> better(Difference.MEDIAN_DIFF);
            case "Median |A-B|" -> twoSided(Difference.MEDIAN_DIFF);
            case "Slope A-B" -> worse(Difference.SLOPE_DIFF);
            case "Slope B-A" -> better(Difference.SLOPE_DIFF);
            case "NAP" ->
                new Translation(
                        new IndexStatistic(NonOverlap.NAP), Alternative.BETTER, Improvement.INCREASE, t -> 100 * t);
            case "NAP decreasing" ->
                new Translation(
                        new IndexStatistic(NonOverlap.NAP), Alternative.BETTER, Improvement.DECREASE, t -> 100 * t);
            // Both are absolute values in scan.
            case "SMD glass" -> better(ScaleFree.SMD_BASELINE.absolute());
            case "SMD hedges" -> better(unitFree(statistic, RandomizationOracleTest::durlak));
            case "T-test" -> better(ScaleFree.WELCH_T);
            // R counts pairs in which the A value is larger, and small counts as extreme.
            case "W-test" ->
                new Translation(
                        unitFree(statistic, RandomizationOracleTest::wilcoxon),
                        Alternative.WORSE,
                        Improvement.INCREASE,
                        t -> t);
            default -> throw new IllegalArgumentException("no translation of the scan statistic " + statistic);
        };
    }

    private interface OfSamples {
        double of(Sample a, Sample b);
    }

    private static TestStatistic unitFree(String name, OfSamples function) {
        return TestStatistic.of(
                name, arrangement -> function.of(Sample.of(arrangement.from()), Sample.of(arrangement.to())));
    }

    private static double durlak(Sample a, Sample b) {
        double n = a.n() + b.n();
        double pooled = Math.sqrt(((a.n() - 1) * a.variance() + (b.n() - 1) * b.variance()) / (n - 2));
        return Math.abs(b.mean() - a.mean()) / pooled * (n - 3) / (n - 2.25) * Math.sqrt((n - 2) / n);
    }

    private static double wilcoxon(Sample a, Sample b) {
        double pairs = 0;
        for (double x : a.toSortedArray()) {
            for (double y : b.toSortedArray()) {
                pairs += x > y ? 1 : x == y ? 0.5 : 0;
            }
        }
        return pairs;
    }

    @TestFactory
    Stream<DynamicNode> synthetic() {
        return tests(RandomizationOracle.synthetic(), SYNTHETIC);
    }

    @TestFactory
    Stream<DynamicNode> published() {
        Optional<RandomizationOracle> oracle = RandomizationOracle.published();
        if (oracle.isEmpty()) {
            String absent =
                    "the published oracle is not here; see the property " + RandomizationOracle.PUBLISHED_PROPERTY;
            return Stream.of(DynamicTest.dynamicTest("published data", () -> abort(absent)));
        }
        return tests(oracle.get(), PUBLISHED);
    }

    /** How many records stand under each rule. */
    private static final Map<Rule, Integer> SYNTHETIC = Map.ofEntries(
            Map.entry(Rule.COMPARED, 2629),
            Map.entry(Rule.COMPARED_ON_SCANS_CALENDAR, 74),
            Map.entry(Rule.SCAN_SLOPE_TURNED_ROUND, 14),
            Map.entry(Rule.SCAN_EXCLUDE_EQUAL, 53),
            Map.entry(Rule.UNCOMPUTABLE_SCHEDULES, 6),
            Map.entry(Rule.OBSERVED_NOT_FINITE, 7),
            Map.entry(Rule.REFUSED, 66),
            Map.entry(Rule.R_FAILS, 5));

    private static final Map<Rule, Integer> PUBLISHED = Map.ofEntries(
            Map.entry(Rule.COMPARED, 4321),
            Map.entry(Rule.COMPARED_ON_SCANS_CALENDAR, 87),
            Map.entry(Rule.SCAN_SLOPE_TURNED_ROUND, 90),
            Map.entry(Rule.SCAN_EXCLUDE_EQUAL, 102),
            Map.entry(Rule.UNCOMPUTABLE_SCHEDULES, 5),
            Map.entry(Rule.OBSERVED_NOT_FINITE, 8),
            Map.entry(Rule.REFUSED, 62),
            Map.entry(Rule.R_FAILS, 2));

    private static Stream<DynamicNode> tests(RandomizationOracle oracle, Map<Rule, Integer> expected) {
        Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
        Map<String, List<Record>> groups = oracle.records().stream()
                .collect(Collectors.groupingBy(record -> record.dataset() + " " + record.singleCase() + " "
                        + record.stat() + " " + record.entry().path("phases")));
        Stream<DynamicNode> compared = groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(group -> DynamicTest.dynamicTest(
                        group.getKey(),
                        () -> assertAll(group.getValue().stream()
                                .map(record -> () -> counts.merge(check(oracle, record), 1, Integer::sum)))));
        return Stream.concat(
                compared,
                Stream.of(DynamicTest.dynamicTest(
                        "every record stands under one rule",
                        () -> assertThat(counts).isEqualTo(expected))));
    }

    private static Rule check(RandomizationOracle oracle, Record record) {
        String design = record.option("design");
        if (design.equals("MBD") || record.singleCase().equals("ALL")) {
            return checkStudy(oracle, record);
        }
        boolean alternation = List.of("CRD", "RBD", "ATD").contains(design);
        return switch (record.stat()) {
            case "SCRT_quantity" -> checkQuantity(record);
            case "SCRT_assignments" -> checkAssignments(record);
            case "rand_test" -> checkScan(record, oracle.runs(record));
            default -> alternation ? checkAlternation(record) : checkScrt(record, oracle.runs(record));
        };
    }

    private static RandomizationDesign design(Record record, int days) {
        return switch (record.option("design")) {
            case "CRD" -> CompleteAlternation.of(days, "A", "B");
            case "RBD" -> Blocks.of(days, "A", "B");
            case "ATD" -> LimitedAlternation.of(days, record.limits().get(0), "A", "B");
            default -> new PhaseStarts(days, List.of(record.option("design").split("")), record.limits());
        };
    }

    private static Rule checkAlternation(Record record) {
        JsonNode input = record.entry().path("input");
        List<String> labels = new ArrayList<>();
        input.path("labels").path(record.option("design")).forEach(label -> labels.add(label.asString()));
        List<Double> values = new ArrayList<>();
        input.path("y").forEach(value -> values.add(number(value)));
        Series series = SingleCase.named("oracle")
                .alternating(labels.toArray(String[]::new))
                .measure(
                        Measure.of("y"),
                        values.stream().mapToDouble(Double::doubleValue).toArray())
                .build()
                .series("y");
        return compare(record, series, design(record, labels.size()), scrt(record.option("statistic")), Rule.COMPARED);
    }

    private static Rule checkQuantity(Record record) {
        int days = record.result().path("options").path("MT").asInt();
        long quantity = record.values().path("quantity").asLong();
        if (quantity == 0) {
            assertThatThrownBy(() -> design(record, days)).isInstanceOf(IllegalArgumentException.class);
            return Rule.REFUSED;
        }
        assertThat(design(record, days).count()).as(record.call()).isEqualTo(quantity);
        return Rule.COMPARED;
    }

    private static Rule checkAssignments(Record record) {
        RandomizationDesign design =
                design(record, record.result().path("options").path("MT").asInt());
        List<String> rows = new ArrayList<>();
        record.values().path("rows").forEach(row -> rows.add(row.asString()));
        assertThat(design.schedules().map(RandomizationOracleTest::letters))
                .as(record.call())
                .containsExactlyInAnyOrderElementsOf(rows);
        return Rule.COMPARED;
    }

    private static String letters(Schedule schedule) {
        return IntStream.range(0, schedule.days())
                .mapToObj(day -> schedule.condition(day).orElseThrow())
                .collect(Collectors.joining());
    }

    private static Rule checkScrt(Record record, List<List<Double>> runs) {
        String[] labels = record.option("design").split("");
        Series series = series(labels, runs.subList(0, labels.length), Improvement.INCREASE);
        RandomizationDesign design = design(record, series.values().size());
        return compare(record, series, design, scrt(record.option("statistic")), Rule.COMPARED);
    }

    private static Rule checkScan(Record record, List<List<Double>> runs) {
        Translation translation = scan(record.option("statistic"));
        List<Double> a = joined(runs, record.entry().path("phases").path("A"));
        List<Double> b = joined(runs, record.entry().path("phases").path("B"));
        boolean missing = a.contains(Double.NaN) || b.contains(Double.NaN);
        a.removeIf(value -> value.isNaN());
        b.removeIf(value -> value.isNaN());
        Series series = series(new String[] {"A", "B"}, List.of(a, b), translation.improvement());
        PhaseStarts design = new PhaseStarts(series.values().size(), List.of("A", "B"), record.limits());
        Rule rule = record.option("statistic").equals("Slope A-B")
                ? Rule.SCAN_SLOPE_TURNED_ROUND
                : record.option("exclude.equal").equals("true")
                        ? Rule.SCAN_EXCLUDE_EQUAL
                        : missing ? Rule.COMPARED_ON_SCANS_CALENDAR : Rule.COMPARED;
        return compare(record, series, design, translation, rule);
    }

    private static Rule checkStudy(RandomizationOracle oracle, Record record) {
        boolean scan = record.stat().equals("rand_test");
        List<SingleCase> cases = new ArrayList<>();
        List<RandomizationDesign> designs = new ArrayList<>();
        Translation translation = record.stat().equals("SCRT_quantity")
                ? better(Difference.MEAN_DIFF)
                : scan ? scanOfSeveral(record.option("statistic")) : scrt(record.option("statistic"));
        JsonNode entry = record.entry();
        boolean missing = false;
        for (int i = 0; i < entry.path("cases").size(); i++) {
            String id = entry.path("cases").get(i).asString();
            List<List<Double>> runs = oracle.runs(record.dataset(), id);
            List<Double> a;
            List<Double> b;
            if (scan) {
                a = joined(runs, entry.path("phases").path("A"));
                b = joined(runs, entry.path("phases").path("B"));
                missing |= a.removeIf(value -> value.isNaN()) | b.removeIf(value -> value.isNaN());
            } else {
                List<Double> all = runs.stream().flatMap(List::stream).toList();
                int start = entry.path("observed_start").get(i).asInt() - 1;
                a = all.subList(0, start);
                b = all.subList(start, entry.path("n_points").asInt());
            }
            cases.add(series(id, new String[] {"A", "B"}, List.of(a, b), translation.improvement())
                    .singleCase());
            designs.add(
                    new PhaseStarts(a.size() + b.size(), List.of("A", "B"), scan ? record.limits() : List.of(1, 1)));
        }
        StudyDesign design = scan ? Replication.of(designs) : koehlerLevin(entry);
        if (record.stat().equals("SCRT_quantity")) {
            assertThat(design.count())
                    .as(record.call())
                    .isEqualTo(record.values().path("quantity").asLong());
            return Rule.COMPARED;
        }
        return compare(
                record,
                new Study(cases),
                design,
                translation,
                record.option("exclude.equal").equals("true")
                        ? Rule.SCAN_EXCLUDE_EQUAL
                        : missing ? Rule.COMPARED_ON_SCANS_CALENDAR : Rule.COMPARED);
    }

    /** scan takes the root of the mean square of standardized differences, and the median of medians. */
    private static Translation scanOfSeveral(String statistic) {
        TestStatistic one = scan(statistic).statistic();
        return statistic.startsWith("SMD")
                ? new Translation(
                        TestStatistic.of(statistic + " squared", arrangement -> Math.pow(one.of(arrangement), 2)),
                        Alternative.BETTER,
                        Improvement.INCREASE,
                        Math::sqrt)
                : scan(statistic);
    }

    private static MultipleBaseline koehlerLevin(JsonNode entry) {
        List<StartWindow> windows = new ArrayList<>();
        for (JsonNode starts : entry.path("start_points")) {
            int first = starts.get(0).asInt();
            for (int i = 0; i < starts.size(); i++) {
                assertThat(starts.get(i).asInt()).isEqualTo(first + i);
            }
            windows.add(StartWindow.ofDays("B", first, first + starts.size() - 1));
        }
        return MultipleBaseline.koehlerLevin(entry.path("n_points").asInt(), windows.toArray(StartWindow[]::new));
    }

    private static Rule compare(Record record, Study study, StudyDesign design, Translation translation, Rule rule) {
        String call = record.call();
        StudyRandomizationTest test = StudyRandomizationTest.withDefaults()
                .with(translation.statistic())
                .with(translation.alternative())
                .with(record.option("statistic").startsWith("Median") ? AcrossPersons.MEDIAN : AcrossPersons.MEAN);
        List<Schedule> realised = study.cases().stream().map(Schedule::of).toList();
        if (!design.contains(realised)) {
            assertThatThrownBy(() -> test.test(study, "y", design))
                    .as(call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("day");
            return Rule.REFUSED;
        }
        StudyResult ours = test.test(study, "y", design);
        JsonNode theirs = record.values();
        double observed = number(theirs.path("observed"));
        if (!Double.isFinite(observed)) {
            assertThat(ours.undefined()).as(call).isPresent();
            return Rule.OBSERVED_NOT_FINITE;
        }
        double scale = study.cases().stream()
                .flatMapToDouble(one -> one.series("y").values().stream())
                .filter(y -> !Double.isNaN(y))
                .map(Math::abs)
                .max()
                .orElseThrow();
        assertThat(translation.toR().applyAsDouble(ours.observed()))
                .as(call)
                .isCloseTo(observed, closely(observed, scale));
        assertThat(ours.method()).as(call).isEqualTo(PValueMethod.EXACT);
        assertThat(ours.evaluated()).as(call).isEqualTo(design.count());
        double[] all = Arrays.stream(test.distribution(study, "y", design))
                .filter(t -> !Double.isNaN(t))
                .map(translation.toR())
                .sorted()
                .toArray();
        long uncomputable = ours.uncomputable().longValueExact();
        if (uncomputable == 0) {
            sameDistribution(call, all, theirs.path("distribution"), scale);
        }
        long count = theirs.path("tolerant").path("count").asLong();
        assertThat(ours.extreme()).as(call).isEqualTo(count);
        if (uncomputable > 0) {
            return Rule.UNCOMPUTABLE_SCHEDULES;
        }
        assertThat(((AsIfStudyResult) ours).proportion())
                .as(call)
                .isEqualTo(theirs.path("tolerant").path("p").asDouble());
        return rule;
    }

    private static List<Double> joined(List<List<Double>> runs, JsonNode numbers) {
        List<Double> values = new ArrayList<>();
        numbers.forEach(number -> values.addAll(runs.get(number.asInt() - 1)));
        return values;
    }

    private static Series series(String[] labels, List<List<Double>> phases, Improvement improvement) {
        return series("oracle", labels, phases, improvement);
    }

    private static Series series(String id, String[] labels, List<List<Double>> phases, Improvement improvement) {
        SingleCase.Builder builder = SingleCase.named(id);
        for (int k = 0; k < labels.length; k++) {
            builder.phase(labels[k], phases.get(k).size());
        }
        double[] values = phases.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return builder.measure(Measure.of("y").withImprovement(improvement), values)
                .build()
                .series("y");
    }

    private static Rule compare(
            Record record, Series series, RandomizationDesign design, Translation translation, Rule rule) {
        String call = record.call();
        RandomizationTest test = translation.test();
        if (!design.contains(Schedule.of(series.singleCase()))) {
            assertThatThrownBy(() -> test.test(series, design))
                    .as(call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("day");
            return Rule.REFUSED;
        }
        RandomizationResult ours = test.test(series, design);
        if (record.failed()) {
            assertThat(ours.undefined().isPresent() || ours.uncomputable().signum() > 0)
                    .as(call)
                    .isTrue();
            return Rule.R_FAILS;
        }
        JsonNode theirs = record.values();
        double observed = number(theirs.path("observed"));
        if (!Double.isFinite(observed)) {
            assertThat(ours.undefined()).as(call).isPresent();
            return Rule.OBSERVED_NOT_FINITE;
        }
        boolean turned = rule == Rule.SCAN_SLOPE_TURNED_ROUND;
        DoubleUnaryOperator toR = turned ? t -> t : translation.toR();
        double scale = series.values().stream()
                .filter(y -> !Double.isNaN(y))
                .map(Math::abs)
                .max()
                .orElseThrow();
        assertThat(toR.applyAsDouble(ours.observed())).as(call).isCloseTo(observed, closely(observed, scale));
        assertThat(ours.method()).as(call).isEqualTo(PValueMethod.EXACT);
        assertThat(ours.evaluated()).as(call).isEqualTo(design.count().longValueExact());

        double[] all = Arrays.stream(test.distribution(series, design))
                .filter(t -> !Double.isNaN(t))
                .map(toR)
                .sorted()
                .toArray();
        List<Double> listed = new ArrayList<>();
        theirs.path("distribution").path("values").forEach(value -> listed.add(number(value)));
        listed.removeIf(t -> !Double.isFinite(t));
        Collections.sort(listed);
        long uncomputable = ours.uncomputable().longValueExact();
        assertThat(ours.evaluated()).as(call).isEqualTo(all.length + uncomputable);
        if (uncomputable == 0 || record.stat().startsWith("SCRT")) {
            sameDistribution(call, all, theirs.path("distribution"), scale);
        }
        for (int i = 0; i < listed.size(); i++) {
            assertThat(all[i]).as(call).isCloseTo(listed.get(i), closely(listed.get(i), scale));
        }

        JsonNode tolerant = theirs.path("tolerant");
        long count = tolerant.path("count").asLong();
        if (turned) {
            // Theirs counts what is at least as large, ours what is at most as large; both count equal ones.
            assertThat(ours.extreme()).as(call).isGreaterThan(ours.evaluated().subtract(BigInteger.valueOf(count)));
            if (!listed.isEmpty()) {
                assertThat(ours.extreme())
                        .as(call)
                        .isEqualTo(listed.stream()
                                .filter(t -> t <= observed + 1e-9)
                                .count());
            }
            return rule;
        }
        if (uncomputable > 0) {
            // SCRT leaves such schedules out of its distribution; in scan they are Inf, which it counts as we do.
            assertThat(ours.extreme())
                    .as(call)
                    .isEqualTo(record.stat().startsWith("SCRT") ? count + uncomputable : count);
            return Rule.UNCOMPUTABLE_SCHEDULES;
        }
        assertThat(ours.extreme()).as(call).isEqualTo(count);
        assertThat(((AsIfResult) ours).proportion())
                .as(call)
                .isEqualTo(tolerant.path("p").asDouble());
        return rule;
    }

    private static void sameDistribution(String call, double[] sorted, JsonNode distribution, double scale) {
        assertThat((long) sorted.length)
                .as(call)
                .isEqualTo(distribution.path("n").asLong());
        double min = number(distribution.path("min"));
        double max = number(distribution.path("max"));
        double mean = number(distribution.path("mean"));
        assertThat(sorted[0]).as(call).isCloseTo(min, closely(min, scale));
        assertThat(sorted[sorted.length - 1]).as(call).isCloseTo(max, closely(max, scale));
        assertThat(Sample.of(sorted).mean()).as(call).isCloseTo(mean, closely(mean, scale));
    }

    private static Offset<Double> closely(double expected, double scale) {
        return within(1e-9 * Math.abs(expected) + 1e-12 * Math.max(1, scale));
    }

    private static double number(JsonNode node) {
        if (node.isString()) {
            return switch (node.asString()) {
                case "Inf" -> Double.POSITIVE_INFINITY;
                case "-Inf" -> Double.NEGATIVE_INFINITY;
                default -> throw new IllegalArgumentException("number " + node);
            };
        }
        return node.isNull() ? Double.NaN : node.asDouble();
    }
}
