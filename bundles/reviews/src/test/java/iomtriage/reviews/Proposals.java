package iomtriage.reviews;

import iomtriage.api.caserecord.Answer;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.SeenScore;
import iomtriage.api.review.Withdrawal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decisions to test with, about nobody. */
final class Proposals {

    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final SubjectId SUBJECT = new SubjectId("S-1");
    static final String RATIONALE = "Discussed at the meeting; all four agencies agree.";
    static final User SUPERVISOR = User.of("u-1")
            .name("Supervisor One")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.SUPERVISOR)
            .build();
    static final User OTHER_SUPERVISOR = User.of("u-2")
            .name("Supervisor Two")
            .agency(Agency.PROBATION)
            .area("north")
            .role(Role.SUPERVISOR)
            .build();
    static final User PRACTITIONER = User.of("u-3")
            .name("Practitioner")
            .agency(Agency.HEALTH)
            .area("north")
            .role(Role.PRACTITIONER)
            .build();

    private Proposals() {}

    static Evidence evidence(int place, String tier, boolean seriousHarm) {
        return new Evidence(
                "0123456789abcdef",
                "england-and-wales@1",
                "iom-default@1",
                "f".repeat(64),
                place,
                20,
                place <= 20,
                tier,
                "high predicted reoffending",
                Optional.empty(),
                seriousHarm,
                List.of(new SeenScore("any-reoffence", 0.7125, "high")),
                NOW.minusSeconds(90));
    }

    static Proposal accept() {
        return proposal(Choice.ACCEPT, "needs-fit", evidence(3, "B", false));
    }

    static Proposal decline() {
        return proposal(Choice.DECLINE, "low-benefit", evidence(3, "C", false));
    }

    static Proposal proposal(Choice choice, String reason, Evidence evidence) {
        return new Proposal(
                SUBJECT, choice, List.of(reason), RATIONALE, Map.of(), false, Optional.empty(), evidence, 0);
    }

    static Proposal withReasons(Proposal proposal, String... reasons) {
        return new Proposal(
                proposal.subject(),
                proposal.choice(),
                List.of(reasons),
                proposal.rationale(),
                proposal.safety(),
                proposal.sensitive(),
                proposal.reviewOn(),
                proposal.evidence(),
                proposal.lastSeen());
    }

    static Proposal withRationale(Proposal proposal, String rationale) {
        return new Proposal(
                proposal.subject(),
                proposal.choice(),
                proposal.reasons(),
                rationale,
                proposal.safety(),
                proposal.sensitive(),
                proposal.reviewOn(),
                proposal.evidence(),
                proposal.lastSeen());
    }

    static Proposal withReviewOn(Proposal proposal, LocalDate day) {
        return new Proposal(
                proposal.subject(),
                proposal.choice(),
                proposal.reasons(),
                proposal.rationale(),
                proposal.safety(),
                proposal.sensitive(),
                Optional.of(day),
                proposal.evidence(),
                proposal.lastSeen());
    }

    static Proposal withSafety(Proposal proposal, Map<SafetyQuestion, Answer> safety) {
        return new Proposal(
                proposal.subject(),
                proposal.choice(),
                proposal.reasons(),
                proposal.rationale(),
                safety,
                proposal.sensitive(),
                proposal.reviewOn(),
                proposal.evidence(),
                proposal.lastSeen());
    }

    static Proposal seenUpTo(Proposal proposal, long entry) {
        return new Proposal(
                proposal.subject(),
                proposal.choice(),
                proposal.reasons(),
                proposal.rationale(),
                proposal.safety(),
                proposal.sensitive(),
                proposal.reviewOn(),
                proposal.evidence(),
                entry);
    }

    /** Without reasons or answers, as a slip is taken back. */
    static Withdrawal withdrawal(long decision) {
        return withdrawal(decision, evidence(3, "C", false));
    }

    static Withdrawal withdrawal(long decision, Evidence evidence, String... reasons) {
        return new Withdrawal(SUBJECT, decision, List.of(reasons), RATIONALE, Map.of(), Optional.of(evidence));
    }

    static Withdrawal withSafety(Withdrawal withdrawal, Map<SafetyQuestion, Answer> safety) {
        return new Withdrawal(
                withdrawal.subject(),
                withdrawal.decision(),
                withdrawal.reasons(),
                withdrawal.rationale(),
                safety,
                withdrawal.evidence());
    }

    static Map<SafetyQuestion, Answer> everyQuestionAnswered(Answer answer) {
        return Arrays.stream(SafetyQuestion.values()).collect(Collectors.toMap(each -> each, each -> answer));
    }
}
