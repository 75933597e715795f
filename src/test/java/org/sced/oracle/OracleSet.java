package org.sced.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A set of oracle numbers: what the R packages of the field answer for stated data, in the layout that its own README
 * describes.
 */
public final class OracleSet {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OracleSet SYNTHETIC = new OracleSet("synthetic", file -> {
        InputStream stream = OracleSet.class.getResourceAsStream("/oracle/synthetic/" + file);
        if (stream == null && file.endsWith(".json")) {
            InputStream packed = OracleSet.class.getResourceAsStream("/oracle/synthetic/" + file + ".gz");
            stream = packed == null ? null : new GZIPInputStream(packed);
        }
        if (stream == null) {
            throw new IOException("no resource oracle/synthetic/" + file);
        }
        return stream;
    });
    private static final Path PUBLISHED_FOLDER =
            Path.of(System.getProperty("sced.oracle.published", "../shared/oracle/published"));
    private static final OracleSet PUBLISHED =
            new OracleSet("published", file -> Files.newInputStream(PUBLISHED_FOLDER.resolve(file)));

    /** Where the files come from. */
    private interface Source {
        InputStream open(String file) throws IOException;
    }

    private final String name;
    private final Source files;
    private final Map<String, List<OracleRecord>> families = new ConcurrentHashMap<>();
    private final Map<String, Map<String, OracleCase>> data = new ConcurrentHashMap<>();

    private OracleSet(String name, Source files) {
        this.name = name;
        this.files = files;
    }

    /** The set that was made for this project and ships with its tests. */
    public static OracleSet synthetic() {
        return SYNTHETIC;
    }

    /**
     * The set of published data, which are other people's and lie in the folder of the system property {@code
     * sced.oracle.published}. Where they are absent the calling test is aborted and reported as skipped.
     */
    public static OracleSet published() {
        Assumptions.assumeTrue(
                hasPublished(),
                () -> "no folder " + PUBLISHED_FOLDER + "; set -Dsced.oracle.published to compare published data");
        return PUBLISHED;
    }

    /** Whether the published set is here. */
    static boolean hasPublished() {
        return Files.isDirectory(PUBLISHED_FOLDER);
    }

    /** {@code synthetic} or {@code published}. */
    public String name() {
        return name;
    }

    /** All records of a family file, in order. */
    public List<OracleRecord> records(String family) {
        return families.computeIfAbsent(family, this::readFamily);
    }

    /** The packages that answered the records of a family, with their versions. */
    Map<String, String> versions(String family) {
        Map<String, String> versions = new LinkedHashMap<>();
        json(family + ".json")
                .get("versions")
                .properties()
                .forEach(one -> versions.put(one.getKey(), one.getValue().stringValue()));
        return versions;
    }

    private List<OracleRecord> readFamily(String family) {
        JsonNode root = json(family + ".json");
        String defaultPackage = root.get("default_package").stringValue();
        List<OracleRecord> records = new ArrayList<>();
        for (JsonNode entry : root.get("entries")) {
            for (JsonNode result : entry.get("results")) {
                records.add(new OracleRecord(this, family, defaultPackage, entry, result));
            }
        }
        return List.copyOf(records);
    }

    private JsonNode json(String file) {
        try (InputStream stream = files.open(file)) {
            return JSON.readTree(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A case of a data set. */
    OracleCase data(String dataset, String caseName) {
        OracleCase found = data.computeIfAbsent(dataset, this::readData).get(caseName);
        if (found == null) {
            throw new IllegalStateException("no case " + caseName + " in " + name + " data set " + dataset);
        }
        return found;
    }

    private Map<String, OracleCase> readData(String dataset) {
        String text;
        try (InputStream stream = files.open("data/" + dataset + ".csv")) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, OracleCase> cases = new LinkedHashMap<>();
        text.lines().skip(1).forEach(line -> {
            // The last three fields hold no comma; the case name may.
            String[] fields = line.split(",(?=[^,]*,[^,]*,[^,]*$)|,(?=[^,]*,[^,]*$)|,(?=[^,]*$)");
            OracleCase rows = cases.computeIfAbsent(
                    unquoted(fields[0]),
                    key -> new OracleCase(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            rows.sessions().add(Integer.valueOf(fields[1]));
            rows.labels().add(unquoted(fields[2]));
            rows.values().add(fields[3].equals("NA") ? Double.NaN : Double.parseDouble(fields[3]));
        });
        return cases;
    }

    private static String unquoted(String field) {
        return field.startsWith("\"") ? field.substring(1, field.length() - 1) : field;
    }
}
