package org.sced.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.sced.effect.EffectSizeIndex;
import org.sced.effect.Interval;
import org.sced.planning.Power;
import org.sced.randomization.AsIfResult;
import org.sced.randomization.AsIfSet;
import org.sced.randomization.AsIfStudyResult;
import org.sced.randomization.ConfidenceResult;
import org.sced.randomization.ConfidenceSet;
import org.sced.randomization.LicensedResult;
import org.sced.randomization.LicensedStudyResult;
import org.sced.randomization.RandomizationResult;
import org.sced.randomization.Schedule;
import org.sced.randomization.ScheduleList;
import org.sced.randomization.ShiftRange;
import org.sced.randomization.ShiftSet;
import org.sced.randomization.StudyResult;
import org.sced.randomization.StudyStanding;
import org.sced.stats.Undefined;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes randomization tests, their confidence sets and the power of plans as JSON. */
final class RandomizationNodes {
    private RandomizationNodes() {}

    /** One row for each test, with its confidence set. */
    static void tests(ArrayNode rows, List<RandomizationResult> results, List<ConfidenceResult> sets) {
        if (results.size() != sets.size()) {
            throw new IllegalArgumentException(
                    sets.size() + " confidence sets for " + results.size() + " tests; every test needs one");
        }
        for (int i = 0; i < results.size(); i++) {
            test(rows.addObject(), results.get(i), Optional.of(sets.get(i)));
        }
    }

    static void test(ObjectNode row, RandomizationResult result, Optional<ConfidenceResult> set) {
        row.put("case", result.standing().caseId());
        row.put("measure", result.standing().measure());
        row.put("from", result.standing().from());
        row.put("to", result.standing().to());
        row.put("statistic", result.statistic());
        row.put("alternative", result.alternative().name());
        row.put("design", result.design().text());
        ResultNodes.number(row, "observed", result.observed());
        ResultNodes.number(row, "rawObserved", result.rawObserved());
        ResultNodes.number(row, "p", result instanceof LicensedResult drawn ? drawn.p() : Double.NaN);
        ResultNodes.number(row, "asIfProportion", result instanceof AsIfResult asIf ? asIf.proportion() : Double.NaN);
        interval(row, result.interval());
        row.put("method", result.method().name());
        row.put("choice", result.choice());
        row.put("schedules", result.schedules());
        row.put("evaluated", result.evaluated());
        row.put("extreme", result.extreme());
        row.put("uncomputable", result.uncomputable());
        row.put("smallestP", result.smallestP());
        row.put("seed", result.seed());
        row.put("licensed", result instanceof LicensedResult);
        Optional<Undefined> asIf = result instanceof AsIfResult none
                ? Optional.of(new Undefined(none.reason(), none.explanation()))
                : Optional.empty();
        ResultNodes.why(row, "reason", "explanation", result.undefined().or(() -> asIf));
        if (set.isPresent()) {
            confidence(row.putObject("confidence"), set.get());
        } else {
            row.putNull("confidence");
        }
    }

    private static void interval(ObjectNode row, Optional<Interval> interval) {
        ResultNodes.number(row, "intervalLower", interval.map(Interval::lower).orElse(Double.NaN));
        ResultNodes.number(row, "intervalUpper", interval.map(Interval::upper).orElse(Double.NaN));
    }

    static void test(ObjectNode row, StudyResult result) {
        StudyStanding standing = result.standing();
        row.put("measure", standing.measure());
        row.put("from", standing.from());
        row.put("to", standing.to());
        row.put("statistic", result.statistic());
        row.put("alternative", result.alternative().name());
        row.put("design", result.design().text());
        ResultNodes.number(row, "observed", result.observed());
        ResultNodes.number(row, "p", result instanceof LicensedStudyResult drawn ? drawn.p() : Double.NaN);
        ResultNodes.number(
                row, "asIfProportion", result instanceof AsIfStudyResult asIf ? asIf.proportion() : Double.NaN);
        interval(row, result.interval());
        row.put("method", result.method().name());
        row.put("choice", result.choice());
        row.put("draws", standing.draws());
        row.put("evaluated", result.evaluated());
        row.put("extreme", result.extreme());
        row.put("uncomputable", result.uncomputable());
        row.put("smallestP", result.smallestP());
        row.put("seed", result.seed());
        row.put("licensed", result instanceof LicensedStudyResult);
        Optional<Undefined> asIf = result instanceof AsIfStudyResult none
                ? Optional.of(new Undefined(none.reason(), none.explanation()))
                : Optional.empty();
        ResultNodes.why(row, "reason", "explanation", result.undefined().or(() -> asIf));
        ArrayNode persons = row.putArray("persons");
        for (StudyStanding.Person one : standing.persons()) {
            ObjectNode person = persons.addObject()
                    .put("case", one.caseId())
                    .put("schedule", ScheduleList.of(one.schedule()).text())
                    .put("nFrom", one.nFrom())
                    .put("nTo", one.nTo());
            ResultNodes.number(person, "statistic", one.statistic().orElse(Double.NaN));
        }
    }

    private static void confidence(ObjectNode node, ConfidenceResult result) {
        ShiftSet set = result.set();
        ResultNodes.number(node, "estimate", set.estimate());
        ResultNodes.number(node, "rawEstimate", set.rawEstimate());
        node.put("level", set.level());
        node.put("sides", set.sides().name());
        ResultNodes.number(node, "lower", result.lower().orElse(Double.NaN));
        ResultNodes.number(node, "upper", result.upper().orElse(Double.NaN));
        Optional<ShiftRange> raw = set.rawHull();
        ResultNodes.number(
                node,
                "rawLower",
                raw.map(ShiftRange::lower).orElse(OptionalDouble.empty()).orElse(Double.NaN));
        ResultNodes.number(
                node,
                "rawUpper",
                raw.map(ShiftRange::upper).orElse(OptionalDouble.empty()).orElse(Double.NaN));
        ArrayNode pieces = node.putArray("pieces");
        for (ShiftRange piece : set.pieces()) {
            ObjectNode range = pieces.addObject();
            ResultNodes.number(range, "lower", piece.lower().orElse(Double.NaN));
            ResultNodes.number(range, "upper", piece.upper().orElse(Double.NaN));
        }
        node.put("licensed", result instanceof ConfidenceSet);
        node.put("method", set.method().name());
        node.put("procedure", set.procedure());
        Optional<Undefined> why = set.undefined();
        if (why.isEmpty() && result instanceof AsIfSet asIf) {
            why = Optional.of(new Undefined(asIf.reason(), asIf.explanation()));
        }
        ResultNodes.why(node, "reason", "explanation", why);
    }

    static void power(ObjectNode row, Power power) {
        row.put("design", power.design().text());
        row.put("schedules", power.design().count());
        row.put("smallestP", power.smallestP());
        row.put(
                "given",
                power.given().isEmpty()
                        ? null
                        : power.given().stream().map(Schedule::toString).collect(Collectors.joining(" | ")));
        row.put("effect", power.effect());
        row.put("power", power.power());
        row.put("standardError", power.standardError());
        Interval interval = power.interval(EffectSizeIndex.DEFAULT_LEVEL);
        row.put("lower", interval.lower());
        row.put("upper", interval.upper());
        row.put("expectedP", power.expectedP());
        row.put("undefined", power.undefined());
        row.put("alpha", power.alpha());
        row.put("replications", power.replications());
        row.put("seed", power.seed());
    }
}
