package org.sced.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sced.data.Comparison;
import org.sced.data.Measure;
import org.sced.data.PhaseData;
import tools.jackson.databind.JsonNode;

/** One call of an R function and what it answered. */
public final class OracleRecord {
    private final OracleSet set;
    private final String family;
    private final String defaultPackage;
    private final JsonNode entry;
    private final JsonNode result;
    private final Map<String, PhaseData> phases = new ConcurrentHashMap<>();

    OracleRecord(OracleSet set, String family, String defaultPackage, JsonNode entry, JsonNode result) {
        this.set = set;
        this.family = family;
        this.defaultPackage = defaultPackage;
        this.entry = entry;
        this.result = result;
    }

    /** The file it stands in, as {@code scan_overlap}. */
    public String family() {
        return family;
    }

    /** What was computed, as {@code NAP}. */
    public String stat() {
        return result.get("stat").stringValue();
    }

    /** An option of the call, if it was given. */
    public Optional<JsonNode> option(String name) {
        return Optional.ofNullable(result.get("options")).map(options -> options.get(name));
    }

    /** A text option; empty text if it was not given. */
    public String text(String option) {
        return option(option).map(JsonNode::stringValue).orElse("");
    }

    /** A number given as an option; {@code NaN} if it was not. */
    public double number(String option) {
        return option(option).map(JsonNode::doubleValue).orElse(Double.NaN);
    }

    /** Whether an option is TRUE. */
    public boolean is(String option) {
        return option(option).map(JsonNode::booleanValue).orElse(false);
    }

    /** What R said where it failed. */
    public Optional<String> error() {
        return Optional.ofNullable(result.get("error")).map(JsonNode::stringValue);
    }

    /** The answer as R printed it. */
    JsonNode values() {
        return result.get("values");
    }

