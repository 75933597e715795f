package org.sced.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sced.effect.EffectSizeIndex;
import org.sced.effect.EffectSizes;
import org.sced.oracle.Line.Kind;
import org.sced.stats.PhaseStatistic;

/** The text of {@code docs/VALIDATION.md}, made of what the oracle tests counted. */
final class ValidationPage {
    /** Left out without a difference between the library and its peers. */
    private static final Set<Rule> NO_DIFFERENCE =
            EnumSet.of(Rule.NOT_OFFERED, Rule.INPUT, Rule.LATER, Rule.PAIR_NOT_RECORDED);

    /** Where peers disagree with each other, so that agreeing with both is impossible. */
    private static final List<String> CHOICES = List.of(
            "Direction: a measure declares once which way is improvement, and every index follows it.",
            "Phases: neighbouring phases are compared; equal labels are never thrown together unasked (SingleCaseES does).",
            "Days: a missing day keeps its place for slopes, lags and residuals; SingleCaseES renumbers, base R's `acf` of"
                    + " closed-up data is reproduced only as a named option.",
            "Shares are fractions of 1 (scan and SCMA print percent).",
            "Ties with a computed line or among residuals are decided with a tolerance of 1e-12 of the data, not bit by bit.",
            "`PEM`: a value equal to the median counts half (SingleCaseES); `PEM_STRICT` is scan's and SCMA's.",
            "`PAND`: fewest removals (SingleCaseES, scan's minimum); `PAND_SORT` places ties as chance would, not by phase.",
            "`IRD`, `PAND` and dual criterion are of a case; scan's pooled tables are not offered.",
            "Tau: every variant is a constant with its own name. `TAU_AVSB` divides by all pairs; scan's default denominator"
                    + " is `TAU_AVSB_SCAN`; Tau-U of SingleCaseES is `TAU_U_A_PARKER`.",
            "Errors of Tau-U come from the tie-corrected variance of S, never from Tau / z.",
            "`TAU_BC` pre-tests the baseline with z without continuity correction (Tarlow, scan); `TAU_BC_ALWAYS` does not"
                    + " pre-test (SingleCaseES).",
            "Standardized differences: an SD of 0 makes them undefined, not infinite; Hedges's, Durlak's and Cohen's forms have"
                    + " constants of their own.",
            "`NAP` where nothing overlaps: the interval is the other root of its equation, not [1, 1].",
            "`POGO`: the interval uses the error with the covariance; SingleCaseES's error is a detail.",
            "Dual criterion: exact binomial p; the printed table of required counts is laxer at 16 lengths.");

    private final List<OracleChecks> parts;
    private final Map<String, Tally.Statistic> tallies = new TreeMap<>();
    private final List<Line> synthetic = new ArrayList<>();
    private final List<Line> published;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param parts what was compared
     * @param published the counts of the published set
     */
    ValidationPage(List<OracleChecks> parts, List<Line> published) {
        this.parts = parts;
        this.published = published;
        for (OracleChecks checks : parts) {
            Tally tally = checks.tally(OracleSet.synthetic());
            tallies.putAll(tally.statistics());
            synthetic.addAll(Line.of(tally));
        }
    }

    String write() {
        head();
        for (Topic topic : Topic.values()) {
            if (topic != Topic.ELSEWHERE) {
                section(topic);
            }
        }
        differences();
        choices();
        notCompared();
        withoutPeer();
        return text.toString();
    }

    private void line(String format, Object... parts) {
        text.append(String.format(Locale.ROOT, format, parts)).append('\n');
    }

    private static int sum(Collection<Line> lines) {
        return lines.stream().mapToInt(Line::count).sum();
    }

    private static List<Line> of(Kind kind, List<Line> lines) {
        return lines.stream().filter(one -> one.kind() == kind).toList();
    }

    private static List<Line> of(Kind kind, String statistic, List<Line> lines) {
        return lines.stream()
                .filter(one -> one.kind() == kind && one.statistic().equals(statistic))
                .toList();
    }

