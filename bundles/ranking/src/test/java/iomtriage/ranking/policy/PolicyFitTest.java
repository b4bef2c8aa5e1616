package iomtriage.ranking.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.ranking.PolicyText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyFitTest {

    private static final List<String> FEATURES = List.of("rosh_highest");
    private static final List<String> COHORTS = List.of("fixed", "flex");

    @Test
    void aPolicyWhoseFactsAndCohortsExistIsAccepted() {
        assertThatCode(() -> PolicyFit.check(PolicyReader.standard(), FEATURES, COHORTS))
                .doesNotThrowAnyException();
    }

    @Test
    void aCohortThatNobodyDefinedIsRefusedByItsPlace() throws PolicyRefusedException {
        RankingPolicy policy = PolicyReader.parse(
                "ours.json",
                PolicyText.standardWith(
                                "\"quotas\": []",
                                "\"quotas\": [{\"cohort\": \"fixd\", \"atLeast\": 0.1, \"atMost\": 1}]")
                        .getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(PolicyRefusedException.class)
                .isThrownBy(() -> PolicyFit.check(policy, FEATURES, COHORTS))
                .withMessageEndingWith("quotas[0].cohort: there is no such definition. There are: fixed, flex.");
    }

    @Test
    void aFactThatNoFeatureHoldsIsRefusedByItsPlace() {
        assertThatExceptionOfType(PolicyRefusedException.class)
                .isThrownBy(() -> PolicyFit.check(PolicyReader.standard(), List.of(), COHORTS))
                .withMessageContaining("floors[0].feature: the feature catalogue has no such feature.");
    }
}
