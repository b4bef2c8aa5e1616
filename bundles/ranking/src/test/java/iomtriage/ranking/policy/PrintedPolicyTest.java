package iomtriage.ranking.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The policy as a supervisor reads it says what the program reads. */
class PrintedPolicyTest {

    private static final RankingPolicy POLICY = PolicyReader.standard();

    private static String printed;

    @BeforeAll
    static void read() throws IOException {
        printed = Files.readString(Path.of("POLICY.md"));
    }

    @Test
    void everyReasonStandsInIt() {
        assertThat(printed).contains(POLICY.source()).contains(POLICY.id() + ", version " + POLICY.version());
        assertThat(POLICY.reasons().values())
                .allSatisfy(reason -> assertThat(printed).contains(reason));
    }

    @Test
    void everyReasonOfTheOtherPolicyThatShipsStandsInItToo() {
        RankingPolicy probation = PolicyReader.shipped().get(1);
        assertThat(printed).contains(probation.source()).contains(probation.id() + ", version " + probation.version());
        assertThat(probation.reasons().values())
                .allSatisfy(reason -> assertThat(printed).contains(reason));
        assertThat(probation.places()).isEqualTo(POLICY.places());
        assertThat(probation.tiers().labels())
                .startsWith("tier A", "tier B")
                .endsWith("tier G", "tier missing", "not supervised");
    }

    @Test
    void everyStepAndEveryRowOfTheTableStandsInIt() {
        TierTable tiers = (TierTable) POLICY.tiers();
        for (int i = 0; i < tiers.assessed().size(); i++) {
            AssessedRule rule = tiers.assessed().get(i);
            assertThat(printed).contains("| " + (i + 1) + " | " + rule.factor() + " | " + rule.tier() + " |");
        }
        tiers.table()
                .forEach((band, cells) ->
                        assertThat(printed).contains("| " + band + " | " + String.join(" | ", cells) + " |"));
    }

    @Test
    void everyShareStandsInIt() {
        for (Quota quota : POLICY.places().quotas()) {
            assertThat(printed)
                    .contains("the first of the " + quota.cohort() + " cohort, until "
                            + Math.round(100 * quota.atLeast()) + "% of the places are theirs");
            assertThat(quota.atMost()).isEqualTo(1);
        }
        assertThat(POLICY.places().leastLift()).isEqualTo(1);
        assertThat(POLICY.order()).containsExactly(OrderKey.ASSESSED, OrderKey.REOFFENDING, OrderKey.SERIOUS_HARM);
    }
}
