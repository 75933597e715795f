package org.sced.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sced.data.Phase;
import org.sced.data.Series;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.json.CaseJson;
import org.sced.json.StudyJson;
import org.sced.randomization.AbCycles;
import org.sced.randomization.ConfidenceResult;
import org.sced.randomization.ConfidenceSides;
import org.sced.randomization.Difference;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.RandomizationResult;
import org.sced.randomization.RandomizationTest;
import org.sced.randomization.StudyDesign;
import org.sced.randomization.StudyRandomizationTest;
import org.sced.randomization.StudyResult;
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
            description =
                    "The set of schedules to go through, written as for --drawn-from. One of several persons together"
                            + " tests them together.")
    String design;

    @Mixin
    StatisticOptions statistics;

    @Option(
            names = "--condition",
            paramLabel = "LABEL",
            description = "The condition to hold against the baseline, where there are several.")
    String condition;

    @Option(
            names = "--confidence",
            description = "Also give the shifts of the level that the test does not reject, at the level of --level.")
    boolean confidence;

    @Option(
            names = "--sides",
            paramLabel = "WORD",
            description = "Sides of that set: two-sided (default), equal-tailed, lower or upper.")
    String sides = "two-sided";

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (design == null && options.drawnFrom == null && options.protocol == null) {
            throw new InputException(
                    "a test needs the schedules that could have been drawn: --protocol FILE or --drawn-from DESIGN if they"
                            + " were, --design DESIGN to look as if; for instance --design starts:5");
        }
        if (isOfStudy()) {
            return study();
        }
        ConfidenceSides asked = sides();
        List<RandomizationResult> results = new ArrayList<>();
        List<ConfidenceResult> sets = new ArrayList<>();
        for (SingleCase singleCase : options.read()) {
            for (Series series : singleCase.series()) {
                results.addAll(CaseOptions.usable(() -> each(series, RandomizationTest::test)));
                if (confidence) {
                    sets.addAll(CaseOptions.usable(() -> each(
                            series,
                            (test, one, schedules) -> test.confidenceSet(one, schedules, options.level, asked))));
                }
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            out.print(confidence ? CaseJson.test(results, sets) : CaseJson.test(results));
        } else {
            boolean several = results.stream()
                            .map(result -> result.standing().to())
                            .distinct()
                            .count()
                    > 1;
            for (int i = 0; i < results.size(); i++) {
                String contrast = several ? contrast(results.get(i)) : "";
                out.println(contrast + results.get(i));
                if (confidence) {
                    out.println(contrast + sets.get(i));
                }
            }
        }
        return Sced.OK;
    }

    private boolean isOfStudy() {
        return options.protocol != null
                ? ProtocolFile.isOfStudy(options.protocol)
                : DesignOption.isOfStudy(design == null ? options.drawnFrom : design);
    }

    /** All persons together. */
    private int study() {
        if (confidence) {
            throw new InputException("--confidence goes with the test of one person, not of several together");
        }
        Study study = options.study();
        List<StudyResult> results = CaseOptions.usable(() -> {
            StudyDesign draws = design == null
                    ? (StudyDesign) study.cases().get(0).design()
                    : DesignOption.ofStudy(design, study.cases());
            StudyRandomizationTest test = statistics.ofStudy(test(study.cases().get(0)));
            List<String> conditions = compared(study.cases());
            return study.cases().get(0).measures().stream()
                    .flatMap(measure -> conditions.stream()
                            .map(name ->
                                    test.withConditions(Phase.BASELINE, name).test(study, measure.name(), draws)))
                    .toList();
        });
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            out.print(StudyJson.test(results));
            return Sced.OK;
        }
        out.println(
                results.stream().map(result -> result + "\n" + result.persons()).collect(Collectors.joining("\n\n")));
        return Sced.OK;
    }

    private interface Question<T> {
        T ask(RandomizationTest test, Series series, RandomizationDesign schedules);
    }

    /** Asks for every condition of a series against the baseline. */
    private <T> List<T> each(Series series, Question<T> question) {
        SingleCase singleCase = series.singleCase();
        RandomizationDesign schedules = schedules(singleCase);
        RandomizationTest test = test(singleCase);
        return compared(List.of(singleCase)).stream()
                .map(name -> question.ask(test.withConditions(Phase.BASELINE, name), series, schedules))
                .toList();
    }

    private RandomizationTest test(SingleCase singleCase) {
        Difference usual = singleCase.alternating() ? Difference.MEAN_DIFF : Difference.PHASE_MEAN_DIFF;
        return statistics.test(RandomizationTest.withDefaults().withSeed(options.seed), usual.name());
    }

    /** The conditions that are held against the baseline: the one that was named, or all. */
    private List<String> compared(List<SingleCase> cases) {
        return condition != null
                ? List.of(condition)
                : cases.stream()
                        .flatMap(one -> one.conditions().stream())
                        .filter(name -> !name.equals(Phase.BASELINE) && !name.equals(AbCycles.WASHOUT))
                        .distinct()
                        .toList();
    }

    private RandomizationDesign schedules(SingleCase singleCase) {
        if (design == null && singleCase.design() instanceof RandomizationDesign drawn) {
            return drawn;
        }
        return DesignOption.parse(design == null ? options.drawnFrom : design, singleCase);
    }

    private ConfidenceSides sides() {
        return switch (sides) {
            case "two-sided" -> ConfidenceSides.TWO_SIDED;
            case "equal-tailed" -> ConfidenceSides.EQUAL_TAILED;
            case "lower" -> ConfidenceSides.LOWER_BOUND;
            case "upper" -> ConfidenceSides.UPPER_BOUND;
            default ->
                throw new InputException("--sides " + sides + "; allowed are two-sided, equal-tailed, lower and upper");
        };
    }

    private static String contrast(RandomizationResult result) {
        return result.standing().from() + "→" + result.standing().to() + ", ";
    }
}
