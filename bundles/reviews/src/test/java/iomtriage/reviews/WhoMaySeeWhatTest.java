package iomtriage.reviews;

import static iomtriage.reviews.Proposals.NOW;
import static iomtriage.reviews.Proposals.OTHER_SUPERVISOR;
import static iomtriage.reviews.Proposals.PRACTITIONER;
import static iomtriage.reviews.Proposals.RATIONALE;
import static iomtriage.reviews.Proposals.SUBJECT;
import static iomtriage.reviews.Proposals.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.review.AccessRefusedException;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.SeenPlace;
import iomtriage.api.review.Standing;
import iomtriage.features.FeatureCatalogue;
import iomtriage.features.definition.Input;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.WithoutRules;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.MemoryJournal;
import iomtriage.reviews.profile.RecordedSafety;
import iomtriage.reviews.rule.RulesReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whoever asks the service is let at open cases only, and is answered what they may see. */
class WhoMaySeeWhatTest {

    private static final SubjectId RESTRICTED = new SubjectId("S-77");
    private static final SubjectId ELSEWHERE = new SubjectId("S-78");
    private static final User AUDITOR = User.of("u-4")
            .name("Auditor")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.AUDITOR)
            .build();
    private static final User SCIENTIST = User.of("u-5")
            .name("Scientist")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.DATA_SCIENTIST)
            .build();
    private static final String GANG_FACT =
            FeatureCatalogue.standard().over(Input.GANG_INTELLIGENCE).get(0);

    private final MemoryJournal journal = new MemoryJournal();
    private final Reviews reviews = reviews(new Rules());
    private final Reviews open = reviews(WithoutRules.OPEN);

    private Reviews reviews(CaseAccess access) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Reviews(
                new AuditTrail(journal, clock),
                RulesReader.standard(),
                new GuardedAccess(access, clock),
                new Marked(),
                (entry, review) -> {});
    }

    @Test
    void nothingIsAnsweredOrPutOnRecordAboutACaseThatIsNotOpen() {
        Map<SubjectId, Access> closed = Map.of(RESTRICTED, Access.RESTRICTED, ELSEWHERE, Access.NONE);
        closed.forEach((subject, access) -> {
            List<ThrowingCallable> calls = List.of(
                    () -> reviews.review(SUPERVISOR, subject),
                    () -> reviews.decide(SUPERVISOR, Proposals.about(subject, Proposals.accept())),
                    () -> reviews.withdraw(SUPERVISOR, Proposals.about(subject, Proposals.withdrawal(1))),
                    () -> reviews.second(OTHER_SUPERVISOR, subject, 1, true, RATIONALE),
                    () -> reviews.addView(PRACTITIONER, AgencyView.own(subject, RATIONALE)));
            for (ThrowingCallable call : calls) {
                int before = refusals();
                assertThatExceptionOfType(AccessRefusedException.class)
                        .isThrownBy(call)
                        .withMessageNotContaining(subject.value());
                assertThat(refusals()).isEqualTo(before + 1);
            }
            assertThat(reviews.onRecord(subject).entries()).isEmpty();
        });
    }

    @Test
    void whereSomebodyStoodAmongOthersIsToldToWhoeverDecidedByItAndToAuditorsAlone() {
        reviews.decide(SUPERVISOR, Proposals.accept());

        assertThat(decided(reviews.review(SUPERVISOR, SUBJECT)).evidence().place())
                .hasValueSatisfying(seen -> assertThat(seen.place()).isEqualTo(3));
        assertThat(decided(reviews.review(AUDITOR, SUBJECT)).evidence().place()).isPresent();
        ReviewEntry.Decided told = decided(reviews.review(OTHER_SUPERVISOR, SUBJECT));
        assertThat(told.evidence().place()).isEmpty();
        assertThat(told.proposal().list()).isEqualTo("withheld");
    }

    @Test
    void standingsAreThoseOfOpenCases() {
        open.decide(SUPERVISOR, Proposals.accept());
        open.decide(SUPERVISOR, Proposals.about(RESTRICTED, Proposals.accept()));
        open.decide(SUPERVISOR, Proposals.about(ELSEWHERE, Proposals.accept()));

        assertThat(reviews.standings(SUPERVISOR)).isEqualTo(Map.of(SUBJECT, Standing.ACCEPTED));
    }

    @Test
    void thatACaseWasLookedAtIsOnRecord() {
        reviews.review(PRACTITIONER, SUBJECT);

        assertThat(journal.search(AuditQuery.newest(1)).get(0).content())
                .satisfies(entry -> assertThat(entry.action()).isEqualTo(Action.PERSON_VIEWED))
                .satisfies(entry -> assertThat(entry.userId()).isEqualTo(PRACTITIONER.id()))
                .satisfies(entry -> assertThat(entry.subject()).contains(SUBJECT));
    }

    @Test
    void whoOnlyWorksOnModelsReadsNoReviews() {
        assertThatExceptionOfType(AccessRefusedException.class).isThrownBy(() -> reviews.review(SCIENTIST, SUBJECT));
    }

    @Test
    void aSensitiveRationaleIsForSupervisorsAndAuditors() {
        reviews.decide(SUPERVISOR, Proposals.accept().with().sensitive(true).build());

        assertThat(decided(reviews.review(SUPERVISOR, SUBJECT)).proposal().rationale())
                .isEqualTo(RATIONALE);
        assertThat(decided(reviews.review(AUDITOR, SUBJECT)).proposal().rationale())
                .isEqualTo(RATIONALE);
        assertThat(decided(reviews.review(PRACTITIONER, SUBJECT)).proposal().rationale())
                .isEmpty();
        assertThat(((ReviewAnswer.Recorded)
                                reviews.addView(PRACTITIONER, AgencyView.own(SUBJECT, "Engages well with treatment.")))
                        .review()
                        .entries())
                .as("nor by way of putting something on record")
                .first()
                .isInstanceOfSatisfying(
                        ReviewEntry.Decided.class,
                        decided -> assertThat(decided.proposal().rationale()).isEmpty());
    }

    @Test
    void whoeverAsksForOneEntryAfterManyOfClosedCasesDoesNotHaveTheTrailReadOneByOne() {
        String rating = """
                {"userName":"U","agency":"POLICE","rating":"RED","expires":"2026-06-01","text":"Seen with others."}""";
        for (int i = 0; i < 600; i++) {
            journal.append(new AuditDraft(NOW, "u-9", Action.RATED, Optional.of(RESTRICTED), rating));
        }
        open.addView(PRACTITIONER, AgencyView.own(SUBJECT, RATIONALE));
        int before = journal.reads();

        assertThat(reviews.feed(PRACTITIONER, 0, 1).entries())
                .extracting(each -> each.stamp().subject())
                .containsExactly(SUBJECT);
        assertThat(journal.reads() - before).isLessThan(5);
    }

    @Test
    void whyASensitiveDecisionWasWithdrawnIsForThemAlone() {
        reviews.decide(SUPERVISOR, Proposals.accept().with().sensitive(true).build());
        reviews.withdraw(SUPERVISOR, Proposals.withdrawal(1, "any", "out-of-area"));

        hiddenFromPractitioners(reviews);
    }

    @Test
    void whatTheSecondPersonSaidOfASensitiveDecisionIsForThemAlone() {
        Reviews both = Proposals.reviews(journal, List.of());
        both.decide(
                SUPERVISOR,
                Proposals.proposal(Choice.DECLINE, "low-benefit", Proposals.list(2, "A", false))
                        .with()
                        .sensitive(true)
                        .build());
        both.second(OTHER_SUPERVISOR, SUBJECT, 1, true, "She told us of it in confidence.");

        hiddenFromPractitioners(both);
    }

    private static void hiddenFromPractitioners(Reviews reviews) {
        assertThat(reasons(reviews.review(PRACTITIONER, SUBJECT))).hasSize(2).allMatch(String::isEmpty);
        assertThat(reviews.feed(PRACTITIONER, 0, 10).entries())
                .extracting(WhoMaySeeWhatTest::reason)
                .hasSize(2)
                .allMatch(String::isEmpty);
        assertThat(reasons(reviews.review(AUDITOR, SUBJECT))).hasSize(2).noneMatch(String::isEmpty);
    }

    private static List<String> reasons(CaseReview review) {
        return review.entries().stream().map(WhoMaySeeWhatTest::reason).toList();
    }

    private static String reason(ReviewEntry entry) {
        if (entry instanceof ReviewEntry.Withdrawn withdrawn) {
            return withdrawn.withdrawal().rationale();
        }
        return entry instanceof ReviewEntry.SecondPerson second
                ? second.rationale()
                : ((ReviewEntry.Decided) entry).proposal().rationale();
    }

    @Test
    void evidenceTellsGangIntelligenceOnlyToThoseWhoMaySeeIt() {
        reviews.decide(SUPERVISOR, Proposals.accept());
        reviews.withdraw(SUPERVISOR, Proposals.withdrawal(1, "any", "out-of-area"));

        Evidence seen = decided(reviews.review(SUPERVISOR, SUBJECT)).evidence();
        assertThat(seen.decidingFactor()).isEqualTo("a gang marker in force");
        assertThat(seen.decidingFact()).contains(GANG_FACT);
        CaseReview shown = reviews.review(PRACTITIONER, SUBJECT);
        assertThat(decided(shown).evidence().decidingFactor()).isEqualTo("a fact that your role does not see");
        assertThat(decided(shown).evidence().decidingFact()).isEmpty();
        assertThat(shown.entries())
                .last()
                .isInstanceOfSatisfying(
                        ReviewEntry.Withdrawn.class,
                        withdrawn -> assertThat(
                                        withdrawn.evidence().orElseThrow().decidingFact())
                                .isEmpty());
    }

    private static ReviewEntry.Decided decided(CaseReview review) {
        return (ReviewEntry.Decided) review.entries().get(0);
    }

    private int refusals() {
        return (int) journal.search(AuditQuery.newest(1_000)).stream()
                .filter(entry -> entry.content().action() == Action.ACCESS_REFUSED)
                .count();
    }

    /** Supervisors see gang intelligence. */
    private static final class Rules implements CaseAccess {

        @Override
        public Access to(User user, SubjectId subject) {
            return subject.equals(RESTRICTED)
                    ? Access.RESTRICTED
                    : subject.equals(ELSEWHERE) ? Access.NONE : Access.OPEN;
        }

        @Override
        public boolean gangIntelligence(User user) {
            return user.is(Role.SUPERVISOR);
        }
    }

    /** A list on which a gang marker puts everybody where they are. */
    private static final class Marked implements EvidenceSource {

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
            return new Found.Listed(new Evidence(
                    Optional.of(new SeenPlace(list, 3, true)),
                    "small@1",
                    "policy@1",
                    "digest",
                    20,
                    "C",
                    3,
                    "a gang marker in force",
                    Optional.of(GANG_FACT),
                    false,
                    List.of(),
                    shownAt,
                    Optional.empty()));
        }
    }
}
