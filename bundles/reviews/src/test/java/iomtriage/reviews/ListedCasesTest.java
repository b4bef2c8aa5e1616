package iomtriage.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;
import iomtriage.api.oasys.Answer;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.SeenPlace;
import iomtriage.api.review.Withdrawal;
import iomtriage.cohorts.Cohorts;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.People;
import iomtriage.ranking.SmallPack;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.WithoutRules;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.MemoryJournal;
import iomtriage.reviews.profile.CaseProfiles;
import iomtriage.reviews.rule.RulesReader;
import iomtriage.scoring.pack.ModelPack;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a decision rests on is read off the record and the list, ranked as it is in service. */
class ListedCasesTest {

    private static final ModelPack PACK = SmallPack.first();
    private static final List<CaseRecord> PEOPLE = People.some(60, 20260302);
    private static final ReferralList LIST = rank(10);
    private static final Instant SHOWN = Proposals.NOW.minusSeconds(90);

    private final ListedCases cases = cases(directory(PEOPLE));

    @Test
    void theEvidenceIsWhatTheListSaysOfThePerson() {
        cases.use(LIST);
        Referral referral = LIST.at(7);

        Evidence evidence = evidence(cases, referral.subject());

        assertThat(evidence.place()).hasValue(new SeenPlace(LIST.header().id(), 7, true));
        assertThat(evidence.policy()).isEqualTo(LIST.header().policy().toString());
        assertThat(evidence.pack()).isEqualTo(referral.assessment().pack().toString());
        assertThat(evidence.inputDigest()).isEqualTo(referral.assessment().inputDigest());
        assertThat(evidence.capacity()).isEqualTo(10);
        assertThat(evidence.tier()).isEqualTo(referral.tier().tier().label());
        assertThat(evidence.scores())
                .hasSameSizeAs(referral.assessment().results())
                .allSatisfy(score -> assertThat(score.probability()).isBetween(0.0, 1.0));
        assertThat(evidence.shownAt()).contains(SHOWN);
    }

    @Test
    void aCaseIsOneOfSeriousHarmByItsRecordHoweverLowThePrediction() {
        CaseRecord harmless = harmless();
        cases.use(LIST);
        assertThat(evidence(cases, harmless.subject()).seriousHarm()).isFalse();

        CaseRecord beforeAMarac = withVictimSafety(
                harmless,
                VictimSafety.of(People.AS_OF)
                        .maracCase(Answer.YES)
                        .protectiveOrder(Answer.NO)
                        .childrenInHousehold(Answer.NO)
                        .victimContactArranged(Answer.NO)
                        .build());
        ListedCases known = cases(directory(List.of(beforeAMarac)));
        known.use(LIST);

        assertThat(evidence(known, harmless.subject()).seriousHarm()).isTrue();
    }

    @Test
    void whereTheRecordIsNotAtHandACaseStaysOneOfSeriousHarm() {
        ListedCases unknown = cases(subject -> Optional.empty());
        unknown.use(LIST);

        assertThat(evidence(unknown, harmless().subject()).seriousHarm()).isTrue();
    }

    @Test
    void aSeriousHarmCaseIsNotDeclinedWithoutTheSafetyAnswersWhateverIsClaimed() {
        ListedCases unknown = cases(subject -> Optional.empty());
        unknown.use(LIST);
        Proposal decline = Proposal.of(harmless().subject(), LIST.header().id(), Choice.DECLINE)
                .reasons(List.of("low-benefit"))
                .rationale(Proposals.RATIONALE)
                .build();

        assertThat(findings(unknown, decline))
                .hasSize(SafetyQuestion.values().length)
                .allMatch(each -> each.field().startsWith("safety-"));
    }

    @Test
    void anAnswerIsHeldAgainstWhatTheRecordSaid() {
        CaseRecord protecting = withVictimSafety(
                harmless(),
                VictimSafety.of(People.AS_OF).protectiveOrder(Answer.YES).build());
        ListedCases known = cases(directory(List.of(protecting)));
        known.use(LIST);
        Map<SafetyQuestion, Answer> answers = Proposals.everyQuestionAnswered(Answer.YES);
        answers.put(SafetyQuestion.PROTECTIVE_ORDER, Answer.NO);

        assertThat(findings(known, Proposals.withSafety(decline(LIST.header().id(), protecting.subject()), answers)))
                .extracting(ReviewFinding::field)
                .containsExactly("safety-PROTECTIVE_ORDER");
        assertThat(known.safety("no such list", protecting.subject())).isEmpty();
    }

    @Test
    void anUnknownListIsRefusedWithTheWayOut() {
        assertThat(findings(cases, decline("0123456789abcdef", LIST.at(1).subject())))
                .contains(new ReviewFinding(
                        "list",
                        "The list that this names is not in use: a newer one may have taken its place. Look at the"
                                + " case on the newest list, then decide."));
    }

