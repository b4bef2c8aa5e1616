package iomtriage.programme;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.evaluation.matching.RiskSetMember;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody is compared with themself. */
class OtherAreasTest {

    private static final int SAME = 100;

    private final List<CaseRecord> area = SimulatedCaseload.of(0.5, 1).records().toList();

    private ProgrammePeople.Gathered gathered(SchemeSource scheme, List<CaseRecord> others) {
        return new ProgrammePeople(
                        List.of(SimulatedCaseload.with(area), SimulatedCaseload.with(others)),
                        scheme,
                        SimulatedCaseload.TO,
                        List.of("sex"),
                        1)
                .gather(read -> {});
    }

    /** The people of another seed, the first of them under references of the area. */
    private List<CaseRecord> others(int same) {
        List<CaseRecord> people = SimulatedCaseload.of(0.5, 2).records().toList();
        return IntStream.range(0, people.size())
                .mapToObj(i -> people.get(i).toBuilder()
                        .subject(i < same ? area.get(i).subject() : new SubjectId("OTHER-" + i))
                        .build())
                .toList();
    }

    private static long people(ProgrammePeople.Gathered gathered) {
        return gathered.data().members().stream()
                .map(RiskSetMember::person)
                .distinct()
                .count();
    }

    @Test
    void aReferenceOfTheAreaIsLeftOutOfTheOthersAndHowManyIsSaid() {
        ProgrammePeople.Gathered some = gathered(SchemeSource.records(), others(SAME));
        ProgrammePeople.Gathered without = gathered(
                SchemeSource.records(), others(SAME).subList(SAME, others(SAME).size()));
        assertThat(some.data().members()).isEqualTo(without.data().members());
        assertThat(some.data().followUps()).isEqualTo(without.data().followUps());
        assertThat(people(some)).isLessThan(people(gathered(SchemeSource.records(), others(0))));
        assertThat(some.notes()).anyMatch(note -> note.startsWith(SAME + " records of other areas are left out"));
        assertThat(without.notes()).noneMatch(note -> note.contains("of other areas are left out"));
    }

    @Test
    void whoIsNamedAsOnTheSchemeIsNotComparedThoughTheirRecordIsInAnotherArea() {
        SchemeSource scheme = SchemeSource.table(Map.of(
                "OTHER-7",
                List.of(new SchemeSpell(SimulatedCaseload.START, Optional.empty(), "line 2")),
                area.get(0).subject().value(),
                List.of(new SchemeSpell(SimulatedCaseload.START.plusMonths(1), Optional.empty(), "line 3"))));
        assertThat(gathered(scheme, others(0)).notes())
                .anyMatch(note -> note.startsWith("1 records of other areas are left out"));
    }
}
