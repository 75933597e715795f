package org.sced.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sced.json.CaseJson;
import org.sced.planning.EffectProfile;
import org.sced.planning.PowerAnalysis;
import org.sced.planning.PowerCurve;
import org.sced.randomization.Difference;
import org.sced.randomization.DrawnDesign;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.RandomizationTest;
import org.sced.randomization.Replication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The power of a plan. */
@Command(
        name = "power",
        description = {
            "Tells how often a randomization test will find an effect, by simulation, before anything is drawn.",
            "DESIGN is a design's full text, as \"starts 28: A 5, B 5, A′ 5\" or \"windows 28: A, B 6-10, A′ 20-24\";"
                    + " several are compared. A design of several persons together is one, too, as \"koehler-levin 20: 5-7,"
                    + " 9-11, 13-15\"."
        },
        mixinStandardHelpOptions = true)
final class PowerCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DESIGN", description = "The schedules that may be drawn.")
    List<String> designs;

    @Option(
            names = "--persons",
            paramLabel = "NUMBER",
            split = ",",
            description =
                    "Ask for so many persons tested together, each by a lot of their own; several numbers are compared, as"
                            + " 1,3,5.")
    int[] persons = {};

    @Option(
            names = "--effect",
            paramLabel = "SIZE",
            split = ",",
            description =
                    "Sizes of the effect in standard deviations of the days' noise (default: 0,0.5,1,1.5,2,2.5,3); 0"
                            + " gives the false alarms.")
    double[] effects = {0, .5, 1, 1.5, 2, 2.5, 3};

    @Option(
            names = "--onset",
            paramLabel = "SHARE",
            description = "Share of the effect that is taken up each day (default: 1, at once).")
    double onset = 1;

    @Option(
            names = "--decay",
            paramLabel = "SHARE",
            description = "Share that is lost each day after the treatment (default: as --onset); 0 never.")
    Double decay;

    @Option(names = "--delay", paramLabel = "DAYS", description = "On how many days the effect does not show yet.")
    int delay;

    @Option(
            names = "--autocorrelation",
            paramLabel = "PHI",
            description = "How much a day resembles the one before (default: 0.3).")
    double autocorrelation = .3;

    @Option(names = "--missing", paramLabel = "RATE", description = "Chance of a day to be missing (default: 0).")
    double missing;

    @Option(names = "--alpha", paramLabel = "ALPHA", description = "What p must not exceed (default: 0.05).")
    double alpha = .05;

    @Option(names = "--replications", paramLabel = "NUMBER", description = "How many are simulated (default: 2000).")
    int replications = PowerAnalysis.DEFAULT_REPLICATIONS;

    @Mixin
    StatisticOptions statistics;

    @Option(names = "--seed", paramLabel = "SEED", description = "Seed of random draws (default: 1).")
    long seed = 1;

    @Option(names = "--json", description = "Print JSON on stdout instead of text.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PowerCurve curve = CaseOptions.usable(this::curve);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(CaseJson.power(curve.points()));
        } else {
            out.println(curve);
        }
        return Sced.OK;
    }

    private PowerCurve curve() {
        PowerAnalysis plan = PowerAnalysis.withDefaults()
                .with(new EffectProfile(onset, decay == null ? onset : decay, delay))
                .withAutocorrelation(autocorrelation)
                .withMissing(missing)
                .withAlpha(alpha)
                .withReplications(replications)
                .withSeed(seed);
        RandomizationTest defaults =
                RandomizationTest.withDefaults().withExactLimit(20_000).withDraws(999);
        return new PowerCurve(designs.stream()
                .map(DrawnDesign::parse)
                .flatMap(this::forPersons)
                .flatMap(design -> Arrays.stream(effects).mapToObj(effect -> {
                    RandomizationTest own = statistics.test(defaults, usual(design));
                    return plan.with(own).with(statistics.ofStudy(own)).power(design, effect);
                }))
                .toList());
    }

    private Stream<DrawnDesign> forPersons(DrawnDesign design) {
        if (persons.length == 0) {
            return Stream.of(design);
        }
        if (design instanceof RandomizationDesign own) {
            return Arrays.stream(persons).mapToObj(number -> Replication.of(number, own));
        }
        throw new InputException("--persons goes with a design of one person; \"" + design.text() + "\" names its own");
    }

    private static String usual(DrawnDesign design) {
        return (PlanOptions.alternating(design) ? Difference.MEAN_DIFF : Difference.PHASE_MEAN_DIFF).name();
    }
}
