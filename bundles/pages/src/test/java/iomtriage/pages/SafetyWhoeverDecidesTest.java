package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.ShippedPeople;
import iomtriage.lists.index.ListIndex;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.reviews.access.ConfiguredAccess;
import iomtriage.scoring.SimulatedPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule about the safety of those at risk looks at facts that whoever decides may not see. */
class SafetyWhoeverDecidesTest {

    private static final String RATIONALE = "Moved to another town in January; told by the housing officer.";

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void open() {
        RegisterEntry entry = RegisterEntry.of(RegisterCode.STRG)
                .start(LocalDate.of(2025, 4, 1))
                .source("probation")
                .build();
        List<CaseRecord> people = SimulatedPeople.people(200, 5).stream()
                .map(person -> person.toBuilder().register(entry).build())
                .toList();
        site = new TestSite(
                folder,
                new TestSite.Setting(
                        people, ShippedPeople.pack(), PolicyReader.standard(), ConfiguredAccess.of(new DemoUsers())));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aFactThatNobodyHereMaySeeStillAsksAboutThoseAtRisk() {
        ListIndex index = site.lists.current().orElseThrow().index();
        String reference = IntStream.range(0, index.size())
                .filter(position ->
                        index.seriousHarm(position) < site.reviews.rules().seriousHarmFrom())
                .mapToObj(index::subject)
                .map(SubjectId::value)
                .filter(each -> !each.equals(DemoUsers.RESTRICTED) && !each.equals(DemoUsers.ELSEWHERE))
                .findFirst()
                .orElseThrow();
        Map<String, String> form = new TreeMap<>(
                Map.of("ref", reference, "lastSeen", "0", "choice", "DECLINE", "reasons-DECLINE", "out-of-area"));
        form.putAll(Map.of("rationale", RATIONALE, "confirmed", "yes"));

        Response page = site.signedInAs(DemoUsers.SUPERVISOR).send("/person/decide", form);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).doesNotContain("treet gangs");
        assertThat(declinedByCall(reference).status()).isEqualTo(422);
    }

    private Response declinedByCall(String reference) {
        String body = "{\"ref\":\"" + reference + "\",\"list\":\"" + site.listInView()
                + "\",\"choice\":\"DECLINE\",\"reasons\":[\"out-of-area\"],\"rationale\":\""
                + RATIONALE + "\",\"safety\":{},\"sensitive\":false,\"reviewOn\":\"\",\"decidedBy\":{\"id\":\"ps1\","
                + "\"name\":\"P. Officer\"},\"shownAt\":\"2026-03-02T11:58:00Z\",\"lastSeen\":0}";
        return site.front.answer(new Request(
                "POST",
                "/api/v1/decisions",
                Map.of(),
                Map.of(
                        "content-type",
                        "application/json",
                        "authorization",
                        "Bearer " + site.keys.issue(DemoUsers.SUPERVISOR)),
                Map.of(),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                "127.0.0.1",
                false));
    }
}
