package iomtriage.pages.person;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.Agency;
import iomtriage.api.review.Choice;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.Stance;
import iomtriage.pages.OnRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgencyViewsTest {

    @Test
    void everyAgencyHasALineWithAllItsViewsNewestFirstEachWithWhoAndWhen() {
        List<AgencyViews.Row> rows = AgencyViews.of(OnRecord.review(
                OnRecord.view(1, Agency.POLICE, "Too soon."),
                OnRecord.decided(2, Choice.ACCEPT, Optional.empty()),
                OnRecord.view(3, Agency.PROBATION, "Do not take on."),
                OnRecord.view(4, Agency.POLICE, "Take on now.")));

        assertThat(rows)
                .containsExactly(
                        new AgencyViews.Row(
                                "Police",
                                "",
                                List.of(
                                        new AgencyViews.Given("Take on now.", "", "Sam, police, 2 March 2026, 12:04"),
                                        new AgencyViews.Given("Too soon.", "", "Sam, police, 2 March 2026, 12:01"))),
                        new AgencyViews.Row(
                                "Probation",
                                "",
                                List.of(new AgencyViews.Given(
                                        "Do not take on.", "", "Sam, probation, 2 March 2026, 12:03"))),
                        new AgencyViews.Row("Health", "", List.of()),
                        new AgencyViews.Row("Local authority", "", List.of()));
    }

    @Test
    void whatAChairMinutedIsTheOtherAgencysViewAndSaysWhoWroteItDown() {
        ReviewEntry.View said = OnRecord.view(1, Agency.POLICE, "Housing is found.");
        List<AgencyViews.Row> rows = AgencyViews.of(OnRecord.review(
                new ReviewEntry.View(said.stamp(), Agency.LOCAL_AUTHORITY, Optional.of(Stance.SUPPORT), said.text())));

        assertThat(rows.get(3))
                .isEqualTo(new AgencyViews.Row(
                        "Local authority",
                        "Supports a place",
                        List.of(new AgencyViews.Given(
                                "Housing is found.",
                                "Supports a place",
                                "Minuted by Sam, police, 2 March 2026, 12:01"))));
        assertThat(rows.get(0).given()).isEmpty();
    }
}
