package iomtriage.reviews;

import static iomtriage.reviews.Proposals.NOW;
import static iomtriage.reviews.Proposals.OTHER_SUPERVISOR;
import static iomtriage.reviews.Proposals.RATIONALE;
import static iomtriage.reviews.Proposals.SUPERVISOR;
import static iomtriage.reviews.Proposals.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.reviews.audit.MemoryJournal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionStatisticsTest {

    private static final User AUDITOR = User.of("u-4")
            .name("Auditor")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.AUDITOR)
            .build();

    private final Reviews reviews = Proposals.reviews(new MemoryJournal(), List.of());

    @BeforeEach
    void oneOfTwoSupervisorsDecides() {
        decide(Choice.DECLINE, "low-benefit", 3, 0);
        decide(Choice.DECLINE, "low-benefit", 30, 1);
        decide(Choice.DATA_IS_WRONG, "wrong-record", 30, 2);
    }

    private void decide(Choice choice, String reason, int place, long lastSeen) {
        assertThat(reviews.decide(
                        OTHER_SUPERVISOR,
                        Proposals.proposal(choice, reason, Proposals.list(place, "C", false))
                                .with()
                                .lastSeen(lastSeen)
                                .build()))
                .isInstanceOf(ReviewAnswer.Recorded.class);
    }

    private DecisionStatistics shown(User reader) {
        return DecisionStatistics.of(reviews.all(reader), reader);
    }

    @Test
    void decisionsAreComparedWithTheListForAuditorsAndForWhoMadeThem() {
        DecisionStatistics everything = shown(AUDITOR);

        assertThat(everything.decisions()).isEqualTo(3);
        assertThat(everything.agreed()).isEqualTo(1);
        assertThat(everything.leftOut()).isEqualTo(1);
        assertThat(everything.dataIsWrong()).isEqualTo(1);
        assertThat(everything.notCompared()).isZero();
        assertThat(everything.agreement()).contains(.5);
        assertThat(shown(OTHER_SUPERVISOR)).isEqualTo(everything);
    }

    @Test
    void aColleagueIsToldTheirNumberAndThatTheyAreNotCompared() {
        DecisionStatistics told = shown(SUPERVISOR);

        assertThat(told.decisions()).isEqualTo(3);
        assertThat(told.dataIsWrong()).isEqualTo(1);
        assertThat(told.notCompared()).isEqualTo(2);
        assertThat(told.agreement()).isEmpty();
        assertThat(DecisionStatistics.byReviewer(reviews.all(SUPERVISOR), SUPERVISOR))
                .containsOnly(entry(OTHER_SUPERVISOR.id(), told));
    }

    @Test
    void eachKindOfDecisionIsCountedApartAndTheirTimesFromFirstOpeningTheCase() {
        Reviews meeting = Proposals.reviews(new MemoryJournal(), List.of());
        put(meeting, "a", Choice.ACCEPT, "needs-fit", 20, 300);
        put(meeting, "b", Choice.ACCEPT, "needs-fit", 21, 60);
        put(meeting, "c", Choice.DECLINE, "low-benefit", 20, 120);
        put(meeting, "d", Choice.DEFER, "in-custody", 5, 240);
        put(meeting, "e", Choice.DECLINE, "no-place", 40, 1);
        SubjectId turnedDown = new SubjectId("e");
        assertThat(meeting.second(
                        OTHER_SUPERVISOR,
                        turnedDown,
                        meeting.onRecord(turnedDown).lastEntry(),
                        false,
                        RATIONALE))
                .isInstanceOf(ReviewAnswer.Recorded.class);
        List<CaseReview> all = meeting.all();

        DecisionStatistics everything = DecisionStatistics.of(all, SUPERVISOR);

        assertThat(everything)
                .isEqualTo(new DecisionStatistics(4, 1, 1, 1, 0, 1, 0, Optional.of(Duration.ofSeconds(120)), 1));
        assertThat(everything.agreement()).contains(1 / 3.0);
        assertThat(DecisionStatistics.times(all))
                .containsExactly(
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(120),
                        Duration.ofSeconds(240),
                        Duration.ofSeconds(300));
        assertThat(DecisionStatistics.byReviewer(all, SUPERVISOR)).containsOnlyKeys(SUPERVISOR.id());
        Map<String, DecisionStatistics> groups = DecisionStatistics.byGroup(
                all, SUPERVISOR, subject -> subject.value().compareTo("c") < 0 ? "first" : "others");
        assertThat(groups).containsOnlyKeys("first", "others");
        assertThat(groups.get("first").agreement()).contains(.5);
        assertThat(groups.get("others").secondPersonRefusals()).isEqualTo(1);
    }

    private static void put(Reviews meeting, String person, Choice choice, String reason, int place, int seconds) {
        Proposal.Builder proposal = Proposal.of(new SubjectId(person), Proposals.list(place, "C", false), choice)
                .reasons(List.of(reason))
                .rationale(RATIONALE)
                .shownAt(NOW.minusSeconds(seconds));
        if (choice != Choice.DECLINE) {
            proposal.reviewOn(TODAY.plusDays(30));
        }
        assertThat(meeting.decide(SUPERVISOR, proposal.build())).isInstanceOf(ReviewAnswer.Recorded.class);
    }
}
