package iomtriage.pages.person;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.Agency;
import iomtriage.api.review.Choice;
import iomtriage.pages.OnRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgencyViewsTest {

    @Test
    void everyAgencyHasALineAndOnlyItsLatestViewWithWhoAndWhen() {
        List<AgencyViews.Row> rows = AgencyViews.of(OnRecord.review(
                OnRecord.view(1, Agency.POLICE, "Too soon."),
                OnRecord.decided(2, Choice.ACCEPT, Optional.empty()),
                OnRecord.view(3, Agency.PROBATION, "Do not take on."),
                OnRecord.view(4, Agency.POLICE, "Take on now.")));

        assertThat(rows)
                .containsExactly(
                        new AgencyViews.Row(
                                "Police", "Take on now.", "Sam, 2 March 2026, 12:04", "1 earlier view on record"),
                        new AgencyViews.Row("Probation", "Do not take on.", "Sam, 2 March 2026, 12:03", ""),
                        new AgencyViews.Row("Health", "", "", ""),
                        new AgencyViews.Row("Local authority", "", "", ""));
    }
}