    @Test
    void aListThatANewerOneReplacedIsRefused() {
        cases.show(List.of(LIST), directory(PEOPLE));
        assertThat(find(cases, LIST, LIST.at(1).subject())).isInstanceOf(EvidenceSource.Found.Listed.class);
        ReferralList newer = rank(11);

        cases.show(List.of(newer), directory(PEOPLE));

        assertThat(find(cases, LIST, LIST.at(1).subject())).isInstanceOf(EvidenceSource.Found.Missing.class);
        assertThat(find(cases, newer, LIST.at(1).subject())).isInstanceOf(EvidenceSource.Found.Listed.class);
    }

    @Test
    void aPartOfTheListInViewIsDecidedOnByItsOwnPlacesAndByWhatIsKnownOfEverybody() {
        SubjectId first = LIST.at(1).subject();
        ReferralList part = LIST.without(first.value()::equals);
        cases.show(List.of(LIST), directory(PEOPLE));
        SubjectId second = part.at(1).subject();
        assertThat(find(cases, part, second))
                .as("before anybody sees it")
                .isInstanceOf(EvidenceSource.Found.Missing.class);

        cases.show(part, LIST);

        assertThat(find(cases, part, second))
                .isInstanceOfSatisfying(
                        EvidenceSource.Found.Listed.class,
                        found -> assertThat(found.evidence().place())
                                .hasValue(new SeenPlace(part.header().id(), 1, true)));
        assertThat(find(cases, part, first)).isInstanceOf(EvidenceSource.Found.Missing.class);

        cases.show(List.of(rank(11)), directory(PEOPLE));
        assertThat(find(cases, part, second)).isInstanceOf(EvidenceSource.Found.Missing.class);
    }

    @Test
    void whetherEverybodyOnAListIsOpenIsAskedOnceAMinuteForEachUserAndAgainOfOtherRules() {
        AtomicInteger asked = new AtomicInteger();
        AtomicReference<Instant> now = new AtomicReference<>(Proposals.NOW);
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        AtomicReference<Optional<CaseAccess>> host =
                new AtomicReference<>(Optional.of(new Counting(asked, Access.OPEN)));
        GuardedAccess access = GuardedAccess.of(host::get, true, List.of("SUPERVISOR"), clock);

        assertThat(access.opens(Proposals.SUPERVISOR, LIST)).isTrue();
        assertThat(access.opens(Proposals.SUPERVISOR, LIST)).isTrue();
        assertThat(asked).as("each person once").hasValue(LIST.size());
        access.opens(Proposals.OTHER_SUPERVISOR, LIST);
        assertThat(asked).as("of another user").hasValue(2 * LIST.size());
        now.set(Proposals.NOW.plusSeconds(61));
        access.opens(Proposals.SUPERVISOR, LIST);
        assertThat(asked).as("a minute later").hasValue(3 * LIST.size());
        host.set(Optional.of(new Counting(asked, Access.NONE)));
        assertThat(access.opens(Proposals.SUPERVISOR, LIST)).isFalse();
    }

    private record Counting(AtomicInteger asked, Access answer) implements CaseAccess {
        @Override
        public Access to(User user, SubjectId subject) {
            asked.incrementAndGet();
            return answer;
        }

        @Override
        public boolean gangIntelligence(User user) {
            return true;
        }
    }

    /** Its places would tell where those stand who are not open, and that there are such people. */
    @Test
    void aListOfPeopleNotAllOfWhomAreOpenIsRefusedAsOneThatIsUnknown() {
        SubjectId closed = LIST.at(1).subject();
        SubjectId second = LIST.at(2).subject();
        ReferralList part = LIST.without(closed.value()::equals);
        cases.show(List.of(LIST), directory(PEOPLE));
        cases.show(part, LIST);
        Predicate<ReferralList> open = list -> list.find(closed).isEmpty();

        assertThat(find(cases, LIST, second, open)).isEqualTo(find(cases, rank(11), second, open));
        assertThat(find(cases, part, second, open)).isInstanceOf(EvidenceSource.Found.Listed.class);

        ReferralList hosts = rank(12);
        cases.use(hosts);
        cases.use(hosts.without(closed.value()::equals));
        assertThat(find(cases, hosts, second, open)).isInstanceOf(EvidenceSource.Found.Missing.class);
        assertThat(find(cases, hosts.without(closed.value()::equals), second, open))
                .as("the way out of a host that ranks by itself")
                .isInstanceOf(EvidenceSource.Found.Listed.class);
    }

