package org.sced.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudyTest {
    private static SingleCase named(String id) {
        return SingleCase.named(id)
                .phase("A", 1)
                .phase("B", 1)
                .measure(Measure.of("mood"), 1, 2)
                .build();
    }

    @Test
    void findsItsCases() {
        List<SingleCase> cases = new ArrayList<>(List.of(named("anna"), named("ben")));
        Study study = new Study(cases);
        cases.clear();

        assertThat(study.cases()).containsExactly(named("anna"), named("ben"));
        assertThat(study.singleCase("ben")).isEqualTo(named("ben"));
        assertThat(study)
                .hasToString("anna: 2 days (1 to 2), A 1, B 1; measures mood\n"
                        + "ben: 2 days (1 to 2), A 1, B 1; measures mood");
        assertThatThrownBy(() -> study.singleCase("cora"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no case \"cora\"; there are anna, ben");
        assertThatThrownBy(() -> study.singleCase(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("id");
    }

    @Test
    void hasCasesOfDifferentIds() {
        assertThatThrownBy(() -> new Study(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a study of no case; at least one is needed");
        assertThatThrownBy(() -> new Study(List.of(named("anna"), named("ben"), named("anna"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("case anna stands twice; every case has its own id");
    }
}
