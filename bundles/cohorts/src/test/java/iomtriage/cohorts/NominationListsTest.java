package iomtriage.cohorts;

import static iomtriage.cohorts.Simulated.AS_OF;
import static iomtriage.cohorts.Simulated.convictedTimes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.Nomination;
import java.util.List;
import org.junit.jupiter.api.Test;

class NominationListsTest {

    private static final CaseRecord PERSON = convictedTimes("p", 1);

    @Test
    void theListsAreThoseThatDefinitionsAskFor() {
        assertThat(Cohorts.builtIn().nominationLists()).contains("flex");
        assertThat(new Cohorts(List.of(), List.of()).nominationLists()).isEmpty();
    }

    @Test
    void aNominationThatNobodyAsksForIsRefusedAndNobodyIsNamed() {
        CohortRequest misspelt = nominatedTo("felx");
        Cohorts cohorts = Cohorts.builtIn();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> cohorts.person(PERSON, misspelt, List.of()))
                .withMessageStartingWith("1 of 1 nominations are to a list that no definition in use asks for.")
                .withMessageContaining("flex")
                .withMessageNotContaining(PERSON.subject().value() + " ");
        assertThatIllegalArgumentException().isThrownBy(() -> cohorts.pass(misspelt));
        assertThatIllegalArgumentException().isThrownBy(() -> cohorts.survey(Simulated.caseload(PERSON), misspelt));
    }

    private static CohortRequest nominatedTo(String list) {
        return new CohortRequest(
                AS_OF,
                List.of(Nomination.of(PERSON.subject())
                        .list(list)
                        .by("the panel")
                        .from(AS_OF)
                        .build()));
    }
}
