package org.sced.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sced.json.PlanJson;
import org.sced.planning.Power;
import org.sced.planning.Protocol;
import org.sced.randomization.RandomizationDesign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The draw, and its sealed protocol. */
@Command(
        name = "draw",
        description = {
            "Draws the schedule and writes the sealed protocol (protocol.json, protocol.txt) and the patient's calendar"
                    + " (calendar.txt, calendar.ics). Later, test the diary with --protocol."
        },
        mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {
    @Mixin
    PlanOptions options;

    @Option(
            names = "--choose",
            paramLabel = "NUMBER",
            description = "The number of the design in the list of sced plan with the same options (default: 1).")
    int number = 1;

    @Option(
            names = "--design",
            paramLabel = "DESIGN",
            description = "A design by its text instead, as \"windows 28: A, B 6-10, A' 20-24\".")
    String design;

    @Option(names = "--case", required = true, paramLabel = "ID", description = "The person.")
    String id;

    @Option(
            names = "--seed",
            required = true,
            paramLabel = "SEED",
            description = "Seed of the draw: a number that nobody could have chosen, as from dice.")
    long seed;

    @Option(names = "--date", required = true, paramLabel = "DATE", description = "Date of the draw, as 2026-02-20.")
    String date;

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            description = "A line that is sealed too, as the planned test (may be given several times).")
    List<String> notes = List.of();

    @Option(
            names = "--word",
            paramLabel = "LABEL=TEXT",
            description = "What the person does under a condition, as B=\"call somebody\", for the calendar.")
    Map<String, String> words = Map.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files (default: plan).")
    Path folder = Path.of("plan");

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        RandomizationDesign chosen = CaseOptions.usable(
                () -> design == null ? options.plan().candidate(number).design() : RandomizationDesign.parse(design));
        LocalDate drawnOn = PlanOptions.date("--date", date);
        Protocol protocol = CaseOptions.usable(
                () -> Protocol.draw(id, chosen, options.firstDay(), seed, drawnOn, notes.toArray(String[]::new)));
        for (String name : List.of("protocol.json", "protocol.txt")) {
            if (Files.exists(folder.resolve(name))) {
                throw new InputException(folder.resolve(name)
                        + " is there already; a schedule is drawn once. Name another" + " folder with --out");
            }
        }
        CaseOptions.usable(() -> protocol.calendar().withWords(words));
        protocol.save(folder, words);
        Path json = folder.resolve("protocol.json");
        try {
            Files.writeString(json, PlanJson.of(protocol));
        } catch (IOException e) {
            throw new UncheckedIOException(json + ": " + e, e);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            out.print(PlanJson.of(protocol));
            return Sced.OK;
        }
        out.print(protocol.calendar().withWords(words).text());
        out.println();
        out.println(chosen.description());
        options.power(chosen).ifPresent(analysis -> {
            Power power = CaseOptions.usable(() -> analysis.powerGiven(chosen, protocol.schedule(), options.effect));
            out.println(power);
            out.println(options.assumption());
        });
        out.println("Protocol: " + json);
        return Sced.OK;
    }
}
