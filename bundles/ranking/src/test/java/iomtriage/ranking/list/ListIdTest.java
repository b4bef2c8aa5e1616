package iomtriage.ranking.list;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.Nomination;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.cohorts.Cohorts;
import iomtriage.cohorts.definition.ReadDefinition;
import iomtriage.cohorts.reference.Ogrs3TwoYears;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.Caseload;
import iomtriage.ranking.People;
import iomtriage.ranking.PolicyText;
import iomtriage.ranking.Ranker;
import iomtriage.ranking.SmallPack;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListIdTest {

    private static final List<CaseRecord> PEOPLE = People.some(30, 4);
    private static final String ID = id(Caseload.ranked(PEOPLE, 10));

    @Test
    void itIsSixteenHexadecimalDigits() {
        assertThat(ID).matches("[0-9a-f]{16}");
    }

    @Test
    void theSameListHasTheSameId() {
        assertThat(id(Caseload.ranked(PEOPLE, 10))).isEqualTo(ID);
    }

    @Test
    void anotherCapacityIsAnotherList() {
        assertThat(id(Caseload.ranked(PEOPLE, 11))).isNotEqualTo(ID);
    }

    @Test
    void oneMoreFactAboutOnePersonIsAnotherList() {
        List<CaseRecord> changed = new ArrayList<>(PEOPLE);
        changed.set(
                5,
                PEOPLE.get(5).toBuilder()
                        .event(Event.offence(OffenceGroup.THEFT_NON_MOTOR, People.AS_OF.minusDays(9))
                                .disposedOf(DisposalKind.CONVICTION, People.AS_OF.minusDays(2)))
                        .build());

        assertThat(id(Caseload.ranked(changed, 10))).isNotEqualTo(ID);
    }

    @Test
    void anotherPolicyIsAnotherList(@TempDir Path folder) throws IOException, PolicyRefusedException {
        Path file = Files.writeString(folder.resolve("p.json"), PolicyText.standardWith("0.15", "0.16"));

        assertThat(id(new Ranker(PolicyReader.read(file)).rank(Caseload.scored(PEOPLE), 10)))
                .isNotEqualTo(ID);
    }

    @Test
    void anotherNominationIsAnotherList() {
        CaseTriage triage = Caseload.triage(PolicyReader.standard());
        CaseSource source = People.source(People.readable(PEOPLE));
        Nomination nomination = Nomination.of(PEOPLE.get(3).subject())
                .list("flex")
                .by("IOM meeting")
                .from(People.AS_OF.minusDays(5))
                .build();

        TriageRequest without = TriageRequest.of(People.AS_OF, 10).build();
        TriageRequest with =
                TriageRequest.of(People.AS_OF, 10).nomination(nomination).build();

        assertThat(id(triage.rank(source, with))).isNotEqualTo(id(triage.rank(source, without)));
    }

    @Test
    void anotherDefinitionOfPersistenceIsAnotherList() throws PolicyRefusedException {
        List<CohortDefinition> definitions = new ArrayList<>(Cohorts.builtIn().definitions());
        CohortDefinition last = definitions.remove(definitions.size() - 1);

        String before = ranked(definitions, last);
        CohortDefinition reversed = new ReadDefinition(
                last.id(), last.version(), last.name(), last.source(), last.notes(), new Rule.Not(last.rule()));

        assertThat(ranked(definitions, last)).isEqualTo(before);
        assertThat(ranked(definitions, reversed)).isNotEqualTo(before);
    }

    private static String ranked(List<CohortDefinition> definitions, CohortDefinition last)
            throws PolicyRefusedException {
        List<CohortDefinition> all = new ArrayList<>(definitions);
        all.add(last);
        Cohorts cohorts = new Cohorts(all, List.of(new Ogrs3TwoYears()));
        CaseTriage triage = new CaseTriage(SmallPack.CATALOGUE, SmallPack::first, cohorts, PolicyReader.standard(), 2);
        return id(triage.rank(
                People.source(People.readable(PEOPLE)),
                TriageRequest.of(People.AS_OF, 10).build()));
    }

    private static String id(ReferralList list) {
        return list.header().id();
    }
}
