package org.sced.effect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the R packages answered about averages, combined p-values and gradual effects, with the data they were given. */
public final class AveragesOracle {
    /**
     * One call and its answer.
     *
     * @param entry the block it stands in, which names data set, case and phases
     * @param result options and values
     */
    public record Record(JsonNode entry, JsonNode result) {
        /** Data set, case and phases. */
        public String where() {
            return entry.path("dataset").asString("") + " " + entry.path("case").asString("") + " "
                    + entry.path("phases");
        }

        /** The name of the data set. */
        public String dataset() {
            return entry.path("dataset").asString("");
        }

        /** The name of the case. */
        public String singleCase() {
            return entry.path("case").asString("");
        }

        /** The statistic. */
        public String stat() {
            return result.path("stat").asString();
        }

        /** A text option. */
        public String option(String name) {
            return result.path("options").path(name).asString("");
        }

        /** The values of the answer. */
        public JsonNode values() {
            return result.path("values");
        }

        /** A number of the answer; {@code NaN} for NA and for infinity. */
        public double number(String name) {
            return AveragesOracle.number(values().path(name));
        }

        @Override
        public String toString() {
            return where() + " " + stat() + " " + result.path("options");
        }
    }

    /**
     * One row of a data set.
     *
     * @param label the phase label
     * @param run the number of the run of equal labels, from 1
     * @param value the value, {@code NaN} if missing
     */
    public record Row(String label, int run, double value) {}

    private interface Folder {
        InputStream open(String name) throws IOException;
    }

    private final Folder folder;
    private final List<Record> records = new ArrayList<>();
    private final Map<String, Map<String, List<Row>>> data = new HashMap<>();

    private AveragesOracle(Folder folder, List<String> families) {
        this.folder = folder;
        for (String family : families) {
            try (InputStream json = folder.open(family)) {
                for (JsonNode entry : new JsonMapper().readTree(json).path("entries")) {
                    for (JsonNode result : entry.path("results")) {
                        records.add(new Record(entry, result));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The set made for this project. */
    public static AveragesOracle synthetic() {
        return new AveragesOracle(
                name -> {
                    InputStream stream = AveragesOracle.class.getResourceAsStream("/oracle/synthetic/" + name);
                    return name.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
                },
                List.of("averages.json.gz"));
    }

    /** The set of published data; where it is absent the test is reported as skipped. */
    public static AveragesOracle published() {
        Path here = Path.of(System.getProperty("sced.oracle.published", "../shared/oracle/published"));
        Assumptions.assumeTrue(Files.isReadable(here.resolve("meta.json")), "no published data in " + here);
        return new AveragesOracle(
                name -> Files.newInputStream(here.resolve(name)), List.of("meta.json", "singlecasees.json"));
    }

    /** The records of a statistic. */
    public List<Record> records(String stat) {
        return records.stream().filter(one -> one.stat().equals(stat)).toList();
    }

    /** The cases of a data set with their rows. */
    public Map<String, List<Row>> cases(String dataset) {
        return data.computeIfAbsent(dataset, this::read);
    }

    private Map<String, List<Row>> read(String dataset) {
        String text;
        try (InputStream csv = folder.open("data/" + dataset + ".csv")) {
            text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<Row>> cases = new HashMap<>();
        for (String line : text.lines().skip(1).toList()) {
            String[] cells = line.replaceAll("^\"|\"(?=,)|(?<=,)\"|\"$", "").split(",", -1);
            int last = cells.length - 1;
            String id = String.join(",", List.of(cells).subList(0, last - 2));
            List<Row> rows = cases.computeIfAbsent(id, key -> new ArrayList<>());
            Row before = rows.isEmpty() ? new Row("", 0, 0) : rows.get(rows.size() - 1);
            int run = before.run() + (cells[last - 1].equals(before.label()) ? 0 : 1);
            double value = cells[last].equals("NA") ? Double.NaN : Double.parseDouble(cells[last]);
            rows.add(new Row(cells[last - 1], run, value));
        }
        return cases;
    }

    /** A number; {@code NaN} for NA and for infinity. */
    public static double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : Double.NaN;
    }

    /** The numbers of an array. */
    public static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(array.get(i));
        }
        return numbers;
    }
}
