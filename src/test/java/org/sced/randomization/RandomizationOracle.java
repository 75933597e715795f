package org.sced.randomization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the R packages answered, with the data they were given. */
final class RandomizationOracle {
    /** Folder of the published data sets, which may not be copied into the project. */
    static final String PUBLISHED_PROPERTY = "sced.oracle.published";

    /**
     * One number or group of numbers.
     *
     * @param entry the block it stands in, which names data set, case and phases
     * @param result options and values
     */
    record Record(JsonNode entry, JsonNode result) {
        String dataset() {
            return entry.path("dataset").asString();
        }

        String singleCase() {
            return entry.path("case").isNull() ? "" : entry.path("case").asString();
        }

        String stat() {
            return result.path("stat").asString();
        }

        String option(String name) {
            return result.path("options").path(name).asString("");
        }

        /** The minimum length of each phase; one limit holds for all. */
        List<Integer> limits() {
            JsonNode limit = result.path("options").path("limit");
            if (!limit.isArray()) {
                return Collections.nCopies(Math.max(2, option("design").length()), limit.asInt());
            }
            List<Integer> limits = new ArrayList<>();
            limit.forEach(each -> limits.add(each.asInt()));
            return limits;
        }

        private String limit() {
            return result.path("options")
                    .path("limit")
                    .toString()
                    .replace("[", "c(")
                    .replace("]", ")");
        }

        JsonNode values() {
            return result.path("values");
        }

        boolean failed() {
            return result.has("error");
        }

        /** The R call that gives the number again. */
        String call() {
            String data = dataset() + ".csv, case " + singleCase();
            return switch (stat()) {
                case "rand_test" ->
                    "scan::rand_test(<" + data + ">, phases = list(" + entry.path("phases") + "), statistic = \""
                            + option("statistic") + "\", limit = " + limit() + ", complete = TRUE, exclude.equal = "
                            + option("exclude.equal").equals("true") + ")";
                case "SCRT_quantity" ->
                    "SCRT::quantity(design = \"" + option("design") + "\", MT = " + option("MT") + ", limit = "
                            + limit() + ")";
                case "SCRT_assignments" ->
                    "SCRT::assignments(design = \"" + option("design") + "\", save = \"no\", MT = " + option("MT")
                            + ", limit = " + limit() + ")";
                case "SCRT_CRD", "SCRT_RBD", "SCRT_ATD" ->
                    "SCRT::pvalue.systematic(design = \"" + option("design") + "\", statistic = \""
                            + option("statistic") + "\", save = \"no\", limit = " + limit()
                            + ", data = data.frame(c("
                            + entry.path("input").path("labels").path(option("design")) + "), c("
                            + entry.path("input").path("y") + ")))";
                case "SCRT_MBD" ->
                    "SCRT::pvalue.systematic(design = \"MBD\", statistic = \"" + option("statistic")
                            + "\", save = \"no\", starts = <" + entry.path("start_points") + ">, data = <" + data
                            + ", first " + entry.path("n_points") + " values, B from "
                            + entry.path("observed_start") + ">)";
                default ->
                    "SCRT::pvalue.systematic(design = \"" + option("design") + "\", statistic = \""
                            + option("statistic") + "\", save = \"no\", limit = " + limit() + ", data = <" + data
                            + ", first " + option("design").length() + " runs>)";
            };
        }
    }

    private interface Folder {
        InputStream open(String name) throws IOException;
    }

    private final Folder folder;
    private final JsonNode root;
    private final Map<String, Map<String, List<List<Double>>>> runs = new HashMap<>();

    private RandomizationOracle(Folder folder, JsonNode root) {
        this.folder = folder;
        this.root = root;
    }

    /** The set made for this project. */
    static RandomizationOracle synthetic() {
        Folder folder = name -> RandomizationOracle.class.getResourceAsStream("/oracle/synthetic/" + name);
        try (InputStream json = new GZIPInputStream(folder.open("randomization.json.gz"))) {
            return new RandomizationOracle(folder, new JsonMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The set of published data, where it is present. */
    static Optional<RandomizationOracle> published() {
        Path here = Path.of(System.getProperty(PUBLISHED_PROPERTY, "../shared/oracle/published"));
        if (!Files.isReadable(here.resolve("randomization.json"))) {
            return Optional.empty();
        }
        Folder folder = name -> Files.newInputStream(here.resolve(name));
        try (InputStream json = folder.open("randomization.json")) {
            return Optional.of(new RandomizationOracle(folder, new JsonMapper().readTree(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Record> records() {
        List<Record> records = new ArrayList<>();
        for (JsonNode entry : root.path("entries")) {
            for (JsonNode result : entry.path("results")) {
                records.add(new Record(entry, result));
            }
        }
        return records;
    }

    /** The values of the runs of equal phase labels of a case, row by row; {@code NaN} is a missing one. */
    List<List<Double>> runs(Record of) {
        return runs(of.dataset(), of.singleCase());
    }

    List<List<Double>> runs(String dataset, String singleCase) {
        return runs.computeIfAbsent(dataset, this::read).get(singleCase);
    }

    private Map<String, List<List<Double>>> read(String dataset) {
        Map<String, List<List<Double>>> cases = new HashMap<>();
        Map<String, String> open = new HashMap<>();
        String text;
        try (InputStream csv = folder.open("data/" + dataset + ".csv")) {
            text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String line : text.lines().skip(1).toList()) {
            String[] cells = line.replaceAll("^\"|\"(?=,)|(?<=,)\"|\"$", "").split(",", -1);
            int last = cells.length - 1;
            String id = String.join(",", List.of(cells).subList(0, last - 2));
            List<List<Double>> its = cases.computeIfAbsent(id, key -> new ArrayList<>());
            if (!cells[last - 1].equals(open.put(id, cells[last - 1]))) {
                its.add(new ArrayList<>());
            }
            its.get(its.size() - 1).add(cells[last].equals("NA") ? Double.NaN : Double.parseDouble(cells[last]));
        }
        return cases;
    }
}
