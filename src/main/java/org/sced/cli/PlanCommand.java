package org.sced.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.sced.json.PlanJson;
import org.sced.planning.Plan;
import org.sced.planning.StudyPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The designs that fit into a number of days. */
@Command(
        name = "plan",
        description = {
            "Lists the designs that fit: how many schedules each has, the smallest p-value it can give, how weekdays are"
                    + " balanced and, with --effect, its power. Draw one of them with sced draw."
        },
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    @Mixin
    PlanOptions options;

    @Option(
            names = "--persons",
            paramLabel = "NUMBER",
            description =
                    "Plan for so many persons who are tested together; with --phases A,B also as multiple baselines.")
    int persons = 1;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (persons == 1) {
            Plan plan = options.plan();
            show(out, plan.toString(), () -> PlanJson.of(plan));
        } else {
            StudyPlan plan = options.plan(persons);
            show(out, plan.toString(), () -> PlanJson.of(plan));
        }
        return Sced.OK;
    }

    private void show(PrintWriter out, String table, Supplier<String> json) {
        if (options.json) {
            out.print(json.get());
        } else {
            out.println(table.stripTrailing());
            if (options.effect != null) {
                out.println(options.assumption());
            }
        }
    }
}
