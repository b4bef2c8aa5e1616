package iomtriage.pages.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import iomtriage.api.score.ChanceBy;
import iomtriage.charts.Percent;
import iomtriage.http.Request;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.TestLists;
import iomtriage.pages.TestSite;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that tells when an outcome happens, in service: the same chances by the service, on the pages and over HTTP. */
class WhenItHappensTest {

    private static final String PERSON = "simulated-10";

    @TempDir
    private static Path folder;

    private static TestSite site;
    private static List<ChanceBy> when;

    @BeforeAll
    static void open() {
        var people = SimulatedPeople.people(60, 20260302);
        site = new TestSite(
                folder,
                new TestLists.Setting(people, SmallPack.tellingWhen(), PolicyReader.standard(), new DemoUsers()));
        when = people.stream()
                .filter(person -> person.subject().value().equals(PERSON))
                .map(person -> site.scoring.assess(person, SimulatedPeople.AS_OF))
                .findFirst()
                .orElseThrow()
                .results()
                .get(0)
                .score()
                .orElseThrow()
                .when();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String page(String address) {
        return site.signedInAs(DemoUsers.SUPERVISOR).get(address).text();
    }

    @Test
    void theReasonsBeginWithTheChanceByMonthInWordsDrawnAndAsATable() {
        String page = page("/person/why?ref=" + PERSON + "&outcome=any-reoffence");

        assertThat(when).hasSize(24);
        assertThat(page)
                .contains("The chance of any proven reoffence is " + chance(5) + " within 6 months, " + chance(11)
                        + " within 12 months, " + chance(17) + " within 18 months, " + chance(23)
                        + " within 24 months.")
                .contains(
                        "aria-label=\"Chance of any proven reoffence by the end of each month; the table has the numbers\"")
                .contains("viewBox=\"0 0 320 ")
                .contains("<th scope=\"row\" class=\"govuk-table__header\">1 month</th>")
                .contains("<th scope=\"row\" class=\"govuk-table__header\">24 months</th>")
                .contains("Months are counted from the as-of date, and any that are spent in custody count as well.")
                .contains("What follows adds up to the chance within the whole window.");
    }

    @Test
    void whatIsMissingIsSaidBesideIt() {
        String missing = SimulatedPeople.people(60, 20260302).stream()
                .filter(person -> person.needs().isEmpty())
                .map(person -> person.subject().value())
                .filter(reference ->
                        !List.of(DemoUsers.RESTRICTED, DemoUsers.ELSEWHERE).contains(reference))
                .findFirst()
                .orElseThrow();

        assertThat(page("/person/why?ref=" + missing + "&outcome=any-reoffence"))
                .contains("With a needs assessment, which is missing, the chance within 24 months could lie between ");
    }

    @Test
    void theSummaryTellsItBesideTheScore() {
        assertThat(page("/person?ref=" + PERSON)).contains(chance(5) + " within 6 months, " + chance(11));
    }

    @Test
    void theModelIsDrawnWithTheMonthAmongItsTerms() {
        assertThat(page("/model?outcome=any-reoffence")).contains("Month of the window");
        assertThat(page("/model/term?outcome=any-reoffence&term=period"))
                .contains("How the chance in a month changes as the months of the window pass.");
    }

    @Test
    void overHttpEveryScoreHasThem() throws IOException {
        JsonNode score = new ObjectMapper()
                .readTree(site.front
                        .answer(new Request(
                                "GET",
                                "/api/v1/person",
                                Map.of("ref", List.of(PERSON)),
                                Map.of("authorization", "Bearer " + site.keys.issue(DemoUsers.SUPERVISOR)),
                                Map.of(),
                                new ByteArrayInputStream(new byte[0]),
                                "127.0.0.1",
                                false))
                        .body())
                .findParent("contributions");

        assertThat(score.get("when")).hasSize(24);
        assertThat(score.get("when").get(11).get("months").asDouble()).isEqualTo(12);
        assertThat(score.get("when").get(11).get("probability").asDouble())
                .isCloseTo(when.get(11).chance(), within(1e-12));
        assertThat(score.get("when").get(11).get("interval").get("low").asDouble())
                .isCloseTo(when.get(11).interval().orElseThrow().low(), within(1e-12));
    }

    private static String chance(int at) {
        return Percent.whole(when.get(at).chance());
    }
}
