package org.sced.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sced.analysis.AnalysisOptions;
import org.sced.analysis.CaseAnalysis;
import org.sced.data.DiaryReader;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.Scale;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.planning.Protocol;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.Schedule;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The diary file and how to read it: what all commands have in common. */
final class CaseOptions {
    @Parameters(index = "0", paramLabel = "FILE", description = "The diary, a CSV file.")
    Path file;

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            description = "Use this measure only (may be given several times); other columns are passed over.")
    List<String> measures = List.of();

    @Option(names = "--lower-is-better", paramLabel = "NAME", description = "Lower values of this measure are better.")
    List<String> lowerIsBetter = List.of();

    @Option(
            names = "--limits",
            paramLabel = "NAME=MIN:MAX",
            description = "Possible values of a measure, as mood=0:10; others are refused.")
    Map<String, String> limits = Map.of();

    @Option(
            names = "--scale",
            paramLabel = "NAME=KIND",
            description = "Kind of numbers: interval (default), count, rate, percentage, proportion, ratio.")
    Map<String, String> scales = Map.of();

    @Option(
            names = "--resolution",
            paramLabel = "NAME=STEP",
            description = "Smallest step between two values, as mood=0.5; values are rounded to it.")
    Map<String, String> resolutions = Map.of();

    @Option(
            names = "--observed",
            paramLabel = "NAME=NUMBER",
            description =
                    "Length of a session (rate) or number of intervals (percentage, proportion) behind one value.")
    Map<String, String> observations = Map.of();

    @Option(names = "--goal", paramLabel = "NAME=VALUE", description = "The value to be reached, as mood=8.")
    Map<String, String> goals = Map.of();

    @Option(names = "--case", paramLabel = "ID", description = "Use this person only (may be given several times).")
    List<String> cases = List.of();

    @Option(
            names = "--phase",
            paramLabel = "WORD=LABEL",
            description = "Read a word of the phase column as a label, as baseline=A.")
    Map<String, String> phases = Map.of();

    @Option(names = "--alternating", description = "The condition changes from day to day: compare conditions.")
    boolean alternating;

    @Option(
            names = "--drawn-from",
            paramLabel = "DESIGN",
            description =
                    "The days of change really were drawn by lot from this set before the diary began:"
                            + " starts:5 (all phases at least 5 days), windows:6-10,20-24 (first days of the second, third …"
                            + " phase), or a design's full text; for sced test also one of several persons together, as"
                            + " \"koehler-levin 20: 5-7, 9-11, 13-15\" or replication:starts:5 (everyone by a lot of their own).")
    String drawnFrom;

    @Option(
            names = "--protocol",
            paramLabel = "FILE",
            description =
                    "The sealed protocol (protocol.json or protocol.txt of sced draw) that the diary followed; its"
                            + " seal and every day are checked.")
    Path protocol;

    @Option(names = "--level", paramLabel = "LEVEL", description = "Level of the intervals (default: 0.95).")
    double level = 0.95;

    @Option(names = "--seed", paramLabel = "SEED", description = "Seed of random draws (default: 1).")
    long seed = 1;

    @Option(names = "--json", description = "Print JSON on stdout instead of text.")
    boolean json;

    /** The persons that were chosen, read from the file. */
    List<SingleCase> persons() {
        List<SingleCase> all = reader().read(file).cases();
        List<String> ids = all.stream().map(SingleCase::id).toList();
        for (String id : cases) {
            if (!ids.contains(id)) {
                throw new InputException(
                        "no case \"" + id + "\"; " + file.getFileName() + " has " + String.join(", ", ids));
            }
        }
        return all.stream()
                .filter(one -> cases.isEmpty() || cases.contains(one.id()))
                .toList();
    }

    /** The persons that were chosen, with the design from which each was drawn. */
    List<SingleCase> read() {
        List<SingleCase> chosen = persons();
        if (sealed().isPresent() && chosen.size() > 1) {
            throw new InputException("a protocol is that of one person; choose one of "
                    + chosen.stream().map(SingleCase::id).collect(Collectors.joining(", ")) + " with --case");
        }
        return chosen.stream().map(this::withDesign).toList();
    }

    /** The persons that were chosen as a study, drawn from a design of several together. */
    Study study() {
        Study study = new Study(persons());
        if (protocol != null) {
            return usable(() -> ProtocolFile.readOfStudy(protocol).license(study));
        }
        return usable(() -> drawnFrom == null
                ? study
                : DesignOption.ofStudy(drawnFrom, study.cases()).declaredIn(study));
    }

    /** The persons that were chosen, one after another as they are read; what is missing is told at the end of the file. */
    Stream<SingleCase> stream() {
        Set<String> missing = new LinkedHashSet<>(cases);
        Stream<SingleCase> chosen = reader().stream(file)
                .filter(one -> cases.isEmpty() || cases.contains(one.id()))
                .peek(one -> missing.remove(one.id()))
                .map(this::withDesign);
        // The second part is asked for when the first is read to its end.
        return Stream.concat(chosen, Stream.of(missing).flatMap(left -> {
            if (!left.isEmpty()) {
                throw new InputException("no case \"" + left.iterator().next() + "\" in " + file.getFileName());
            }
            return Stream.empty();
        }));
    }

    /** What was chosen about the analyses. */
    AnalysisOptions analysis() {
        return usable(() -> new AnalysisOptions(level, seed));
    }

    /** The analyses of the persons that were chosen. */
    List<CaseAnalysis> analyses() {
        AnalysisOptions options = analysis();
        return read().stream().map(one -> CaseAnalysis.of(one, options)).toList();
    }

    /** The protocol that was named, its seal checked. */
    private Optional<Protocol> sealed() {
        return Optional.ofNullable(protocol).map(path -> {
            if (drawnFrom != null) {
                throw new InputException(
                        "--protocol and --drawn-from exclude each other; the protocol names its design");
            }
            if (ProtocolFile.isOfStudy(path)) {
                throw new InputException(path + " is the protocol of a study; sced test takes it");
            }
            return ProtocolFile.read(path);
        });
    }

    /** Whether any schedule of the protocol that was named is an alternating one. */
    private boolean alternatingProtocol() {
        if (protocol != null && ProtocolFile.isOfStudy(protocol)) {
            return ProtocolFile.readOfStudy(protocol).persons().stream()
                    .anyMatch(one -> one.schedule().alternating());
        }
        return sealed().filter(its -> its.schedule().alternating()).isPresent();
    }

    private SingleCase withDesign(SingleCase one) {
        if (protocol != null) {
            return usable(() -> sealed().orElseThrow().license(one));
        }
        if (drawnFrom == null) {
            return one;
        }
        RandomizationDesign design = usable(() -> DesignOption.parse(drawnFrom, one));
        design.objection(Schedule.of(one)).ifPresent(objection -> {
            throw new InputException(one.id() + " cannot have been drawn from \"" + design.text() + "\": " + objection);
        });
        return one.withDesign(design);
    }

    /** The answer of something that refuses unusable options, its refusal told as such. */
    static <T> T usable(Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (IllegalArgumentException e) {
            throw new InputException(e.getMessage());
        }
    }

    private DiaryReader reader() {
        DiaryReader reader = usable(this::withPhaseWords);
        for (Measure measure : declared().values()) {
            reader = reader.withMeasure(measure);
        }
        return reader;
    }

    private DiaryReader withPhaseWords() {
        DiaryReader reader =
                DiaryReader.withDefaults().withOnly(measures).withAlternating(alternating || alternatingProtocol());
        for (Map.Entry<String, String> word : phases.entrySet()) {
            reader = reader.withPhaseWord(word.getKey(), word.getValue());
        }
        return reader;
    }

    private Map<String, Measure> declared() {
        Map<String, Measure> declared = new LinkedHashMap<>();
        lowerIsBetter.forEach(name -> change(declared, name, m -> m.withImprovement(Improvement.DECREASE)));
        scales.forEach((name, kind) -> change(declared, name, m -> m.withScale(scale(name, kind))));
        limits.forEach((name, range) -> change(declared, name, m -> withLimits(m, range)));
        numbers(declared, "--resolution", resolutions, Measure::withResolution);
        numbers(declared, "--observed", observations, Measure::withObservation);
        numbers(declared, "--goal", goals, Measure::withGoal);
        return declared;
    }

    private static void numbers(
            Map<String, Measure> declared,
            String option,
            Map<String, String> values,
            BiFunction<Measure, Double, Measure> declaration) {
        values.forEach((name, text) ->
                change(declared, name, m -> declaration.apply(m, number(option, name + "=" + text, text))));
    }

    private static void change(Map<String, Measure> declared, String name, UnaryOperator<Measure> change) {
        declared.put(name, usable(() -> change.apply(declared.getOrDefault(name, Measure.of(name)))));
    }

    private static Scale scale(String name, String kind) {
        try {
            return Scale.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InputException("--scale " + name + "=" + kind
                    + "; allowed are interval, count, rate, percentage, proportion and ratio");
        }
    }

    private static Measure withLimits(Measure measure, String range) {
        String[] ends = range.split(":", -1);
        if (ends.length != 2) {
            throw new InputException("--limits " + measure.name() + "=" + range + "; allowed is MIN:MAX, as "
                    + measure.name() + "=0:10");
        }
        String whole = measure.name() + "=" + range;
        return measure.withLimits(number("--limits", whole, ends[0]), number("--limits", whole, ends[1]));
    }

    private static double number(String option, String whole, String text) {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InputException(option + " " + whole + ": \"" + text + "\" is not a number");
        }
        throw new InputException(option + " " + whole + ": \"" + text + "\" is not a finite number");
    }
}
