package iomtriage.web;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.RegisterCode;
import iomtriage.api.caserecord.RegisterEntry;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.referrals.policy.PolicyReader;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.web.http.Response;
import iomtriage.web.lists.ListIndex;
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

    private static final String QUESTION = "Has somebody checked on the safety of those at risk";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void open() {
        // The pack that ships: the one made for tests predicts much harm for everybody.
        site = new TestSite(
                folder, new TestSite.Setting(people(), ShippedPeople.pack(), PolicyReader.standard(), new DemoUsers()));
    }

    /** Every other one has been on the register for domestic abuse since last spring. */
    private static List<CaseRecord> people() {
        List<CaseRecord> people = new ArrayList<>();
        for (CaseRecord record : SimulatedPeople.people(200, 5)) {
            RegisterEntry entry = new RegisterEntry(
                    RegisterCode.ADVP, LocalDate.of(2025, 4, 1), Optional.empty(), Optional.empty(), "probation");
            people.add(
                    people.size() % 2 == 0
                            ? record
                            : record.toBuilder().register(entry).build());
        }
        return people;
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
        assertThat(site.desk.reviews().review(new SubjectId(reference)).entries())
                .isEmpty();
    }

    @Test
    void whereNothingIsPredictedOrKnownNothingIsAsked() {
        String reference = predictedLow(record -> !isSeriousHarmCase(record));

        Response declined = site.signedInAs(DemoUsers.SUPERVISOR).send("/person/decide", decline(reference));

        assertThat(declined.status()).isEqualTo(303);
    }

    private static boolean isSeriousHarmCase(CaseRecord record) {
        return site.desk
                .profiles()
                .profile(record, SimulatedPeople.AS_OF)
                .victimSafety()
                .required();
    }

    /** Somebody whose predicted serious harm is below what makes a case by itself. */
    private static String predictedLow(Predicate<CaseRecord> wanted) {
        ListIndex index = site.lists.current().orElseThrow().index();
        return IntStream.range(0, index.size())
                .filter(position ->
                        index.seriousHarm(position) < site.desk.rules().seriousHarmFrom())
                .mapToObj(index::subject)
                .filter(subject -> !subject.value().equals(DemoUsers.RESTRICTED)
                        && !subject.value().equals(DemoUsers.ELSEWHERE))
                .filter(subject ->
                        wanted.test(site.desk.directory().find(subject).orElseThrow()))
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
