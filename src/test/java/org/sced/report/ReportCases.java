package org.sced.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.sced.data.Improvement;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.randomization.PhaseStarts;

/** Cases whose reports are tried. */
final class ReportCases {
    private static final double NONE = Double.NaN;

    private ReportCases() {}

    static SingleCase phoneCalls() {
        return SingleCase.read(Path.of("examples/data/phone-calls.csv"));
    }

    static SingleCase drawn() {
        return phoneCalls().withDesign(PhaseStarts.of(phoneCalls(), 5));
    }

    /** Five days around each level: ±1 and ±2. */
    static SingleCase levels(Improvement improvement, String phases, double... levels) {
        SingleCase.Builder builder = SingleCase.named("anna");
        double[] values = new double[5 * levels.length];
        String[] labels = phases.split(" ");
        for (int p = 0; p < levels.length; p++) {
            builder.phase(labels[p], 5);
            for (int day = 0; day < 5; day++) {
                values[5 * p + day] = levels[p] + day - 2;
            }
        }
        return builder.measure(Measure.of("mood").withImprovement(improvement), values)
                .build();
    }

    static SingleCase alternating() {
        return SingleCase.named("ben")
                .alternating("A", "B", "B", "A", "B", "A", "A", "B", "A", "B")
                .measure(Measure.of("mood"), 1, 5, 6, 2, 5, 1, 2, 6, 1, 5)
                .build();
    }

    static SingleCase abc() {
        SingleCase cleo = SingleCase.named("cleo")
                .phase("A", 5)
                .phase("B", 5)
                .phase("C", 5)
                .measure(Measure.of("mood"), 1, 2, 1, 2, 1, 4, 5, 4, 5, 4, 8, 9, 8, 9, 8)
                .build();
        return cleo.withDesign(PhaseStarts.of(cleo, 3));
    }

    static SingleCase neverNoted() {
        return SingleCase.named("dora")
                .phase("A", 3)
                .phase("B", 3)
                .measure(Measure.of("mood").withLimits(0, 10), NONE, NONE, NONE, NONE, NONE, NONE)
                .measure(Measure.of("sleep").withImprovement(Improvement.DECREASE), 6, NONE, NONE, NONE, NONE, NONE)
                .build();
    }

    static SingleCase neverNotedButDrawn() {
        return neverNoted().withDesign(PhaseStarts.of(neverNoted(), 2));
    }

    static SingleCase oneDayPhases() {
        return SingleCase.named("emil")
                .sessions()
                .phase("A", 1)
                .phase("B", 1)
                .phase("A", 1)
                .measure(Measure.of("mood"), 1, 5, 1)
                .build();
    }

    /** Names that try to break out of every form of a report. */
    static SingleCase hostile() {
        List<String> names = new ArrayList<>(List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "]]></style></svg>",
                "| *b* _i_ [x](http://e.example) `c` ~s~ $m$",
                "- https://e.example www.e.example a@e.example",
                "1. ![x](javascript:alert(1))",
                "שלום עולם",
                "a\u202Eexe.gnp",
                "&lt;&amp;'",
                "x".repeat(10_000)));
        SingleCase.Builder builder = SingleCase.named("../<i>anna</i> & \"co\" 'x' # **y** \u2066z")
                .phase("A", 6)
                .phase("<b>B</b> | \" & \u202Egnp.", 6)
                .phase("A", 6);
        for (String name : names) {
            double[] values = new double[18];
            for (int day = 0; day < values.length; day++) {
                values[day] = day * 7 % 5 + (day >= 6 && day < 12 ? 4 : 0);
            }
            builder.measure(Measure.of(name), values);
        }
        return builder.build();
    }

    static List<Supplier<SingleCase>> all() {
        return List.of(
                ReportCases::phoneCalls,
                ReportCases::drawn,
                ReportCases::alternating,
                ReportCases::abc,
                ReportCases::neverNoted,
                ReportCases::neverNotedButDrawn,
                ReportCases::oneDayPhases,
                ReportCases::hostile);
    }
}
