package org.sced.randomization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sced.data.Phase;
import org.sced.data.SingleCase;

/**
 * A case in front of the schedules that it could have had.
 *
 * @param contrast its schedule among them
 * @param singleCase the person
 */
record Setting(Contrast contrast, SingleCase singleCase) {
    static Setting of(RandomizationDesign design, SingleCase singleCase, Optional<List<String>> conditions) {
        Schedule realised = Schedule.of(singleCase);
        design.objection(realised).ifPresent(objection -> {
            throw new IllegalArgumentException(
                    singleCase.id() + " cannot have been drawn from \"" + design.text() + "\": " + objection);
        });
        List<String> compared = compared(singleCase.id(), singleCase.conditions(), conditions);
        return new Setting(new Contrast(design, realised, compared.get(0), compared.get(1)), singleCase);
    }

    RandomizationDesign design() {
        return contrast.design();
    }

    Schedule realised() {
        return contrast.realised();
    }

    String from() {
        return contrast.from();
    }

    String to() {
        return contrast.to();
    }

    /** The conditions that are compared: the named ones, or the baseline and the only other one. */
    static List<String> compared(String id, Collection<String> all, Optional<List<String>> named) {
        String has = "; " + id + " has " + String.join(", ", all);
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
        return contrast.walk(columns, progress);
    }

    /** Whether the case says that its schedule was drawn from the design. */
    boolean licensed() {
        return singleCase.design().equals(design());
    }

    /** Why there is no p-value. */
    String explanation() {
        return "This is no p-value: the case does not say that its schedule was drawn from this design (it says: "
                + singleCase.design().text() + ").";
    }
}
