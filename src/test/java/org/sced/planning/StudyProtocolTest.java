package org.sced.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sced.data.Measure;
import org.sced.data.SingleCase;
import org.sced.data.Study;
import org.sced.randomization.LicensedStudyResult;
import org.sced.randomization.MultipleBaseline;
import org.sced.randomization.Schedule;
import org.sced.randomization.StudyDesign;
import org.sced.randomization.StudyRandomizationTest;

class StudyProtocolTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate DRAWN = LocalDate.of(2026, 2, 20);
    private static final List<String> WHO = List.of("anna", "ben");
    private static final MultipleBaseline DESIGN = MultipleBaseline.wampoldWorsham(6, 3, 5);

    private static StudyProtocol.Person person(String id, int start) {
        return new StudyProtocol.Person(id, FIRST, Schedule.ofPhases(6, List.of("A", "B"), start - 1));
    }

    private static StudyProtocol protocol() {
        return new StudyProtocol(
                List.of(person("anna", 5), person("ben", 3)), DESIGN, -7, DRAWN, List.of("mood: MEAN_DIFF"));
    }

    /** Every person is better by 4 on each day of B. */
    private static SingleCase diary(StudyProtocol.Person one) {
        SingleCase.Builder builder = SingleCase.named(one.caseId()).measures(Measure.of("mood"));
        for (int day = 0; day < one.schedule().days(); day++) {
            String condition = one.schedule().condition(day).orElseThrow();
            builder.row(one.firstDay().plusDays(day), condition, condition.equals("B") ? 5 : 1);
        }
        return builder.build();
    }

    @Test
    void theSealIsThatOfTheContent() throws NoSuchAlgorithmException {
        String content = """
                sced study protocol 1
                design: wampold-worsham 6: 3, 5
                seed: -7
                drawn on: 2026-02-20
                case: anna
                first day: 2026-03-02
                schedule: list 6: A 4, B 2
                case: ben
                first day: 2026-03-02
                schedule: list 6: A 2, B 4
                note: mood: MEAN_DIFF
                """;
        assertThat(protocol().content()).isEqualTo(content);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        assertThat(protocol().seal()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(protocol().text())
                .isEqualTo(content + "sha256: " + protocol().seal() + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wampold-worsham 20: 5, 9",
                "koehler-levin 20: 5-7, 9-11",
                "modified-revusky 20: 5-7, 9-11",
                "restricted-marascuilo-busk 20: 5-9, 7-11; apart 3",
                "replication 2: [starts 28: A 5, B 5, A′ 5; start on Mon-Fri, day 1 Mon]",
                "replication: [blocks 8: A 1, B 1] [windows 21: A, B 6-10]"
            })
    void readsBackAndRedraws(String text) {
        StudyProtocol protocol = StudyProtocol.draw(
                List.of("case: anna", "note: ben"), StudyDesign.parse(text), FIRST, 4711, DRAWN, "one", "two");
        assertThat(protocol.redraws()).isTrue();
        assertThat(StudyProtocol.parse(protocol.text())).isEqualTo(protocol);
        assertThat(StudyProtocol.parse("\uFEFF" + protocol.text().replace("\n", "\r\n\r\n")))
                .isEqualTo(protocol);
        assertThat(StudyProtocol.isText(protocol.text())).isTrue();
        assertThat(StudyProtocol.isText(protocol.person("note: ben").text())).isFalse();
    }

    @Test
    void anyChangeBreaksTheSeal() {
        String text = protocol().text();
        for (String[] change : new String[][] {
            {"seed: -7", "seed: 7"},
            {"first day: 2026-03-02", "first day: 2026-03-03"},
            {"2026-02-20", "2026-02-21"},
            {"case: ben", "case: eva"},
            {"MEAN_DIFF", "NAP"}
        }) {
            assertThat(text).contains(change[0]);
            refuses(() -> StudyProtocol.parse(text.replaceFirst(change[0], change[1])), "the seal is broken: ");
        }
        refuses(
                () -> StudyProtocol.parse(text.replace("list 6: A 4, B 2", "list 6: A 2, B 4")),
                "the schedules cannot have been drawn from \"wampold-worsham 6: 3, 5\": B starts on days 3 and 3");
        refuses(() -> StudyProtocol.parse("sced protocol 1\n"), "this is no protocol of a study; its first line is");
        refuses(() -> StudyProtocol.parse("sced study protocol 1\n"), "this is no protocol of a study");
        refuses(
                () -> StudyProtocol.parse(text.replace("first day: 2026-03-02\nschedule: list 6: A 2, B 4\n", "")),
                "\"case: ben\" stands where \"note: …\" is expected");
    }

    @Test
    void aPersonHasAProtocolOfTheirOwn() {
        Protocol ben = protocol().person("ben");
        assertThat(ben.schedule()).isEqualTo(Schedule.ofPhases(6, List.of("A", "B"), 2));
        assertThat(ben.notes())
                .containsExactly("one of 2 persons drawn together; the study is sealed "
                        + protocol().seal());
        // Alone there was nothing to draw.
        assertThat(ben.design().smallestP()).isEqualTo(1);
        assertThat(Protocol.parse(ben.text())).isEqualTo(ben);
        refuses(() -> protocol().person("eva"), "no case \"eva\"; the protocol has anna, ben");
    }

    @Test
    void personsMayStartOnDaysOfTheirOwn() {
        StudyProtocol later = protocol().withFirstDay("ben", FIRST.plusDays(10));
        assertThat(later.person("ben").firstDay()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(later.person("anna").firstDay()).isEqualTo(FIRST);
        assertThat(later.seal()).isNotEqualTo(protocol().seal());
        StudyDesign bound = StudyDesign.parse("replication 2: [starts 28: A 5, B 5; start on Mon-Fri, day 1 Mon]");
        StudyProtocol drawn = StudyProtocol.draw(WHO, bound, FIRST, 1, DRAWN);
        refuses(
                () -> drawn.withFirstDay("ben", FIRST.plusDays(1)),
                "the design says that day 1 is a Monday; 2026-03-03 is a Tuesday");
        assertThat(drawn.withFirstDay("ben", FIRST.plusDays(7)).redraws()).isTrue();
    }

    @Test
    void aFollowedStudyHasAPValue() {
        StudyProtocol protocol = protocol().withFirstDay("ben", FIRST.plusDays(3));
        List<SingleCase> cases = new ArrayList<>(
                protocol.persons().stream().map(StudyProtocolTest::diary).toList());
        Collections.reverse(cases);
        Study licensed = protocol.license(new Study(cases));
        // In the order of the protocol, which is that of the design.
        assertThat(licensed.cases().stream().map(SingleCase::id)).containsExactly("anna", "ben");
        LicensedStudyResult result =
                (LicensedStudyResult) StudyRandomizationTest.withDefaults().test(licensed, "mood");
        assertThat(result.p()).isEqualTo(.5);
        assertThat(result.observed()).isEqualTo(4);
    }

    @Test
    void everyDepartingDayOfEveryPersonIsNamed() {
        Study other = new Study(List.of(diary(person("anna", 3)), diary(person("ben", 4))));
        assertThat(protocol().check(other).stream().map(DiaryCheck::isFollowed)).containsExactly(false, false);
        assertThatThrownBy(() -> protocol().license(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        anna departs from the protocol of anna on 2 days:
                        2026-03-04 (day 3): planned A, the diary has B
                        2026-03-05 (day 4): planned A, the diary has B
                        ben departs from the protocol of ben on 1 day:
                        2026-03-04 (day 3): planned B, the diary has A""");
        refuses(
                () -> protocol().license(new Study(List.of(diary(person("anna", 5))))),
                "no case \"ben\"; there are anna");
    }

    @Test
    void everyoneHasAFolder(@TempDir Path folder) throws IOException {
        StudyProtocol protocol = protocol();
        protocol.save(folder, Map.of("B", "call somebody"));
        assertThat(StudyProtocol.read(folder.resolve("protocol.txt"))).isEqualTo(protocol);
        for (int i = 0; i < 2; i++) {
            Path own = folder.resolve("person-" + (i + 1));
            assertThat(Protocol.read(own.resolve("protocol.txt"))).isEqualTo(protocol.person(WHO.get(i)));
            assertThat(Files.readString(own.resolve("calendar.txt")))
                    .contains("Plan for " + WHO.get(i), "call somebody");
            assertThat(own.resolve("calendar.ics")).exists();
        }
    }

    @Test
    void badInputIsRefused() {
        refuses(
                () -> StudyProtocol.draw(List.of("anna"), DESIGN, FIRST, 1, DRAWN),
                "the persons are anna; \"wampold-worsham 6: 3, 5\" is a design of 2");
        refuses(
                () -> StudyProtocol.draw(List.of("anna", "anna"), DESIGN, FIRST, 1, DRAWN),
                "case anna stands twice; every case has its own id");
        refuses(
                () -> StudyProtocol.draw(List.of("anna", " "), DESIGN, FIRST, 1, DRAWN),
                "the id of a case is \" \"; it must be one line");
        refuses(() -> StudyProtocol.draw(WHO, DESIGN, FIRST, 1, DRAWN, "two\nlines"), "a note is \"two\nlines\"");
    }

    @Test
    void saysWhoAndHow() {
        assertThat(protocol()).hasToString("""
                        anna: A 1–4, B 5–6, from 2026-03-02
                        ben: A 1–2, B 3–6, from 2026-03-02
                        drawn on 2026-02-20 with seed -7 from "wampold-worsham 6: 3, 5", sealed %s…""".formatted(protocol().seal().substring(0, 12)));
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(message);
    }
}
