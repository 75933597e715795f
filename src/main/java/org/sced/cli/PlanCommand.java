package org.sced.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.sced.json.PlanJson;
import org.sced.planning.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Plan plan = options.plan();
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            out.print(PlanJson.of(plan));
        } else {
            out.println(plan.toString().stripTrailing());
            if (options.effect != null) {
                out.println(options.assumption());
            }
        }
        return Sced.OK;
    }
}
