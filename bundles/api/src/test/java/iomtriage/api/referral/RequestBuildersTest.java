package iomtriage.api.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.Nomination;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.oasys.Answer;
import iomtriage.api.place.Placement;
import iomtriage.api.place.PlacementRule;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.Withdrawal;
import iomtriage.api.score.VersionedId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a host builds to ask for a list: everything that is missing or wrong is said at once. */
class RequestBuildersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
    private static final SubjectId SUBJECT = new SubjectId("S-1");

    @Test
    void aRequestNamesEverythingWrongWithIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TriageRequest.of(nothing(), 0)
                        .placement(nothing())
                        .nomination(nothing())
                        .policy(RequestBuildersTest.<VersionedId>nothing())
                        .build())
                .withMessage("What a request needs is missing: asOf, nominations[0], placements[0], policy."
                        + " Give a value for each. Capacity is 0, but a list needs at least one place."
                        + " Say how many people can be taken on.");
    }

    @Test
    void aProposalNamesEverythingWrongWithIt() {
        Map<SafetyQuestion, Answer> unanswered = new HashMap<>();
        unanswered.put(SafetyQuestion.CHILDREN, nothing());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proposal.of(nothing(), " ", nothing())
                        .reasons(Arrays.asList("needs-fit", nothing()))
                        .rationale(nothing())
                        .safety(unanswered)
                        .reviewOn(nothing())
                        .shownAt(nothing())
                        .build())
                .withMessage("What a decision needs is missing: subject, choice, reasons[1], rationale, safety[0],"
                        + " reviewOn, shownAt. Give a value for each. A decision must name the list that the"
                        + " decider looked at, and this one names none. Give the id in the list's header.");
    }

    @Test
    void aWithdrawalNamesEverythingWrongWithIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Withdrawal.of(nothing(), 0)
                        .list(nothing())
                        .reasons(nothing())
                        .rationale(nothing())
                        .safety(nothing())
                        .shownAt(nothing())
                        .build())
                .withMessage("What a withdrawal needs is missing: subject, list, reasons, rationale, safety, shownAt."
                        + " Give a value for each. A withdrawal must name the decision that it takes back,"
                        + " and 0 is no entry's number. Give Stamp.number() of the decision's entry.");
    }

    @Test
    void aDecisionNamesEverythingWrongWithIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Placement.of(SUBJECT, PlacementRule.MUST_BE_ON)
                        .reason(" ")
                        .to(RequestBuildersTest.<LocalDate>nothing())
                        .build())
                .withMessage("What a decision about a place needs is missing: by, from, to."
                        + " Give a value for each. A decision to put someone on the list or keep someone"
                        + " off it needs a name and a reason. Say who decided and why.");
    }

    @Test
    void aNominationNamesEveryFieldItLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nomination.of(SUBJECT).from(DAY).build())
                .withMessage("What a nomination needs is missing: list, by. Give a value for each.");
    }

    @Test
    void anAgencysViewNamesEveryFieldItLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgencyView(nothing(), nothing(), nothing(), nothing()))
                .withMessage(
                        "What an agency's view needs is missing: subject, agency, stance, text. Give a value for each.");
    }

    @Test
    void aRequestForCohortsNamesEveryFieldItLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CohortRequest(nothing(), Arrays.asList(nothing(), nothing())))
                .withMessage("What a request for cohorts needs is missing: asOf, nominations[0], nominations[1]."
                        + " Give a value for each.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortRequest.asOf(nothing()))
                .withMessage("What a request for cohorts needs is missing: asOf. Give a value for each.");
    }

    @Test
    void aUserNamesEverythingWrongWithIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> User.of(" ").name("Sam").role(nothing()).build())
                .withMessage("What a user needs is missing: agency, area, roles[0]. Give a value for each."
                        + " A user must have an id: audit entries name it.");
    }

    @Test
    void whatIsOptionalMayBeLeftOut() {
        Nomination nomination = Nomination.of(SUBJECT)
                .list("flex")
                .by("panel")
                .from(DAY)
                .to(DAY)
                .build();
        User user = User.of("sam")
                .name("Sam")
                .agency(Agency.POLICE)
                .area("north")
                .role(Role.SUPERVISOR)
                .build();

        assertThat(nomination.to()).contains(DAY);
        assertThat(user.application()).isEqualTo(Optional.empty());
        assertThat(user.roles()).containsExactly(Role.SUPERVISOR);
        assertThat(TriageRequest.of(DAY, 3).nomination(nomination).build())
                .isEqualTo(TriageRequest.of(DAY, 3).nomination(nomination).build());
    }

    /** What a host without a checker of nulls may pass. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }
}
