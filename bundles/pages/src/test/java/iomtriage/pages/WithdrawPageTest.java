package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.Referral;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.Standing;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Removing somebody who was accepted asks, on the pages, for all that declining them asks for. */
class WithdrawPageTest {

    private static final String RATIONALE = "The panel agreed that the place is given up.";
    private static final String CLOSES = "Withdrawing this decision closes the case";

    @TempDir
    static Path folder;

    private static TestSite site;

    /** In the highest tier, from whom much harm is predicted. */
    private static String person;

    @BeforeAll
    static void open() {
        site = new TestSite(folder, 60);
        person = site.lists.current().orElseThrow().list().top(60).stream()
                .map(Referral::subject)
                .map(SubjectId::value)
                .filter(each -> !each.equals(DemoUsers.RESTRICTED) && !each.equals(DemoUsers.ELSEWHERE))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aRemovalGoesThroughReasonsSafetyAndASecondPerson() {
        TestSite.Browser own = site.signedInAs(DemoUsers.SUPERVISOR);
        assertThat(own.send("/person/decide", acceptance()).status()).isEqualTo(303);
        assertThat(own.get("/person/withdraw?ref=" + person).text())
                .contains(CLOSES, "A second person must approve the withdrawal")
                .contains(SafetyQuestion.VICTIM_SAFETY_CHECKED.text());

        Map<String, String> bare = withdrawal();
        Response refused = own.send("/person/withdraw", bare);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .as("all that lacks, what was written, and the form to go on with")
                .contains("Select at least one reason.", "href=\"#safety-MARAC-yes\"", "id=\"safety-MARAC-yes\"")
                .contains(CLOSES, RATIONALE);
        assertThat(review().standing()).isEqualTo(Standing.ACCEPTED);

        bare.put("reasons", "out-of-date");
        for (SafetyQuestion question : SafetyQuestion.values()) {
            bare.put("safety-" + question.name(), "YES");
        }
        bare.put("safety-SAFEGUARDING_VIEW", "NO");
        assertThat(own.send("/person/withdraw", bare).status()).isEqualTo(303);
        assertThat(review().standing()).isEqualTo(Standing.AWAITING_SECOND_PERSON);
        assertThat(own.get("/person/history?ref=" + person).text())
                .contains(
                        "Withdrawal of the decision",
                        "Needs a second person, because",
                        "Reason: The record is out of date.")
                .contains(SafetyQuestion.MARAC.text() + " Yes.")
                .doesNotContain(CLOSES);

        TestSite.Browser second = site.signedInAs(DemoUsers.SECOND);
        assertThat(second.get("/awaiting").text()).contains(person, "Withdraw the decision: accept");
        assertThat(second.get("/person/second?ref=" + person).text())
                .contains("Withdraw the decision: accept", RATIONALE, "The record is out of date");
        assertThat(second.send("/person/second", approval()).status()).isEqualTo(303);
        assertThat(review().standing()).isEqualTo(Standing.UNDECIDED);
    }

    private static CaseReview review() {
        return site.reviews.shown(DemoUsers.SUPERVISOR, new SubjectId(person));
    }

    private static Map<String, String> acceptance() {
        return Map.of(
                "ref",
                person,
                "lastSeen",
                "0",
                "choice",
                "ACCEPT",
                "reasons-ACCEPT",
                "needs-fit",
                "day",
                "1/6/2026",
                "rationale",
                "Discussed at the meeting; all four agencies agree.",
                "confirmed",
                "yes");
    }

    private static Map<String, String> withdrawal() {
        return new TreeMap<>(
                Map.of("ref", person, "decision", String.valueOf(review().lastEntry()), "rationale", RATIONALE));
    }

    private static Map<String, String> approval() {
        return Map.of(
                "ref",
                person,
                "decision",
                String.valueOf(review().lastEntry()),
                "answer",
                "approve",
                "rationale",
                "I have read the record and agree.");
    }
}
