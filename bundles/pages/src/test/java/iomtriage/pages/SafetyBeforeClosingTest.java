package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.oasys.Answer;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.ShippedPeople;
import iomtriage.lists.index.ListIndex;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.SimulatedPeople;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A serious-harm case is not closed before the safety of those at risk was asked about. */
class SafetyBeforeClosingTest {

    private static final String QUESTION = "Has anyone checked on the safety of those at risk";

    private static final String ABUSER = "known-for-abuse";
    private static final VictimSafety MARAC = VictimSafety.of(LocalDate.of(2025, 9, 2))
            .maracCase(Answer.YES)
            .protectiveOrder(Answer.NO)
            .childrenInHousehold(Answer.NO)
            .victimContactArranged(Answer.NOT_KNOWN)
            .build();

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void open() {
        // The pack that ships: the one made for tests predicts much harm for everybody.
        site = new TestSite(
                folder, new TestSite.Setting(people(), ShippedPeople.pack(), PolicyReader.standard(), new DemoUsers()));
    }

    /** Every other one has been on the register for domestic abuse since last spring; half of the others are MARAC cases. */
    private static List<CaseRecord> people() {
        List<CaseRecord> people = new ArrayList<>();
        for (CaseRecord record : SimulatedPeople.people(200, 5)) {
            RegisterEntry entry = RegisterEntry.of(RegisterCode.ADVP)
                    .start(LocalDate.of(2025, 4, 1))
                    .source("probation")
                    .build();
            people.add(
                    switch (people.size() % 4) {
                        case 0 -> record;
                        case 2 -> record.toBuilder().victimSafety(MARAC).build();
                        default -> record.toBuilder().register(entry).build();
                    });
        }
        people.add(knownForDomesticAbuse());
        return people;
    }

    /** Eight offences, five of them proven, and on no register. */
    private static CaseRecord knownForDomesticAbuse() {
        CaseRecord.Builder person = CaseRecord.of(new SubjectId(ABUSER), LocalDate.of(1990, 2, 3), Sex.MALE);
        for (int month = 0; month < 8; month++) {
            LocalDate day = LocalDate.of(2024, 10, 3).plusMonths(month);
            Event event = Event.offence(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_SUB_ABH, day)
                    .flagged(EventFlag.DOMESTIC_ABUSE)
                    .arrestedOn(day);
            person.event(month < 5 ? event.disposedOf(DisposalKind.CONVICTION, day.plusDays(20)) : event);
        }
        return person.build();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aFactInForceIsEnoughHoweverLowThePrediction() {
        String reference = predictedLow(record -> isSeriousHarmCase(record));

        Response form = site.signedInAs(DemoUsers.SUPERVISOR).get("/person/decide?ref=" + reference);
        Response declined = site.signedInAs(DemoUsers.SUPERVISOR).send("/person/decide", decline(reference));

        assertThat(form.text()).contains(QUESTION);
        assertThat(declined.status()).isEqualTo(422);
        assertThat(site.reviews
                        .shown(DemoUsers.SUPERVISOR, new SubjectId(reference))
                        .entries())
                .isEmpty();
    }

    @Test
    void whereNothingIsPredictedOrKnownNothingIsAsked() {
        String reference = predictedLow(record -> !isSeriousHarmCase(record));

        Response declined = site.signedInAs(DemoUsers.SUPERVISOR).send("/person/decide", decline(reference));

        assertThat(declined.status()).isEqualTo(303);
    }

    @Test
    void aMaracCaseIsEnoughWithoutAnythingElse() {
        String reference =
                predictedLow(record -> record.victimSafety().equals(Optional.of(MARAC)) && !hasDomesticAbuse(record));

        Response declined = site.signedInAs(DemoUsers.SUPERVISOR).send("/person/decide", decline(reference));

        assertThat(declined.status()).isEqualTo(422);
        assertThat(declined.text()).contains(QUESTION);
    }

    @Test
    void besideNoRegistrationInForceStandsWhatTheRecordShows() {
        assertThat(site.signedInAs(DemoUsers.SUPERVISOR)
                        .get("/person?ref=" + ABUSER)
                        .text())
                .contains("No registration or marker in force<br>5 proven domestic abuse offences, and arrested or"
                        + " charged on 3 days for one that is not proven, the last on 3 May 2025.")
                .doesNotContain("None in force");
    }

    private static boolean hasDomesticAbuse(CaseRecord record) {
        return record.events().stream().anyMatch(event -> event.flags().contains(EventFlag.DOMESTIC_ABUSE));
    }

    private static boolean isSeriousHarmCase(CaseRecord record) {
        return site.profiles
                .profile(record, SimulatedPeople.AS_OF)
                .victimSafety()
                .required();
    }

    /** Somebody whose predicted serious harm is below what makes a case by itself. */
    private static String predictedLow(Predicate<CaseRecord> wanted) {
        ListIndex index = site.lists.current().orElseThrow().index();
        return IntStream.range(0, index.size())
                .filter(position ->
                        index.seriousHarm(position) < site.reviews.rules().seriousHarmFrom())
                .mapToObj(index::subject)
                .filter(subject -> !subject.value().equals(DemoUsers.RESTRICTED)
                        && !subject.value().equals(DemoUsers.ELSEWHERE))
                .filter(subject -> wanted.test(site.records.find(subject).orElseThrow()))
                .findFirst()
                .map(SubjectId::value)
                .orElseThrow();
    }

    private static Map<String, String> decline(String reference) {
        Map<String, String> form = new TreeMap<>(
                Map.of("ref", reference, "lastSeen", "0", "choice", "DECLINE", "reasons-DECLINE", "out-of-area"));
        form.put("rationale", "Moved to another town in January; told by the housing officer.");
        form.put("confirmed", "yes");
        return form;
    }
}
