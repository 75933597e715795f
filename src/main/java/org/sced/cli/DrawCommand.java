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
import java.util.function.Function;
import org.sced.json.PlanJson;
import org.sced.planning.Power;
import org.sced.planning.PowerAnalysis;
import org.sced.planning.Protocol;
import org.sced.planning.StudyProtocol;
import org.sced.randomization.DrawnDesign;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.Replication;
import org.sced.randomization.StudyDesign;
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
                    + " (calendar.txt, calendar.ics), for each person of a study in a folder of their own. Later, test the diary"
                    + " with --protocol."
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

    @Option(
            names = "--case",
            required = true,
            paramLabel = "ID",
            description =
                    "The person. Given several times, the schedules of all are drawn together: from a design of several, or"
                            + " for each by a lot of their own.")
    List<String> ids = List.of();

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
        DrawnDesign chosen = CaseOptions.usable(this::chosen);
        for (String name : List.of("protocol.json", "protocol.txt")) {
            if (Files.exists(folder.resolve(name))) {
                throw new InputException(folder.resolve(name)
                        + " is there already; a schedule is drawn once. Name another" + " folder with --out");
            }
        }
        if (chosen instanceof StudyDesign study) {
            study(study);
        } else {
            person((RandomizationDesign) chosen);
        }
        return Sced.OK;
    }

    /** Of several persons, everyone has a lot of their own if the design is one of a single person. */
    private DrawnDesign chosen() {
        int persons = ids.size();
        if (design == null) {
            return persons == 1
                    ? options.plan().candidate(number).design()
                    : options.plan(persons).candidate(number).design();
        }
        DrawnDesign named = DrawnDesign.parse(design);
        return persons > 1 && named instanceof RandomizationDesign own ? Replication.of(persons, own) : named;
    }

    private void person(RandomizationDesign chosen) {
        Protocol protocol = CaseOptions.usable(() ->
                Protocol.draw(ids.get(0), chosen, options.firstDay(), seed, drawnOn(), notes.toArray(String[]::new)));
        CaseOptions.usable(() -> protocol.calendar().withWords(words));
        protocol.save(folder, words);
        write(PlanJson.of(protocol));
        if (options.json) {
            return;
        }
        told(protocol);
        told(chosen, analysis -> analysis.powerGiven(chosen, protocol.schedule(), options.effect));
    }

    private void study(StudyDesign chosen) {
        StudyProtocol protocol = CaseOptions.usable(() ->
                StudyProtocol.draw(ids, chosen, options.firstDay(), seed, drawnOn(), notes.toArray(String[]::new)));
        List<Protocol> persons = ids.stream().map(protocol::person).toList();
        CaseOptions.usable(() ->
                persons.stream().map(one -> one.calendar().withWords(words)).toList());
        protocol.save(folder, words);
        write(PlanJson.of(protocol));
        if (options.json) {
            return;
        }
        persons.forEach(this::told);
        told(
                chosen,
                analysis -> analysis.powerGiven(
                        chosen, persons.stream().map(Protocol::schedule).toList(), options.effect));
    }

    private LocalDate drawnOn() {
        return PlanOptions.date("--date", date);
    }

    /** Writes the protocol, and prints it if that was asked for. */
    private void write(String json) {
        Path file = folder.resolve("protocol.json");
        try {
            Files.writeString(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e, e);
        }
        if (options.json) {
            spec.commandLine().getOut().print(json);
        }
    }

    private void told(Protocol protocol) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(protocol.calendar().withWords(words).text());
        out.println();
    }

    private void told(DrawnDesign chosen, Function<PowerAnalysis, Power> given) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(chosen.description());
        options.power(chosen).ifPresent(analysis -> {
            out.println(CaseOptions.usable(() -> given.apply(analysis)));
            out.println(options.assumption());
        });
        out.println("Protocol: " + folder.resolve("protocol.json"));
    }
}
