package org.sced.randomization;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sced.data.Phase;
import org.sced.data.SingleCase;

/**
 * A case in front of the schedules that it could have had.
 *
 * @param design these schedules
 * @param singleCase the person
 * @param realised the schedule that was carried out; one of the design
 * @param from the condition that is held against
 * @param to the condition that is expected to be better
 */
record Setting(RandomizationDesign design, SingleCase singleCase, Schedule realised, String from, String to) {
    static Setting of(RandomizationDesign design, SingleCase singleCase, Optional<List<String>> conditions) {
        Schedule realised = Schedule.of(singleCase);
        design.objection(realised).ifPresent(objection -> {
            throw new IllegalArgumentException(
                    singleCase.id() + " cannot have been drawn from \"" + design.text() + "\": " + objection);
        });
        List<String> compared = compared(singleCase, conditions);
        return new Setting(design, singleCase, realised, compared.get(0), compared.get(1));
    }

    private static List<String> compared(SingleCase singleCase, Optional<List<String>> named) {
        Set<String> all = singleCase.conditions();
        String has = "; " + singleCase.id() + " has " + String.join(", ", all);
        if (named.isPresent()) {
            for (String condition : named.get()) {
                if (!all.contains(condition)) {
                    throw new IllegalArgumentException("no condition \"" + condition + "\"" + has);
                }
            }
            return named.get();
        }
        List<String> others = all.stream()
                .filter(condition -> !condition.equals(Phase.BASELINE) && !condition.equals(AbCycles.WASHOUT))
                .collect(Collectors.toList());
        if (others.size() != 1) {
            throw new IllegalArgumentException(
                    "which two conditions are compared is not clear" + has + "; say it with withConditions(from, to)");
        }
        return List.of(Phase.BASELINE, others.get(0));
    }

    Walk walk(List<Column> columns, Progress progress) {
        return new Walk(design, realised, from, to, columns, progress);
    }

    /** Whether the case says that its schedule was drawn from the design. */
    boolean licensed() {
        return singleCase.design().equals(design);
    }

    /** Why there is no p-value. */
    String explanation() {
        return "This is no p-value: the case does not say that its schedule was drawn from this design (it says: "
                + singleCase.design().text() + ").";
    }
}