    private void head() {
        line("# Validation");
        line("");
        line("<!-- Written by ValidationPageTest; to write it anew: mvn test -Dtest=ValidationPageTest"
                + " -Dsced.docs.write=true -->");
        line("");
        line(
                "Every number that the R packages of the field answer for the data sets of the oracle is compared with `sced`'s,"
                        + " or left out for a reason that stands below. **%,d numbers** of data made for this project are compared"
                        + " in every build, **%,d more** of published data wherever these are present (they are other people's"
                        + " and do not ship).",
                sum(of(Kind.COMPARED, synthetic)), sum(of(Kind.COMPARED, published)));
        line("");
        line(
                "A *deviation* is |sced − peer| / |peer|, or |sced − peer| where a tolerance is marked absolute. A difference within"
                        + " 64 roundings of the largest number that enters a statistic is shown as 0. Bounds are powers of ten, none"
                        + " finer than 1e-13. Undefined answers are compared too: where a peer has NA, NaN or infinity, `sced` must"
                        + " have no number, and a reason.");
        line("");
        line("Peers: %s.", peers());
        line("");
        line("Randomization tests have a comparison of their own, schedule by schedule, in `RandomizationOracleTest`.");
    }

    private static String peers() {
        Map<String, String> versions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String family : OracleCoverageTest.FAMILIES) {
            versions.putAll(OracleSet.synthetic().versions(family));
        }
        return versions.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private void section(Topic topic) {
        line("");
        line("## %s", topic.title());
        line("");
        line("| compared | peer | made data | published | deviation | tolerance |");
        line("|---|---|--:|--:|---|---|");
        List<String> notes = new ArrayList<>();
        for (OracleChecks checks : parts) {
            for (OracleCheck check : checks.all()) {
                if (check.topic() == topic) {
                    rows(check);
                    if (!check.note().isEmpty()) {
                        notes.add("- " + peer(check.key()) + ": " + check.note());
                    }
                }
            }
        }
        if (!notes.isEmpty()) {
            line("");
            notes.forEach(note -> line("%s", note));
        }
    }

    private void rows(OracleCheck check) {
        Map<String, Line> made = byTolerance(of(Kind.COMPARED, check.key(), synthetic));
        Map<String, Line> theirs = byTolerance(of(Kind.COMPARED, check.key(), published));
        Set<String> tolerances = new LinkedHashSet<>(made.keySet());
        tolerances.addAll(theirs.keySet());
        boolean first = true;
        for (String of : tolerances) {
            Line one = made.getOrDefault(of, new Line(check.key(), Kind.COMPARED, of, 0, "0"));
            Line other = theirs.getOrDefault(of, new Line(check.key(), Kind.COMPARED, of, 0, "0"));
            String bound = larger(one.largest(), other.largest());
            line(
                    "| %s | %s | %,d | %,d | %s | %s |",
                    first ? check.title() : "· " + one.tail(),
                    first ? peer(check.key()) : "",
                    one.count(),
                    other.count(),
                    bound.equals("0") ? "0" : "≤ " + bound,
                    one.head());
            first = false;
        }
    }

    private static Map<String, Line> byTolerance(List<Line> lines) {
        Map<String, Line> map = new LinkedHashMap<>();
        lines.forEach(one -> map.put(one.of(), one));
        return map;
    }

    private static String larger(String a, String b) {
        return Double.parseDouble(a) >= Double.parseDouble(b) ? a : b;
    }

    /** The functions of the peer, as {@code scan `nap`}. */
    private String peer(String key) {
        return tallies.get(key).calls().stream()
                .map(call -> {
                    int blank = call.indexOf(' ');
                    String name = call.substring(0, blank);
                    return name.equals("derived")
                            ? "base R (`" + key.substring(key.indexOf('/') + 1) + "`)"
                            : (name.equals("stats") ? "base R" : name) + " `" + call.substring(blank + 1) + "`";
                })
                .collect(Collectors.joining(", "));
    }

    private Set<String> peers(Collection<Line> lines) {
        Set<String> names = new TreeSet<>();
        lines.forEach(one -> names.add(peer(one.statistic())));
        return names;
    }

    private static Rule rule(Line line) {
        return Rule.valueOf(line.head());
    }

    private static Map<Rule, List<Line>> byRule(List<Line> lines) {
        return of(Kind.LEFT_OUT, lines).stream()
                .collect(Collectors.groupingBy(
                        ValidationPage::rule, () -> new EnumMap<>(Rule.class), Collectors.toList()));
    }

