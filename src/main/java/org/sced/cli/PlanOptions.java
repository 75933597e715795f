package org.sced.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sced.planning.EffectProfile;
import org.sced.planning.Plan;
import org.sced.planning.Planner;
import org.sced.planning.PowerAnalysis;
import org.sced.planning.StudyPlan;
import org.sced.randomization.Difference;
import org.sced.randomization.DrawnDesign;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.RandomizationTest;
import org.sced.randomization.StartWeekdays;
import org.sced.randomization.StudyDesign;
import picocli.CommandLine.Option;

/** What is asked of a plan: what planning and drawing have in common. */
final class PlanOptions {
    /** Up to how many schedules an alternation is listed in each replication, and how many are drawn beyond. */
    private static final long LISTED = 20_000;

    private static final int DRAWS = 999;

    @Option(names = "--first-day", required = true, paramLabel = "DATE", description = "Date of day 1, as 2026-03-02.")
    String firstDay;

    @Option(names = "--days", paramLabel = "NUMBER", description = "How many days the diary is kept.")
    Integer days;

    @Option(
            names = "--phases",
            paramLabel = "LABEL,LABEL",
            split = ",",
            description = "The phases in order (default: A,B,A).")
    List<String> phases = List.of("A", "B", "A");

    @Option(names = "--min", paramLabel = "DAYS", description = "Fewest days of a phase (default: 5).")
    int minimum = 5;

    @Option(names = "--max", paramLabel = "DAYS", description = "Most days of a phase.")
    Integer maximum;

    @Option(
            names = "--start-on",
            paramLabel = "WEEKDAYS",
            description = "Days of the week on which phases may start, as Mon-Fri or \"Mon Wed Fri\".")
    String startOn;

    @Option(
            names = "--start-phases",
            paramLabel = "LABEL,LABEL",
            split = ",",
            description = "The phases that --start-on binds (default: all but the first).")
    List<String> startPhases = List.of();

    @Option(
            names = "--alternation",
            description = "Offer designs too that change the condition from day to day or period to period.")
    boolean alternation;

    @Option(
            names = "--washout",
            paramLabel = "DAYS",
            description = "Days of washout between the periods of cycles (default: 0).")
    int washout;

    @Option(names = "--alpha", paramLabel = "LEVEL", description = "Level of the test (default: 0.05).")
    double alpha = 0.05;

    @Option(
            names = "--effect",
            paramLabel = "SIZE",
            description = "Tell the power for an effect of so many standard deviations, as 1.5.")
    Double effect;

    @Option(
            names = "--gradual",
            paramLabel = "RATE",
            description = "The effect comes and goes by this share of the rest each day, as 0.4 (default: at once).")
    Double gradual;

    @Option(
            names = "--autocorrelation",
            paramLabel = "PHI",
            description = "Autocorrelation from day to day behind the power (default: 0.3).")
    double autocorrelation = 0.3;

    @Option(names = "--json", description = "Print JSON on stdout instead of text.")
    boolean json;

    LocalDate firstDay() {
        return date("--first-day", firstDay);
    }

    static LocalDate date(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InputException(option + " " + text + "; write a date as 2026-03-02");
        }
    }

    /** The computation of power for a design; empty if no effect was named. */
    Optional<PowerAnalysis> power(DrawnDesign design) {
        return Optional.ofNullable(effect)
                .map(size -> CaseOptions.usable(() -> {
                    PowerAnalysis analysis = PowerAnalysis.withDefaults()
                            .withAutocorrelation(autocorrelation)
                            .withAlpha(alpha);
                    if (alternating(design)) {
                        analysis = analysis.with(RandomizationTest.withDefaults()
                                .with(Difference.MEAN_DIFF)
                                .withExactLimit(LISTED)
                                .withDraws(DRAWS));
                    }
                    return gradual == null ? analysis : analysis.with(EffectProfile.gradual(gradual));
                }));
    }

    /** Whether schedules of a design, for several persons that of the first, change the condition from day to day. */
    static boolean alternating(DrawnDesign design) {
        return design instanceof StudyDesign study
                ? study.draw(1).get(0).alternating()
                : ((RandomizationDesign) design).draw(1).alternating();
    }

    /** The designs that fit. */
    Plan plan() {
        return CaseOptions.usable(() -> planner().plan());
    }

    /** The designs of several persons that fit. */
    StudyPlan plan(int persons) {
        return CaseOptions.usable(() -> planner().plan(persons));
    }

    private Planner planner() {
        if (days == null) {
            throw new InputException("a plan needs --days, as --days 28");
        }
        Planner planner = Planner.of(firstDay(), days)
                .withPhases(phases.toArray(String[]::new))
                .withMinimumLength(minimum)
                .withWashout(washout)
                .withLevel(alpha);
        if (maximum != null) {
            planner = planner.withMaximumLength(maximum);
        }
        if (startOn != null) {
            planner = planner.withStartsOn(StartWeekdays.weekdays(startOn), startPhases.toArray(String[]::new));
        } else if (!startPhases.isEmpty()) {
            throw new InputException("--start-phases needs --start-on, as --start-on Mon-Fri");
        }
        if (alternation) {
            planner = planner.withAlternation();
        }
        if (effect != null) {
            planner = planner.withPower(
                    design -> power(design).orElseThrow().power(design, effect).power());
        }
        return planner;
    }

    /** What the power is that of. */
    String assumption() {
        return "Power: chance of p ≤ " + alpha + " with a difference of means if the effect is " + effect
                + " standard deviations"
                + (gradual == null ? ", at once" : ", coming and going by " + gradual + " a day")
                + ", autocorrelation " + autocorrelation + ".";
    }
}
