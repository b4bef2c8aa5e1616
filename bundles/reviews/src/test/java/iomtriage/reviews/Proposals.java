package iomtriage.reviews;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.oasys.Answer;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.review.Choice;
import iomtriage.api.review.DecisionListener;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.SeenPlace;
import iomtriage.api.review.SeenScore;
import iomtriage.api.review.Withdrawal;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.WithoutRules;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.Journal;
import iomtriage.reviews.profile.RecordedSafety;
import iomtriage.reviews.rule.RulesReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Decisions to test with, about nobody. */
final class Proposals {

    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final LocalDate IN_A_QUARTER = LocalDate.of(2026, 6, 2);
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

    /** Reviews of which every case is open to everybody. */
    static Reviews reviews(Journal journal, DecisionListener listener) {
        return reviews(journal, listener, List.of());
    }

    /** The same, where the word of some applications is taken for whom they name. */
    static Reviews reviews(Journal journal, List<String> vouching) {
        return reviews(journal, (entry, review) -> {}, vouching);
    }

    private static Reviews reviews(Journal journal, DecisionListener listener, List<String> vouching) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Reviews(
                new AuditTrail(journal, clock),
                RulesReader.standard(),
                new GuardedAccess(WithoutRules.OPEN, clock),
                new Lists(),
                listener,
                vouching);
    }

    /** Id of a list on which everybody stands so. */
    static String list(int place, String tier, boolean seriousHarm) {
        return place + "-" + tier + "-" + seriousHarm;
    }

    /** Lists whose id says how everybody stands on them: rules are tested here, not how a list is read. */
    private static final class Lists implements EvidenceSource {

        @Override
        public void use(ReferralList list) {
            throw new UnsupportedOperationException("not for this test");
        }

        @Override
        public boolean onIom(String list, SubjectId subject) {
            return list.endsWith("-on");
        }

        @Override
        public Map<SafetyQuestion, RecordedSafety> safety(String list, SubjectId subject) {
            return list.endsWith("-order")
                    ? Map.of(
                            SafetyQuestion.PROTECTIVE_ORDER,
                            new RecordedSafety(
                                    Answer.YES, "An order protects someone from the person (as of 1 March 2026)"))
                    : Map.of();
        }

        @Override
        public Found find(String list, SubjectId subject, Optional<Instant> shownAt, Predicate<ReferralList> open) {
            String[] standing = list.split("-");
            int place = Integer.parseInt(standing[0]);
            return new Found.Listed(new Evidence(
                    Optional.of(new SeenPlace(list, place, place <= 20)),
                    "england-and-wales@1",
                    "iom-default@1",
                    "f".repeat(64),
                    20,
                    standing[1],
                    standing[1].charAt(0) - 'A' + 1,
                    "a gang marker in force",
                    Optional.of("gang_perpetrator"),
                    Boolean.parseBoolean(standing[2]),
                    List.of(new SeenScore("any-reoffence", 0.7125, "high")),
                    shownAt,
                    Optional.empty()));
        }
    }

    static Proposal accept() {
        return proposal(Choice.ACCEPT, "needs-fit", list(3, "B", false));
    }

    static Proposal decline() {
        return proposal(Choice.DECLINE, "low-benefit", list(3, "C", false));
    }

    static Proposal proposal(Choice choice, String reason, String list) {
        Proposal.Builder proposal = Proposal.of(SUBJECT, list, choice)
                .reasons(List.of(reason))
                .rationale(RATIONALE)
                .shownAt(NOW.minusSeconds(90));
        return (choice == Choice.ACCEPT ? proposal.reviewOn(IN_A_QUARTER) : proposal).build();
    }

    static Proposal about(SubjectId subject, Proposal proposal) {
        return Proposal.of(subject, proposal.list(), proposal.choice())
                .reasons(proposal.reasons())
                .rationale(proposal.rationale())
                .build();
    }

    static Withdrawal about(SubjectId subject, Withdrawal withdrawal) {
        return Withdrawal.of(subject, withdrawal.decision())
                .list(withdrawal.list().orElseThrow())
                .rationale(withdrawal.rationale())
                .build();
    }

    static Proposal withReasons(Proposal proposal, String... reasons) {
        return proposal.with().reasons(List.of(reasons)).build();
    }

    static Proposal withRationale(Proposal proposal, String rationale) {
        return proposal.with().rationale(rationale).build();
    }

    static Proposal withReviewOn(Proposal proposal, LocalDate day) {
        return proposal.with().reviewOn(day).build();
    }

    static Proposal withSafety(Proposal proposal, Map<SafetyQuestion, Answer> safety) {
        return proposal.with().safety(safety).build();
    }

    static Proposal seenUpTo(Proposal proposal, long entry) {
        return proposal.with().lastSeen(entry).build();
    }

    /** Without reasons or answers, as a slip is taken back. */
    static Withdrawal withdrawal(long decision) {
        return withdrawal(decision, list(3, "C", false));
    }

    static Withdrawal withdrawal(long decision, String list, String... reasons) {
        return Withdrawal.of(SUBJECT, decision)
                .list(list)
                .reasons(List.of(reasons))
                .rationale(RATIONALE)
                .shownAt(NOW.minusSeconds(90))
                .build();
    }

    static Withdrawal withSafety(Withdrawal withdrawal, Map<SafetyQuestion, Answer> safety) {
        return new Withdrawal(
                withdrawal.subject(),
                withdrawal.decision(),
                withdrawal.list(),
                withdrawal.reasons(),
                withdrawal.rationale(),
                safety,
                withdrawal.shownAt());
    }

    static Map<SafetyQuestion, Answer> everyQuestionAnswered(Answer answer) {
        Map<SafetyQuestion, Answer> answers =
                Arrays.stream(SafetyQuestion.values()).collect(Collectors.toMap(each -> each, each -> answer));
        // No agency has given its view where nothing else is said.
        answers.put(SafetyQuestion.SAFEGUARDING_VIEW, Answer.NO);
        return answers;
    }
}
