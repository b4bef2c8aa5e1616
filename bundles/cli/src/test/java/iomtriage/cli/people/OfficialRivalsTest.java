package iomtriage.cli.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.oasys.OasysQuestion;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OfficialRivalsTest {

    private static final LocalDate AS_OF = LocalDate.parse("2025-06-01");

    private static Outcome outcome(String id, OutcomeKind kind) {
        return new Outcome(id, "an outcome", kind, 24, "What counts.");
    }

    private static CaseRecord.Builder person() {
        return CaseRecord.of(new SubjectId("S-1"), LocalDate.parse("1990-01-01"), Sex.MALE)
                .event(Event.offence(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS, LocalDate.parse("2024-01-01"))
                        .disposedOf(DisposalKind.CONVICTION, LocalDate.parse("2024-02-01")));
    }

    @Test
    void aModelOfHarmIsComparedWithTheScoresForViolence() {
        assertThat(OfficialRivals.of(outcome("weapon-violence", OutcomeKind.SERIOUS_HARM)))
                .containsExactlyInAnyOrder("OGRS4 violent (static)", "OGRS4 serious violent (static)");
        assertThat(OfficialRivals.of(outcome("any-reoffence", OutcomeKind.REOFFENDING)))
                .containsExactlyInAnyOrder("OGRS3", "OGRS4 (static)");
        assertThat(OfficialRivals.of(outcome("theft", OutcomeKind.REOFFENDING))).isEmpty();
    }

    @Test
    void everyoneIsScoredInTheStaticForm() {
        CaseRecord assessed = person().needs(new NeedsAssessment(
                        AS_OF,
                        Map.of(),
                        Arrays.stream(OasysQuestion.values())
                                .collect(Collectors.toMap(
                                        each -> each, each -> each.answers().get(1))),
                        Optional.of(Set.of()),
                        Optional.empty()))
                .build();
        Map<String, Double> chances = new OfficialRivals().of(assessed, AS_OF);
        assertThat(chances)
                .containsOnlyKeys("OGRS3", "OGRS4 (static)", "OGRS4 violent (static)", "OGRS4 serious violent (static)")
                .isEqualTo(new OfficialRivals().of(person().build(), AS_OF))
                .doesNotContain(entry("OGRS4 violent (static)", 0.0));
    }
}
