package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.oasys.Answer;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.review.AccessRefusedException;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.ReviewService;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.SeenPlace;
import iomtriage.api.review.Standing;
import iomtriage.api.score.PackService;
import iomtriage.launcher.EmbeddedFramework;
import iomtriage.launcher.LaunchSettings;
import iomtriage.launcher.Part;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A host in the framework decides through the service registry, by the same rules as everybody. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecidingThroughTheRegistryTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final User SAM = User.of("sam")
            .name("Sam")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.SUPERVISOR)
            .build();
    private static final String WHY = "Discussed at the meeting; all four agencies agree.";

    @TempDir
    static Path folder;

    private static EmbeddedFramework framework;
    private static CaseSource caseload;
    private static ReferralList list;

    @BeforeAll
    static void startTheBundles() throws Exception {
        framework = EmbeddedFramework.start(
                folder.resolve("felix"),
                LaunchSettings.of(Map.of(
                                "iomtriage.triage.threads",
                                "2",
                                "iomtriage.reviews.case.access.required",
                                "false",
                                "iomtriage.launcher.folder",
                                folder.toString()))
                        .starting(Part.DECISIONS));
        framework.service(PackService.class, PATIENCE).use(ShippedCaseload.pack());
        caseload = framework.service(CaseRecordReader.class, PATIENCE).jsonLines(ShippedCaseload.file());
        list = framework
                .service(TriageService.class, PATIENCE)
                .rank(caseload, TriageRequest.of(AS_OF, 15).build(), Progress.SILENT);
    }

    @AfterAll
    static void stopTheBundles() {
        framework.close();
    }

    @Test
    @Order(1)
    void aListThatOnlyLooksLikeOneIsRefused() {
        ReferralList forged = (ReferralList) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ReferralList.class},
                (proxy, method, arguments) -> method.invoke(list, arguments));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> reviews().use(forged))
                .withMessageContaining("TriageService.rank");
    }

    @Test
    @Order(2)
    void aDecisionOnAListThatWasNotHandedOverIsRefused() {
        assertThat(findings(decline(list.at(1).subject())))
                .extracting(ReviewFinding::field)
                .contains("list");
    }

    @Test
    @Order(3)
    void withoutTheRecordAtHandEveryCaseIsOneOfSeriousHarm() {
        reviews().use(list);

        assertThat(safetyFindings(decline(list.at(list.size()).subject()))).hasSize(SafetyQuestion.values().length);
    }

    @Test
    @Order(4)
    void aSeriousHarmCaseCannotBeDeclinedWithoutTheSafetyAnswers() {
        SubjectId subject = highestHarm();
        reviews().use(list);
        Proposal decline = decline(subject);

        assertThat(safetyFindings(decline)).hasSize(SafetyQuestion.values().length);
        assertThat(safetyFindings(
                        decline.with().safety(answers(Answer.NOT_KNOWN)).build()))
                .hasSize(1);

        ReviewAnswer answer =
                reviews().decide(SAM, decline.with().safety(answers(Answer.YES)).build());

        assertThat(answer).isInstanceOfSatisfying(ReviewAnswer.Recorded.class, recorded -> {
            ReviewEntry.Decided decided = (ReviewEntry.Decided) recorded.entry();
            assertThat(decided.evidence().seriousHarm()).isTrue();
            assertThat(decided.evidence().place().map(SeenPlace::list))
                    .hasValue(list.header().id());
            assertThat(decided.needsSecondPerson()).isTrue();
        });
        assertThat(reviews().review(SAM, subject).standing()).isEqualTo(Standing.AWAITING_SECOND_PERSON);
    }

    @Test
    @Order(5)
    void whereTheHostHandsRecordsOverTheRecordDecides() {
        Map<SubjectId, CaseRecord> records = records();
        framework.register(CaseDirectory.class, subject -> Optional.ofNullable(records.get(subject)));
        SubjectId subject = highestHarm();
        reviews().use(list);

        assertThat(safetyFindings(
                        decline(subject).with().lastSeen(lastSeen(subject)).build()))
                .hasSize(SafetyQuestion.values().length);
        assertThat(list.top(list.size()).stream().skip(list.size() - 50L).map(Referral::subject))
                .as("somebody whose record says nothing of serious harm")
                .anyMatch(each -> safetyFindings(decline(each)).isEmpty());
    }

    @Test
    @Order(6)
    void aCaseThatIsNotOpenIsRefusedAtTheService() {
        SubjectId restricted = list.at(3).subject();
        framework.register(CaseAccess.class, new CaseAccess() {
            @Override
            public Access to(User user, SubjectId subject) {
                return subject.equals(restricted) ? Access.RESTRICTED : Access.OPEN;
            }

            @Override
            public boolean gangIntelligence(User user) {
                return false;
            }
        });
        reviews().use(list);

        assertThatExceptionOfType(AccessRefusedException.class)
                .isThrownBy(() -> reviews().decide(SAM, decline(restricted)));
        assertThatExceptionOfType(AccessRefusedException.class)
                .isThrownBy(() -> reviews().review(SAM, restricted));
    }

    private static ReviewService reviews() {
        return framework.service(ReviewService.class, PATIENCE);
    }

    private static Proposal decline(SubjectId subject) {
        return Proposal.of(subject, list.header().id(), Choice.DECLINE)
                .reasons(List.of("low-benefit", "out-of-date"))
                .rationale(WHY)
                .build();
    }

    private static long lastSeen(SubjectId subject) {
        return reviews().review(SAM, subject).lastEntry();
    }

    private static SubjectId highestHarm() {
        return list.top(list.size()).stream()
                .min(Comparator.comparingInt(Referral::seriousHarmRank))
                .map(Referral::subject)
                .orElseThrow();
    }

    private static List<ReviewFinding> safetyFindings(Proposal proposal) {
        return findings(proposal).stream()
                .filter(each -> each.field().startsWith("safety-"))
                .toList();
    }

    /** Everything that stands in the way; nothing if it was put on record. */
    private static List<ReviewFinding> findings(Proposal proposal) {
        return reviews().decide(SAM, proposal) instanceof ReviewAnswer.Refused refused ? refused.findings() : List.of();
    }

    private static Map<SafetyQuestion, Answer> answers(Answer answer) {
        Map<SafetyQuestion, Answer> answers =
                Arrays.stream(SafetyQuestion.values()).collect(Collectors.toMap(each -> each, each -> answer));
        answers.put(SafetyQuestion.SAFEGUARDING_VIEW, Answer.NO);
        return answers;
    }

    private static Map<SubjectId, CaseRecord> records() {
        try (Stream<CaseEntry> entries = caseload.entries()) {
            return entries.filter(CaseEntry.Readable.class::isInstance)
                    .map(entry -> ((CaseEntry.Readable) entry).record())
                    .collect(Collectors.toMap(CaseRecord::subject, each -> each));
        }
    }
}