    @Test
    void ofTheListsThatAHostRankedOnlyTheNewestFewAreInUse() {
        cases.use(LIST);
        for (int capacity = 20; capacity < 23; capacity++) {
            cases.use(rank(capacity));
        }
        cases.use(LIST);
        ReferralList oldest = rank(20);
        cases.use(rank(23));

        assertThat(find(cases, LIST, LIST.at(1).subject())).isInstanceOf(EvidenceSource.Found.Listed.class);
        assertThat(find(cases, oldest, LIST.at(1).subject())).isInstanceOf(EvidenceSource.Found.Missing.class);
    }

    @Test
    void somebodyWhoIsNotOnTheListIsRefused() {
        cases.use(LIST);
        SubjectId nobody = new SubjectId("nobody");
        Withdrawal withdrawal = Withdrawal.of(nobody, 1)
                .list(LIST.header().id())
                .rationale(Proposals.RATIONALE)
                .build();
        String why =
                "This person is not on the list that this names. Name the list that the person was looked at on; to"
                        + " withdraw a decision about a person who is on no list, name none.";

        assertThat(findings(cases, decline(LIST.header().id(), nobody))).contains(new ReviewFinding("list", why));
        assertThat(((ReviewAnswer.Refused) reviews(cases).withdraw(Proposals.SUPERVISOR, withdrawal)).findings())
                .contains(new ReviewFinding("list", why));
    }

    @Test
    void aListThatTheTriageServiceDidNotMakeIsRefused() {
        ReferralList forged = mock(ReferralList.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> reviews(cases).use(forged))
                .withMessage(
                        "Decisions can be made only about lists that the triage service made, and this is none of them."
                                + " Hand over what TriageService.rank answered, as it is.");
    }

    private static Proposal decline(String list, SubjectId subject) {
        return Proposal.of(subject, list, Choice.DECLINE)
                .reasons(List.of("low-benefit"))
                .rationale(Proposals.RATIONALE)
                .build();
    }

    private static List<ReviewFinding> findings(ListedCases cases, Proposal proposal) {
        return ((ReviewAnswer.Refused) reviews(cases).decide(Proposals.SUPERVISOR, proposal)).findings();
    }

    private static Reviews reviews(ListedCases cases) {
        Clock clock = Clock.fixed(Proposals.NOW, ZoneOffset.UTC);
        return new Reviews(
                new AuditTrail(new MemoryJournal(), clock),
                RulesReader.standard(),
                new GuardedAccess(WithoutRules.OPEN, clock),
                cases,
                (entry, review) -> {});
    }

    private static Evidence evidence(ListedCases cases, SubjectId subject) {
        return ((EvidenceSource.Found.Listed) find(cases, LIST, subject)).evidence();
    }

    private static EvidenceSource.Found find(ListedCases cases, ReferralList list, SubjectId subject) {
        return find(cases, list, subject, everybody -> true);
    }

    private static EvidenceSource.Found find(
            ListedCases cases, ReferralList list, SubjectId subject, Predicate<ReferralList> open) {
        return cases.find(list.header().id(), subject, Optional.of(SHOWN), open);
    }

    /** Somebody of whom nothing points to serious harm. */
    private CaseRecord harmless() {
        ListedCases every = cases(directory(PEOPLE));
        every.use(LIST);
        return PEOPLE.stream()
                .filter(record -> LIST.find(record.subject()).isPresent())
                .filter(record -> !evidence(every, record.subject()).seriousHarm())
                .findFirst()
                .orElseThrow();
    }

    private static CaseRecord withVictimSafety(CaseRecord record, VictimSafety known) {
        return record.toBuilder().victimSafety(known).build();
    }

    private static ListedCases cases(CaseDirectory directory) {
        return new ListedCases(RulesReader.standard(), profiles(), directory);
    }

    private static ProfileService profiles() {
        return new CaseProfiles(SmallPack.CATALOGUE, () -> PACK, PolicyReader.standard(), Cohorts.builtIn());
    }

    private static CaseDirectory directory(List<CaseRecord> people) {
        Map<SubjectId, CaseRecord> records =
                people.stream().collect(Collectors.toMap(CaseRecord::subject, each -> each));
        return subject -> Optional.ofNullable(records.get(subject));
    }

    private static ReferralList rank(int capacity) {
        try {
            return new CaseTriage(SmallPack.CATALOGUE, () -> PACK, Cohorts.builtIn(), PolicyReader.standard(), 2)
                    .rank(
                            People.source(People.readable(PEOPLE)),
                            TriageRequest.of(People.AS_OF, capacity).build(),
                            Progress.SILENT);
        } catch (PolicyRefusedException refused) {
            throw new AssertionError("The policy that ships fits the definitions that ship", refused);
        }
    }
}