    /** All numbers of the answer by their paths, as {@code Est} or {@code ci[1]}, in order; texts are left out. */
    public Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (values() != null) {
            collect("", values(), numbers);
        }
        return numbers;
    }

    private static void collect(String path, JsonNode node, Map<String, Double> numbers) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), numbers));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + i + "]", node.get(i), numbers);
            }
        } else if (node.isNumber()) {
            numbers.put(path, node.doubleValue());
        } else if (node.isNull()) {
            numbers.put(path, Double.NaN);
        } else if (node.isString() && node.stringValue().matches("-?Inf")) {
            numbers.put(path, node.stringValue().startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
    }

    /** The texts of an array of the answer, as the names of rows. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        values().get(field).forEach(node -> texts.add(node.stringValue()));
        return texts;
    }

    /** A text of the answer. */
    public String word(String field) {
        return values().get(field).stringValue();
    }

    /** Numbers that went in, of the record or of the block it stands in; none if there are none of that name. */
    public double[] input(String name) {
        JsonNode numbers =
                entry.has(name) ? entry.get(name) : result.path("input").path(name);
        double[] values = new double[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(i).isNumber() ? numbers.get(i).doubleValue() : Double.NaN;
        }
        return values;
    }

    /** A text that went in; the text itself where the input is nothing else. */
    public String inputText(String name) {
        JsonNode input = result.path("input");
        return input.isString() ? input.stringValue() : input.path(name).asString("");
    }

    /** The set that it stands in. */
    public OracleSet set() {
        return set;
    }

    /** Data set, case and phases. */
    public String place() {
        return dataset() + " " + caseName() + " " + entry.get("phases");
    }

    /** A case of the same data set. */
    public OracleCase caseNamed(String name) {
        return set.data(dataset(), name);
    }

    /** The data set. */
    public String dataset() {
        return entry.get("dataset").stringValue();
    }

    /** The name of the case; empty if there is none. */
    public String caseName() {
        return entry.get("case").isNull() ? "" : entry.get("case").stringValue();
    }

    /** The case that was analysed. */
    public OracleCase data() {
        return set.data(entry.get("dataset").stringValue(), entry.get("case").stringValue());
    }

    /** The cases that were analysed together. */
    public List<OracleCase> allCases() {
        List<OracleCase> cases = new ArrayList<>();
        entry.get("cases")
                .forEach(name -> cases.add(set.data(entry.get("dataset").stringValue(), name.stringValue())));
        return cases;
    }

    /** The runs that make up phase A or B, or the one run that was analysed; none if it was the whole series. */
    public List<Integer> runs(String phase) {
        List<Integer> runs = new ArrayList<>();
        JsonNode phases = entry.get("phases");
        JsonNode its = phases.isObject() ? phases.get(phase) : null;
        if (its != null && its.isArray()) {
            its.forEach(run -> runs.add(run.intValue()));
        } else if (its != null) {
            runs.add(its.intValue());
        }
        return runs;
    }

    /** Phase A against phase B of a measure. */
    public Comparison comparison(Measure measure) {
        return new Comparison(measure, phase("A"), phase("B"), measure.improvement());
    }

    /** The values of phase A or B at their sessions. */
    public PhaseData phase(String phase) {
        return phases.computeIfAbsent(phase, key -> data().phase(key, runs(key)));
    }

    /** The analysed run, or the whole series, at its sessions. */
    public PhaseData sessions() {
        return runs("run").isEmpty() ? data().whole() : data().phase("run", runs("run"));
    }

    private String packageName() {
        return Optional.ofNullable(result.get("package"))
                .map(JsonNode::stringValue)
                .orElse(defaultPackage);
    }

    private String function() {
        return Optional.ofNullable(result.get("function"))
                .map(JsonNode::stringValue)
                .orElse(stat());
    }

    /** Package and function, as {@code scan nap}. */
    String packageAndFunction() {
        return packageName() + " " + function();
    }

    /** The R call that reproduces the answer. */
    public String call() {
        String name = packageName();
        String function = function();
        JsonNode phases = entry.get("phases");
        boolean inline = entry.get("case").isNull();
        if (inline) {
            return "# " + name + ", " + function + ": see the input in the record";
        }
        if (caseName().equals("ALL")) {
            return "# " + name + ": " + function + " with all cases of " + dataset() + ".csv, phases " + phases
                    + options();
        }
        if (name.equals("scan")) {
            String where = phases.isObject()
                    ? ", phases = list(" + OracleCase.vector(runs("A")) + ", " + OracleCase.vector(runs("B")) + ")"
                    : "";
            return "scan::" + function + "(" + data().scdf() + where + options() + ")";
        }
        if (phases.isObject() && phases.has("A")) {
            String samples = "A_data = " + OracleCase.vector(list(phase("A"))) + ", B_data = "
                    + OracleCase.vector(list(phase("B")));
            return name.equals("SingleCaseES")
                    ? "SingleCaseES::" + function + "(" + samples + options() + ")"
                    : "# " + name + ": " + function + " with " + samples + options();
        }
        PhaseData all = sessions();
        return "# " + name + ": " + function + " with value = " + OracleCase.vector(list(all)) + ", session = "
                + OracleCase.vector(all.days().stream().boxed().toList()) + options();
    }

    private static List<Double> list(PhaseData phase) {
        return phase.values().stream().boxed().toList();
    }

    private String options() {
        StringBuilder text = new StringBuilder();
        JsonNode options = result.get("options");
        if (options != null) {
            options.properties().forEach(option -> {
                JsonNode value = option.getValue();
                String r = value.isBoolean() ? value.toString().toUpperCase(Locale.ROOT) : value.toString();
                text.append(", ").append(option.getKey()).append(" = ").append(r);
            });
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return set.name() + " " + stat() + " " + entry.get("dataset").stringValue() + " "
                + (entry.get("case").isNull() ? "" : entry.get("case").stringValue()) + " " + entry.get("phases")
                + options();
    }
}
