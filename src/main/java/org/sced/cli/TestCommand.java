package org.sced.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sced.data.Phase;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.effect.EffectSizeIndex;
import org.sced.effect.EffectSizes;
import org.sced.json.CaseJson;
import org.sced.randomization.AbCycles;
import org.sced.randomization.Alternative;
import org.sced.randomization.Difference;
import org.sced.randomization.PValueMethod;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.RandomizationResult;
import org.sced.randomization.RandomizationTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The randomization test. */
@Command(
        name = "test",
        description = {
            "Runs a randomization test. It gives a p-value only if the days of change were drawn by lot (--protocol,"
                    + " --drawn-from);"
                    + " with --design it tells how the case would stand if they had been, which is no p-value."
        },
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    @Mixin
    CaseOptions options;

    @Option(
            names = "--design",
            paramLabel = "DESIGN",
            description = "The set of schedules to go through, written as for --drawn-from.")
    String design;

    @Option(
            names = "--statistic",
            paramLabel = "NAME",
            description = "MEAN_DIFF, PHASE_MEAN_DIFF (default) or the name of an effect size, as NAP.")
    String statistic = Difference.PHASE_MEAN_DIFF.name();

    @Option(names = "--alternative", paramLabel = "WORD", description = "better (default), worse or two-sided.")
    String alternative = "better";

    @Option(
            names = "--condition",
            paramLabel = "LABEL",
            description = "The condition to hold against the baseline, where there are several.")
    String condition;

    @Option(names = "--exact", description = "Go through all schedules, however many there are.")
    boolean exact;

    @Option(
            names = "--draws",
            paramLabel = "NUMBER",
            description = "Draw so many schedules at random instead of going through all.")
    Integer draws;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (design == null && options.drawnFrom == null && options.protocol == null) {
            throw new InputException(
                    "a test needs the schedules that could have been drawn: --protocol FILE or --drawn-from DESIGN if they"
                            + " were, --design DESIGN to look as if; for instance --design starts:5");
        }
        if (exact && draws != null) {
            throw new InputException("--exact and --draws exclude each other");
        }
        RandomizationTest test = CaseOptions.usable(this::configured);
        List<RandomizationResult> results = new ArrayList<>();
        for (SingleCase singleCase : options.read()) {
            for (Series series : singleCase.series()) {
                results.addAll(CaseOptions.usable(() -> results(test, series)));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            out.print(CaseJson.test(results));
        } else {
            boolean several = results.stream()
                            .map(result -> result.standing().to())
                            .distinct()
                            .count()
                    > 1;
            results.forEach(result -> out.println((several ? contrast(result) : "") + result));
        }
        return Sced.OK;
    }

    private List<RandomizationResult> results(RandomizationTest test, Series series) {
        SingleCase singleCase = series.singleCase();
        RandomizationDesign schedules = schedules(singleCase);
        Stream<String> conditions = condition == null
                ? singleCase.conditions().stream()
                        .filter(name -> !name.equals(Phase.BASELINE) && !name.equals(AbCycles.WASHOUT))
                : Stream.of(condition);
        return conditions
                .map(name -> test.withConditions(Phase.BASELINE, name).test(series, schedules))
                .toList();
    }

    private RandomizationDesign schedules(SingleCase singleCase) {
        if (design == null && singleCase.design() instanceof RandomizationDesign drawn) {
            return drawn;
        }
        return DesignOption.parse(design == null ? options.drawnFrom : design, singleCase);
    }

    private static String contrast(RandomizationResult result) {
        return result.standing().from() + "→" + result.standing().to() + ", ";
    }

    private RandomizationTest configured() {
        RandomizationTest test =
                RandomizationTest.withDefaults().withSeed(options.seed).with(side());
        List<String> differences =
                Arrays.stream(Difference.values()).map(Difference::name).toList();
        if (differences.contains(statistic)) {
            test = test.with(Difference.valueOf(statistic));
        } else {
            test = test.with(index(differences));
        }
        if (draws != null) {
            test = test.with(PValueMethod.MONTE_CARLO).withDraws(draws);
        }
        return exact ? test.with(PValueMethod.EXACT) : test;
    }

    private EffectSizeIndex index(List<String> differences) {
        return EffectSizes.catalogue().stream()
                .filter(index -> index.name().equals(statistic))
                .findFirst()
                .orElseThrow(() -> new InputException("no statistic \"" + statistic + "\"; allowed are "
                        + Stream.concat(
                                        differences.stream(),
                                        EffectSizes.catalogue().stream().map(EffectSizeIndex::name))
                                .distinct()
                                .collect(Collectors.joining(", "))));
    }

    private Alternative side() {
        return switch (alternative) {
            case "better" -> Alternative.BETTER;
            case "worse" -> Alternative.WORSE;
            case "two-sided" -> Alternative.TWO_SIDED;
            default ->
                throw new InputException("--alternative " + alternative + "; allowed are better, worse and two-sided");
        };
    }
}
