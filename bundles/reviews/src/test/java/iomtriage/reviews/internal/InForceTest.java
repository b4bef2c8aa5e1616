package iomtriage.reviews.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import iomtriage.api.score.PackService;
import iomtriage.cohorts.CohortPasses;
import iomtriage.cohorts.Cohorts;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.ChangeLog;
import iomtriage.reviews.audit.MemoryJournal;
import iomtriage.reviews.rule.ReviewRules;
import iomtriage.reviews.rule.RulesReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policy, definitions and rules are on record by name and by digest: a change that leaves name and version is one, too. */
class InForceTest {

    private static final RankingPolicy POLICY = PolicyReader.standard();
    private static final ReviewRules RULES = RulesReader.standard();
    private static final CohortPasses DEFINITIONS = Cohorts.builtIn();

    @TempDir
    private Path folder;

    private final MemoryJournal journal = new MemoryJournal();

    @Test
    void whatIsInForceIsOnRecordOnceWithNameVersionAndDigest() {
        note(POLICY, DEFINITIONS, RULES);
        note(POLICY, DEFINITIONS, RULES);

        assertThat(entries())
                .extracting(entry -> entry.content().action())
                .containsExactly(
                        Action.PACK_PUT_IN_SERVICE,
                        Action.POLICY_PUT_IN_FORCE,
                        Action.DEFINITIONS_PUT_IN_FORCE,
                        Action.RULES_PUT_IN_FORCE,
                        Action.CONFIGURATION_CHANGED);
        assertThat(detail(0)).isEqualTo("{\"pack\":\"none\",\"what\":\"pack\"}");
        assertThat(detail(1))
                .matches("\\{\"digest\":\"[0-9a-f]{64}\",\"policy\":\"iom-default@\\d+\",\"what\":\"policy\"}");
        assertThat(detail(2))
                .contains(DEFINITIONS.definitions().get(0).id())
                .matches(".*\"digest\":\"[0-9a-f]{64}\".*");
        assertThat(detail(3))
                .matches("\\{\"digest\":\"[0-9a-f]{64}\",\"rules\":\"iom-review " + RULES.version()
                        + "\",\"what\":\"review rules\"}");
    }

    @Test
    void anEditedPolicyIsOnRecordThoughItsVersionStayedAndALaidOutOneIsNot() throws Exception {
        note(POLICY, DEFINITIONS, RULES);
        String text = resource(PolicyReader.class, "iom-default.json");
        Path file = folder.resolve("policy.json");

        Files.writeString(file, text.replace("\"indicatedFrom\": 0.15", "\"indicatedFrom\":    0.15"));
        note(PolicyReader.read(file), DEFINITIONS, RULES);
        assertThat(entries()).hasSize(5);

        Files.writeString(file, text.replace("\"indicatedFrom\": 0.15", "\"indicatedFrom\": 0.16"));
        note(PolicyReader.read(file), DEFINITIONS, RULES);
        assertThat(entries()).hasSize(6);
        assertThat(entries().get(5).content().action()).isEqualTo(Action.POLICY_PUT_IN_FORCE);
        assertThat(detail(5)).contains("\"policy\":\"" + POLICY.key() + "\"").isNotEqualTo(detail(1));
    }

    @Test
    void editedRulesAreOnRecordThoughTheirVersionStayed() throws Exception {
        note(POLICY, DEFINITIONS, RULES);
        String text = resource(RulesReader.class, "review-rules.json");
        Path file = Files.writeString(
                folder.resolve("rules.json"),
                text.replace("\"longestDeferralDays\": 90", "\"longestDeferralDays\": 91"));

        note(POLICY, DEFINITIONS, RulesReader.read(file));

        assertThat(entries()).hasSize(6);
        assertThat(entries().get(5).content().action()).isEqualTo(Action.RULES_PUT_IN_FORCE);
        assertThat(detail(5))
                .contains("\"rules\":\"iom-review " + RULES.version() + "\"")
                .isNotEqualTo(detail(3));
    }

    @Test
    void oneDefinitionLessIsOnRecord() {
        note(POLICY, DEFINITIONS, RULES);
        CohortPasses fewer = mock(CohortPasses.class);
        when(fewer.definitions())
                .thenReturn(DEFINITIONS
                        .definitions()
                        .subList(1, DEFINITIONS.definitions().size()));

        note(POLICY, fewer, RULES);

        assertThat(entries()).hasSize(6);
        assertThat(entries().get(5).content().action()).isEqualTo(Action.DEFINITIONS_PUT_IN_FORCE);
        assertThat(detail(5))
                .doesNotContain("\"" + DEFINITIONS.definitions().get(0).id() + " ");
    }

    private void note(RankingPolicy policy, CohortPasses definitions, ReviewRules rules) {
        PackService packs = mock(PackService.class);
        when(packs.inService()).thenReturn(Optional.empty());
        ReviewsConfiguration configuration = mock(ReviewsConfiguration.class);
        when(configuration.gang_intelligence_roles()).thenReturn(new String[] {"SUPERVISOR"});
        when(configuration.applications_that_vouch()).thenReturn(new String[0]);
        ChangeLog log = new ChangeLog(new AuditTrail(journal, Clock.systemUTC()));
        InForce.watch(log, packs, policy, definitions);
        InForce.watch(log, rules, configuration);
        log.note();
    }

    private String detail(int number) {
        return entries().get(number).content().detail();
    }

    private List<AuditEntry> entries() {
        return journal.search(AuditQuery.newest(100)).stream()
                .sorted(Comparator.comparingLong(AuditEntry::number))
                .toList();
    }

    private static String resource(Class<?> beside, String name) throws Exception {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
