package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.Rule;
import iomtriage.api.register.RegisterCode;
import iomtriage.cohorts.Cohorts;
import iomtriage.cohorts.definition.ReadDefinition;
import iomtriage.cohorts.reference.Ogrs3TwoYears;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.TestLists;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's own definition that looks at gang intelligence: whether people meet it is not for everybody. */
class CohortCallsTest {

    private static final String GANGS = "gangs";

    @TempDir
    Path folder;

    @Test
    void whoeverMayNotSeeGangIntelligenceIsNotToldOfADefinitionThatLooksAtIt() {
        List<CohortDefinition> definitions = new ArrayList<>(Cohorts.builtIn().definitions());
        definitions.add(new ReadDefinition(
                GANGS, "1", "On the gangs register", "The team", "", new Rule.Registered(Set.of(RegisterCode.STRG))));
        TestLists.Setting setting = new TestLists.Setting(
                SimulatedPeople.people(60, 20260302),
                SmallPack.load(),
                PolicyReader.standard(),
                new DemoUsers(),
                new Cohorts(definitions, List.of(new Ogrs3TwoYears())));
        try (TestApi site = new TestApi(folder, setting)) {
            DescribedCalls calls = new DescribedCalls(site);
            String supervisor = site.keys.issue(DemoUsers.SUPERVISOR);
            String practitioner = site.keys.issue(DemoUsers.PRACTITIONER);

            for (String address :
                    List.of("/api/v1/cohorts", "/api/v1/cohort-history", "/api/v1/person?ref=simulated-9")) {
                List<String> all = definitions(calls, address, supervisor);
                List<String> some = definitions(calls, address, practitioner);
                assertThat(all).as(address).contains(GANGS);
                assertThat(some).as(address).isNotEmpty();
                all.remove(GANGS);
                assertThat(some).as(address).isEqualTo(all);
            }
            assertThat(calls.once("/api/v1/cohort-history", practitioner).text())
                    .doesNotContain("\"" + GANGS + "\"");
            assertThat(calls.get("/api/v1/cohorts", practitioner).text()).doesNotContain("\"" + GANGS + "\"");
        }
    }

    private static List<String> definitions(DescribedCalls calls, String address, String key) {
        JsonNode told = DescribedCalls.tree(calls.once(address, key)).get("definitions");
        List<String> ids = new ArrayList<>();
        told.forEach(each -> ids.add(each.get("definition").asText()));
        return ids;
    }
}
