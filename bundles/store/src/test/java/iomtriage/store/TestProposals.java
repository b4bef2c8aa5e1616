package iomtriage.store;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.oasys.Answer;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.SeenPlace;
import iomtriage.api.review.SeenScore;
import iomtriage.api.review.Withdrawal;
import iomtriage.reviews.EvidenceSource;
import iomtriage.reviews.profile.RecordedSafety;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
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
            case 0 -> proposal(seen, Choice.ACCEPT, "needs-fit", list("B", false));
            // A second person must answer the next two.
            case 1 -> proposal(seen, Choice.DECLINE, "low-benefit", list("A", false));
            case 2 -> proposal(seen, Choice.DECLINE, "managed-elsewhere", list("C", true));
            case 3 -> proposal(seen, Choice.DEFER, "in-custody", list("D", false));
            default -> proposal(seen, Choice.DATA_IS_WRONG, "wrong-record", list("B", false));
        };
    }

    private Proposal proposal(CaseReview seen, Choice choice, String reason, String list) {
        Proposal.Builder proposal = Proposal.of(seen.subject(), list, choice)
                .reasons(List.of(reason))
                .rationale(text())
                .safety(list.startsWith("serious-harm") ? safety() : Map.of())
                .sensitive(random.nextBoolean())
                .shownAt(Instant.now().minusSeconds(90))
                .lastSeen(seen.lastEntry());
        return (choice == Choice.DEFER || choice == Choice.ACCEPT
                        ? proposal.reviewOn(LocalDate.now().plusDays(30))
                        : proposal)
                .build();
    }

    /** Of the decision that stands, with all that it takes to close a case. */
    Withdrawal withdrawal(CaseReview seen) {
        return Withdrawal.of(
                        seen.subject(), seen.decision().orElseThrow().stamp().number())
                .list(list("C", random.nextBoolean()))
                .reasons(List.of("out-of-area"))
                .rationale(text())
                .safety(safety())
                .shownAt(Instant.now().minusSeconds(90))
                .build();
    }

    private String list(String tier, boolean seriousHarm) {
        return (seriousHarm ? "serious-harm" : "none") + " " + tier + " " + (1 + random.nextInt(40)) + " "
                + random.nextDouble() + " " + random.nextDouble();
    }

    /** Lists whose id says how everybody stands on them. */
    static final class Lists implements EvidenceSource {

        @Override
        public void use(ReferralList list) {
            throw new UnsupportedOperationException("not for this test");
        }

        @Override
        public boolean onIom(String list, SubjectId subject) {
            return false;
        }

        @Override
        public Map<SafetyQuestion, RecordedSafety> safety(String list, SubjectId subject) {
            return Map.of();
        }

        @Override
        public Found find(String list, SubjectId subject, Optional<Instant> shownAt, Predicate<ReferralList> open) {
            return new Found.Listed(evidence(list, shownAt));
        }
    }

    static Evidence evidence(String list, Optional<Instant> shownAt) {
        String[] standing = list.split(" ");
        int place = Integer.parseInt(standing[2]);
        return new Evidence(
                Optional.of(new SeenPlace(list, place, place <= 20)),
                "england-and-wales@1",
                "iom-default@1",
                "f".repeat(64),
                20,
                standing[1],
                standing[1].charAt(0) - 'A' + 1,
                "high predicted reoffending",
                Optional.empty(),
                standing[0].equals("serious-harm"),
                List.of(
                        new SeenScore("any-reoffence", Double.parseDouble(standing[3]), "high"),
                        new SeenScore("domestic-abuse", Double.parseDouble(standing[4]), "low")),
                shownAt,
                Optional.empty());
    }

    private Map<SafetyQuestion, Answer> safety() {
        return Arrays.stream(SafetyQuestion.values())
                .collect(Collectors.toMap(question -> question, question -> switch (question) {
                    case VICTIM_SAFETY_CHECKED -> Answer.YES;
                    case SAFEGUARDING_VIEW -> Answer.NO;
                    default -> Answer.values()[random.nextInt(Answer.values().length)];
                }));
    }
}
