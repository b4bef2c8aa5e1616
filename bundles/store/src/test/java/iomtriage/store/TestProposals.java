package iomtriage.store;

import iomtriage.api.caserecord.Answer;
import iomtriage.api.review.CaseReview;
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
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Decisions of every kind, with all that they say, about nobody. No two say the same. */
final class TestProposals {

    private final String author;
    private final SplittableRandom random;
    private int count;

    TestProposals(String author, SplittableRandom random) {
        this.author = author;
        this.random = random;
    }

    /** A rationale of any length that the rules allow. */
    String text() {
        count++;
        return "Number " + count + " of " + author + ": discussed at the meeting; £ é 漢 \\ ' \" \n all agree."
                + "x".repeat(random.nextInt(10) == 0 ? random.nextInt(3_500) : random.nextInt(300));
    }

    /** A decision by somebody who has seen what is on record so far. */
    Proposal about(CaseReview seen) {
        return switch (random.nextInt(5)) {
            case 0 -> proposal(seen, Choice.ACCEPT, "needs-fit", evidence("B", false));
            // A second person must answer the next two.
            case 1 -> proposal(seen, Choice.DECLINE, "low-benefit", evidence("A", false));
            case 2 -> proposal(seen, Choice.DECLINE, "managed-elsewhere", evidence("C", true));
            case 3 -> proposal(seen, Choice.DEFER, "in-custody", evidence("D", false));
            default -> proposal(seen, Choice.DATA_IS_WRONG, "wrong-record", evidence("B", false));
        };
    }

    private Proposal proposal(CaseReview seen, Choice choice, String reason, Evidence evidence) {
        return new Proposal(
                seen.subject(),
                choice,
                List.of(reason),
                text(),
                evidence.seriousHarm() ? safety() : Map.of(),
                random.nextBoolean(),
                choice == Choice.DEFER ? Optional.of(LocalDate.now().plusDays(30)) : Optional.empty(),
                evidence,
                seen.lastEntry());
    }

    /** Of the decision that stands, with all that it takes to close a case. */
    Withdrawal withdrawal(CaseReview seen) {
        return new Withdrawal(
                seen.subject(),
                seen.decision().orElseThrow().stamp().number(),
                List.of("out-of-area"),
                text(),
                safety(),
                Optional.of(evidence("C", random.nextBoolean())));
    }

    private Evidence evidence(String tier, boolean seriousHarm) {
        int place = 1 + random.nextInt(40);
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
                List.of(
                        new SeenScore("any-reoffence", random.nextDouble(), "high"),
                        new SeenScore("domestic-abuse", random.nextDouble(), "low")),
                Instant.now().minusSeconds(90));
    }

    private Map<SafetyQuestion, Answer> safety() {
        return Arrays.stream(SafetyQuestion.values())
                .collect(Collectors.toMap(
                        question -> question,
                        question -> question == SafetyQuestion.VICTIM_SAFETY_CHECKED
                                ? Answer.YES
                                : Answer.values()[random.nextInt(Answer.values().length)]));
    }
}
