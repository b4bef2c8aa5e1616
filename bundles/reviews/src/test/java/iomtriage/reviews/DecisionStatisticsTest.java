package iomtriage.reviews;

import static iomtriage.reviews.Proposals.OTHER_SUPERVISOR;
import static iomtriage.reviews.Proposals.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.Choice;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.reviews.audit.MemoryJournal;
import java.util.List;
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
}
