package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Cohort;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.place.DefinitionPlace;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.cohorts.Cohorts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a person's place depends on the choice of definition. */
class DefinitionPlacesTest {

    private static final int PLACES = 30;
    private static final List<CaseRecord> PEOPLE = People.some(120, 41);
    private static final ReferralList LIST = Caseload.triage(Caseload.policy(PolicyText.byOrderAlone()))
            .rank(
                    People.source(People.readable(PEOPLE)),
                    TriageRequest.of(People.AS_OF, PLACES).build());

    @Test
    void everyDefinitionHasALineWithItsNumberOfMembers() {
        assertThat(LIST.definitionPlaces(LIST.at(1).subject()))
                .extracting(DefinitionPlace::definition, DefinitionPlace::members)
                .containsExactlyElementsOf(LIST.cohorts().cohorts().stream()
                        .map(cohort -> tuple(cohort.definition(), cohort.size()))
                        .toList());
    }

    @Test
    void thoseWhoMeetADefinitionStandAmongItsMembersInTheListsOrder() {
        for (Cohort cohort : LIST.cohorts().cohorts()) {
            List<SubjectId> inOrder = LIST.top(LIST.size()).stream()
                    .map(Referral::subject)
                    .filter(cohort.members()::contains)
                    .toList();
            for (int i = 0; i < inOrder.size(); i++) {
                DefinitionPlace place = place(inOrder.get(i), cohort.definition());
                assertThat(place.rank()).hasValue(i + 1);
                assertThat(place.withinCapacity()).isEqualTo(i < PLACES);
            }
        }
    }

    @Test
    void whoeverDoesNotMeetADefinitionWouldHaveNoPlaceByIt() {
        Cohort cohort = LIST.cohorts().cohorts().stream()
                .filter(each -> each.size() > 0 && each.size() < LIST.size())
                .findFirst()
                .orElseThrow();
        SubjectId outside = LIST.top(LIST.size()).stream()
                .map(Referral::subject)
                .filter(each -> !cohort.members().contains(each))
                .findFirst()
                .orElseThrow();

        assertThat(place(outside, cohort.definition()).rank()).isEmpty();
        assertThat(place(outside, cohort.definition()).withinCapacity()).isFalse();
    }

    @Test
    void somebodyBelowTheLineMayHaveAPlaceUnderANarrowerDefinition() {
        Referral below = LIST.top(LIST.size()).stream()
                .filter(line -> !line.aboveCutLine())
                .filter(line ->
                        LIST.definitionPlaces(line.subject()).stream().anyMatch(DefinitionPlace::withinCapacity))
                .findFirst()
                .orElseThrow();

        assertThat(below.rank()).isGreaterThan(PLACES);
    }

    @Test
    void everyDefinitionSaysByHowMuchItIsMetAsForAPersonAlone() {
        for (CaseRecord person : PEOPLE) {
            assertThat(LIST.definitionStandings(person.subject()))
                    .isEqualTo(Cohorts.builtIn()
                            .person(
                                    person,
                                    CohortRequest.asOf(People.AS_OF),
                                    LIST.cohorts().cutoffs())
                            .standings());
        }
    }

    @Test
    void aStrangerHasNoPlaceByAnyDefinition() {
        assertThat(LIST.definitionPlaces(new SubjectId("nobody"))).isEmpty();
        assertThat(LIST.definitionStandings(new SubjectId("nobody"))).isEmpty();
    }

    private static DefinitionPlace place(SubjectId subject, String definition) {
        return LIST.definitionPlaces(subject).stream()
                .filter(each -> each.definition().equals(definition))
                .findFirst()
                .orElseThrow();
    }
}
