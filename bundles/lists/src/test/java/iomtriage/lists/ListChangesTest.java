package iomtriage.lists;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.referral.RankMove;
import iomtriage.api.referral.TriageRequest;
import iomtriage.scoring.SimulatedPeople;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed from one list in view to the next. */
class ListChangesTest {

    @TempDir
    Path folder;

    @Test
    void aListThatTakesAnothersPlaceIsComparedWithItAndEveryMoveHasAReason() {
        try (TestLists site = new TestLists(folder, 60)) {
            PublishedList next = site.lists
                    .make(
                            site.lists.caseload().orElseThrow(),
                            TriageRequest.of(SimulatedPeople.AS_OF.minusMonths(2), 5)
                                    .build(),
                            made -> {})
                    .result()
                    .join();

            assertThat(site.listReader.changes(DemoUsers.SUPERVISOR, site.listReader.as(DemoUsers.SUPERVISOR, next)))
                    .isInstanceOfSatisfying(ListChanges.Answer.Known.class, known -> {
                        assertThat(known.churn().before().capacity()).isEqualTo(TestLists.CAPACITY);
                        assertThat(known.churn().after().asOf()).isEqualTo(SimulatedPeople.AS_OF.minusMonths(2));
                        assertThat(known.churn().left()).isPositive();
                        assertThat(known.churn().moves())
                                .extracting(RankMove::reasons)
                                .allSatisfy(reasons -> assertThat(reasons).isNotEmpty());
                    });
        }
    }
}
