package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.Standing;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.ListIndex;
import iomtriage.lists.TestLists;
import iomtriage.rest.DescribedCalls;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is restricted cannot be found out by sorting and filtering: whatever the record of a restricted person holds, and
 * whatever was decided, both doors answer the same people in the same order.
 */
class RestrictedCasesTest {

    private static final SubjectId RESTRICTED = new SubjectId(DemoUsers.RESTRICTED);
    private static final Pattern REFERENCE =
            Pattern.compile("<th scope=\"row\" class=\"govuk-table__header[^>]*>(?:<a[^>]*>)?([^<]+)<");
    private static final Pattern TOTALS = Pattern.compile("role=\"status\">([^<]+)<");
    private static final Pattern TIERS = Pattern.compile("name=\"tier\" value=\"([^\"]+)\"");

    private static final List<String> SORTS = List.of("place", "reference", "reoffending", "harm", "standing");
    private static final List<String> FILTERS = List.of(
            "",
            "&reference=simulated-3",
            "&reference=simulated-1",
            "&tier=A",
            "&tier=B&tier=C&tier=D",
            "&standing=UNDECIDED",
            "&standing=ACCEPTED&reference=simulated-3",
            "&again=due");
    private static final List<String> CUTS = List.of("&where=above", "&where=near", "&where=below");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static TestSite.Browser browser;
    private static DescribedCalls calls;
    private static String key;
    private static List<CaseRecord> people;

    @BeforeAll
    static void open() {
        // Where places are kept, who gets the last of them depends on everybody; the order of all others must not.
        site = new TestSite(
                folder,
                new TestLists.Setting(
                        SimulatedPeople.people(90, 20260302),
                        SmallPack.load(),
                        SmallList.keepingNoPlaces(),
                        new DemoUsers()));
        browser = site.signedInAs(DemoUsers.SUPERVISOR);
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
        people = SimulatedPeople.people(90, 20260302);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void tierPlaceSideOfTheCutAndStandingOfARestrictedPersonChangeNoAnswer() {
        ListIndex first = index();
        String best = first.subject(0).value();
        String good = first.subject(9).value();
        String last = first.subject(first.size() - 1).value();
        rankRestrictedAs(best);
        int place = place();
        String tier = index().tier(place - 1);
        assertThat(index().above(place - 1)).isTrue();
        Map<String, List<String>> atTheTop = answers(FILTERS);
        Map<String, List<String>> cutsAtTheTop = answers(CUTS);

        rankRestrictedAs(good);
        assertThat(place()).isGreaterThan(place + 3).isLessThan(TestSite.CAPACITY - 5);
        assertThat(answers(FILTERS)).isEqualTo(atTheTop);
        assertThat(answers(CUTS)).isEqualTo(cutsAtTheTop);

        rankRestrictedAs(last);
        assertThat(index().above(place() - 1)).isFalse();
        assertThat(index().tier(place() - 1)).isNotEqualTo(tier);
        assertThat(answers(FILTERS)).isEqualTo(atTheTop);
        assertThat(answers(CUTS).toString()).doesNotContain(DemoUsers.RESTRICTED + ",", DemoUsers.RESTRICTED + "]");

        accept();
        assertThat(answers(FILTERS)).isEqualTo(atTheTop);
    }

    /** By sort, filter and page: references and totals, as the pages and the HTTP interface tell them. */
    private static Map<String, List<String>> answers(List<String> filters) {
        Map<String, List<String>> answers = new TreeMap<>();
        for (String sort : SORTS) {
            for (String order : List.of("", "&order=desc")) {
                for (String filter : filters) {
                    for (int page = 1; page <= (filter.isEmpty() ? 4 : 2); page++) {
                        String query = "sort=" + sort + order + filter + "&page=" + page;
                        answers.put(query, answer(query));
                    }
                }
            }
        }
        return answers;
    }

    private static List<String> answer(String query) {
        String page = browser.get("/list?" + query).text();
        List<String> answer = new ArrayList<>();
        for (Pattern part : List.of(TOTALS, TIERS, REFERENCE)) {
            part.matcher(page).results().map(match -> match.group(1).strip()).forEach(answer::add);
        }
        JsonNode list = DescribedCalls.tree(calls.get("/api/v1/list?size=25&" + query, key));
        answer.add(list.get("matching").asText() + list.path("next").asText(""));
        list.get("rows").forEach(row -> answer.add(row.get("ref").asText()));
        return answer;
    }

    /** The same list, but for the restricted person, who has the record of somebody else on it. */
    private static void rankRestrictedAs(String other) {
        CaseRecord record = people.stream()
                .filter(each -> each.subject().value().equals(other))
                .findFirst()
                .orElseThrow();
        List<CaseRecord> changed = people.stream()
                .map(each -> each.subject().equals(RESTRICTED) ? as(record) : each)
                .toList();
        site.lists
                .make(
                        SimulatedPeople.source(SimulatedPeople.readable(changed)),
                        TriageRequest.of(SimulatedPeople.AS_OF, TestSite.CAPACITY)
                                .build(),
                        made -> {})
                .result()
                .join();
    }

    private static CaseRecord as(CaseRecord record) {
        return record.toBuilder().subject(RESTRICTED).build();
    }

    /** With a review date that is long over. */
    private static void accept() {
        Instant then = site.clock.instant().minus(Duration.ofDays(30));
        ReviewAnswer answer = site.reviewsAt(then)
                .decide(
                        DemoUsers.SUPERVISOR,
                        Proposal.of(
                                        RESTRICTED,
                                        site.lists
                                                .current()
                                                .orElseThrow()
                                                .list()
                                                .header()
                                                .id(),
                                        Choice.ACCEPT)
                                .reasons(List.of("needs-fit"))
                                .rationale("Discussed at the meeting; all four agencies agree.")
                                .reviewOn(LocalDate.of(2026, 3, 2))
                                .shownAt(then)
                                .build());
        assertThat(answer).isInstanceOf(ReviewAnswer.Recorded.class);
        assertThat(site.reviews.currentStandings().standings().get(RESTRICTED)).isEqualTo(Standing.ACCEPTED);
    }

    private static ListIndex index() {
        return site.lists.current().orElseThrow().index();
    }

    private static int place() {
        return index().position(RESTRICTED).orElseThrow() + 1;
    }
}
