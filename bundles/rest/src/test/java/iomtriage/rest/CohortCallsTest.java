package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.GangDefinition;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's own definition that looks at gang intelligence: whether people meet it is not for everybody. */
class CohortCallsTest {

    @TempDir
    Path folder;

    @Test
    void whoeverMayNotSeeGangIntelligenceIsNotToldOfADefinitionThatLooksAtIt() {
        try (TestApi site = new TestApi(folder, GangDefinition.setting(60))) {
            DescribedCalls calls = new DescribedCalls(site);
            String supervisor = site.keys.issue(DemoUsers.SUPERVISOR);
            String practitioner = site.keys.issue(DemoUsers.PRACTITIONER);

            for (String address :
                    List.of("/api/v1/cohorts", "/api/v1/cohort-history", "/api/v1/person?ref=simulated-9")) {
                List<String> all = definitions(calls, address, supervisor);
                List<String> some = definitions(calls, address, practitioner);
                assertThat(all).as(address).contains(GangDefinition.ID);
                assertThat(some).as(address).isNotEmpty();
                all.remove(GangDefinition.ID);
                assertThat(some).as(address).isEqualTo(all);
            }
            assertThat(calls.once("/api/v1/cohort-history", practitioner).text())
                    .doesNotContain("\"" + GangDefinition.ID + "\"");
            assertThat(site.journal.search(AuditQuery.newest(1)).get(0).content())
                    .satisfies(entry -> assertThat(entry.action()).isEqualTo(Action.LIST_VIEWED))
                    .satisfies(entry -> assertThat(entry.detail()).contains("\"part\":\"definitions over time\""));
            assertThat(calls.get("/api/v1/cohorts", practitioner).text())
                    .doesNotContain("\"" + GangDefinition.ID + "\"");
        }
    }

    private static List<String> definitions(DescribedCalls calls, String address, String key) {
        JsonNode told = DescribedCalls.tree(calls.once(address, key)).get("definitions");
        List<String> ids = new ArrayList<>();
        told.forEach(each -> ids.add(each.get("definition").asText()));
        return ids;
    }
}