    private void differences() {
        Map<Rule, List<Line>> made = byRule(synthetic);
        Map<Rule, List<Line>> theirs = byRule(published);
        line("");
        line("## Where sced answers otherwise");
        line("");
        line("Numbers of the peers that are not compared because `sced` gives another one, or none, on purpose.");
        line("");
        line("| reason | of | made data | published |");
        line("|---|---|--:|--:|");
        for (Rule rule : Rule.values()) {
            List<Line> one = made.getOrDefault(rule, List.of());
            List<Line> other = theirs.getOrDefault(rule, List.of());
            if (!NO_DIFFERENCE.contains(rule) && sum(one) + sum(other) > 0) {
                line(
                        "| %s | %s | %,d | %,d |",
                        rule.reason(),
                        String.join(
                                ", ",
                                peers(Stream.concat(one.stream(), other.stream())
                                        .toList())),
                        sum(one),
                        sum(other));
            }
        }
    }

    private void choices() {
        line("");
        line("## Choices where the peers disagree");
        line("");
        CHOICES.forEach(choice -> line("- %s", choice));
    }

    private void notCompared() {
        Map<Rule, List<Line>> made = byRule(synthetic);
        Map<Rule, List<Line>> theirs = byRule(published);
        line("");
        line("## Not compared");
        line("");
        line(
                "%,d numbers of the made data and %,d of the published only repeat what went in; %,d and %,d are averages of"
                        + " effects of which one was not recorded. In %,d and %,d records the peer stops with an error.",
                sum(made.get(Rule.INPUT)),
                sum(theirs.get(Rule.INPUT)),
                sum(made.getOrDefault(Rule.PAIR_NOT_RECORDED, List.of())),
                sum(theirs.getOrDefault(Rule.PAIR_NOT_RECORDED, List.of())),
                sum(of(Kind.REFUSED, synthetic)),
                sum(of(Kind.REFUSED, published)));
        line("");
        line("| numbers that `sced` does not offer | of | made data | published |");
        line("|---|---|--:|--:|");
        fields(made.get(Rule.NOT_OFFERED), theirs.get(Rule.NOT_OFFERED));
        line("");
        line("| numbers of models, which are not part of this page | of | made data | published |");
        line("|---|---|--:|--:|");
        fields(made.get(Rule.LATER), theirs.get(Rule.LATER));
    }

    private void fields(List<Line> made, List<Line> theirs) {
        Map<String, List<Line>> byStatistic = Stream.concat(made.stream(), theirs.stream())
                .collect(Collectors.groupingBy(Line::statistic, TreeMap::new, Collectors.toList()));
        byStatistic.forEach((statistic, lines) -> {
            Set<String> names = lines.stream().map(Line::tail).collect(Collectors.toCollection(TreeSet::new));
            String shown = names.size() > 12
                    ? names.stream().limit(10).collect(Collectors.joining(", ")) + " and " + (names.size() - 10)
                            + " more"
                    : String.join(", ", names);
            line(
                    "| %s | %s | %,d | %,d |",
                    shown,
                    peer(statistic),
                    sum(made.stream()
                            .filter(one -> one.statistic().equals(statistic))
                            .toList()),
                    sum(theirs.stream()
                            .filter(one -> one.statistic().equals(statistic))
                            .toList()));
        });
    }

    private void withoutPeer() {
        Set<String> subjects = tallies.values().stream()
                .flatMap(its -> its.subjects().stream())
                .collect(Collectors.toSet());
        line("");
        line("## Without a peer");
        line("");
        line(
                "No package of the oracle computes these; they are held by worked examples, by definitions computed a second way"
                        + " and by the laws that every index obeys.");
        line("");
        line("- Indices: %s.", names(EffectSizes.catalogue().stream().map(EffectSizeIndex::name), subjects));
        line(
                "- Statistics of a phase: %s.",
                names(Stream.of(PhaseStatistic.values()).map(Enum::name), subjects));
        line(
                "- The aids of visual analysis: level, immediacy, trend and variability changes, stability envelopes, projections,"
                        + " consistency of similar phases, smoothers.");
    }

    private static String names(Stream<String> all, Set<String> subjects) {
        return all.filter(name -> !subjects.contains(name))
                .sorted(Comparator.naturalOrder())
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
    }
}
