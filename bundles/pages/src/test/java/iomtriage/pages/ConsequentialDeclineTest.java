package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.Referral;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.Standing;
import iomtriage.lists.DemoUsers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decline that a second person must approve is interrupted before it is put on record. */
class ConsequentialDeclineTest {

    private static final String RATIONALE = "Discussed at the meeting; all four agencies agree.";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static String first;
    private static String second;
    private static String third;
    private static String untouched;
    private static String last;

    @BeforeAll
    static void open() {
        site = new TestSite(folder, 60);
        List<String> people = site.lists.current().orElseThrow().list().top(60).stream()
                .map(Referral::subject)
                .map(SubjectId::value)
                .filter(each -> !each.equals(DemoUsers.RESTRICTED) && !each.equals(DemoUsers.ELSEWHERE))
                .toList();
        first = people.get(0);
        second = people.get(1);
        third = people.get(2);
        untouched = people.get(3);
        last = people.get(people.size() - 1);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aConsequentialDeclineAsksWhetherSomebodyIsSureOnACardWithoutFieldsToFillIn() {
        String page = site.signedInAs(DemoUsers.SUPERVISOR)
                .send("/person/decide", decline(first))
                .text();

        assertThat(page)
                .contains("moj-interruption-card", "Are you sure you want to decline", first)
                .contains("A second person must approve it, because", RATIONALE, "Record decision", "Change</button>");
        String card = page.substring(page.indexOf("moj-interruption-card"));
        assertThat(card).doesNotContain("<textarea", "<select", "type=\"radio\"", "type=\"checkbox\"", "type=\"text\"");
        assertThat(standing(first)).isEqualTo(Standing.UNDECIDED);
    }

    @Test
    void confirmedOnTheCardItWaitsForTheSecondPerson() {
        Map<String, String> form = decline(second);
        form.put("confirmed", "yes");

        assertThat(site.signedInAs(DemoUsers.SUPERVISOR)
                        .send("/person/decide", form)
                        .status())
                .isEqualTo(303);
        assertThat(standing(second)).isEqualTo(Standing.AWAITING_SECOND_PERSON);
    }

    @Test
    void aDeferralThatNeedsASecondPersonIsWarnedOfOnTheOrdinaryPage() {
        Map<String, String> form = decline(last);
        form.putAll(Map.of("choice", "DEFER", "reasons-DEFER", "no-place", "day", "1", "month", "5", "year", "2026"));

        String page = site.signedInAs(DemoUsers.SUPERVISOR)
                .send("/person/decide", form)
                .text();

        assertThat(page)
                .contains(">Check your decision on " + last, "A second person must approve, because")
                .doesNotContain("moj-interruption-card");
    }

    @Test
    void whatNeedsNothingMoreIsRecordedAtOnceAndADeclineIsNot() {
        Map<String, String> form = decline(third);
        form.put("record", "yes");
        assertThat(site.signedInAs(DemoUsers.SUPERVISOR)
                        .send("/person/decide", form)
                        .text())
                .contains("Are you sure you want to decline");
        assertThat(standing(third)).isEqualTo(Standing.UNDECIDED);

        form.putAll(
                Map.of("choice", "DEFER", "reasons-DEFER", "awaiting-info", "day", "1", "month", "5", "year", "2026"));
        assertThat(site.signedInAs(DemoUsers.SUPERVISOR)
                        .send("/person/decide", form)
                        .headers()
                        .get("Location"))
                .endsWith("done=decided");
        assertThat(standing(third)).isEqualTo(Standing.DEFERRED);
    }

    @Test
    void theUsualDecisionsStandSideBySideAndBeginTheForm() {
        TestSite.Browser supervisor = site.signedInAs(DemoUsers.SUPERVISOR);
        assertThat(supervisor.get("/person?ref=" + untouched).text())
                .containsSubsequence(
                        "&amp;choice=ACCEPT", "&amp;choice=DECLINE", "&amp;choice=DEFER", "Another decision");
        assertThat(supervisor
                        .get("/person/decide?ref=" + untouched + "&choice=DEFER")
                        .text())
                .contains("value=\"DEFER\" checked")
                .doesNotContain("This is what you had entered");
        assertThat(supervisor
                        .get("/person/decide?ref=" + untouched + "&choice=NONSENSE")
                        .text())
                .doesNotContain(" checked>");
    }

    private static Map<String, String> decline(String reference) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "ref", reference,
                "lastSeen", "0",
                "choice", "DECLINE",
                "reasons-DECLINE", "out-of-date",
                "rationale", RATIONALE));
        for (SafetyQuestion question : SafetyQuestion.values()) {
            form.put("safety-" + question.name(), "YES");
        }
        form.put("safety-SAFEGUARDING_VIEW", "NO");
        return form;
    }

    private static Standing standing(String reference) {
        return site.reviews
                .shown(DemoUsers.SUPERVISOR, new SubjectId(reference))
                .standing();
    }
}
