package iomtriage.ranking.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.ranking.PolicyText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyFitTest {

    private static final List<String> FEATURES = List.of("rosh_highest", "mappa_category");
    private static final List<String> COHORTS = List.of("fixed", "free", "flex");

    @Test
    void aPolicyWhoseFactsAndCohortsExistIsAccepted() {
        assertThatCode(() -> PolicyFit.check(PolicyReader.standard(), FEATURES, COHORTS))
                .doesNotThrowAnyException();
    }

    @Test
    void aCohortThatNobodyDefinedIsRefusedByItsPlace() throws PolicyRefusedException {
        RankingPolicy policy = PolicyReader.parse(
                "ours.json",
                PolicyText.withPlaces("[{\"cohort\": \"fixd\", \"atLeast\": 0.1, \"atMost\": 1}]", "1")
                        .getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(PolicyRefusedException.class)
                .isThrownBy(() -> PolicyFit.check(policy, FEATURES, COHORTS))
                .withMessageEndingWith("quotas[0].cohort: there is no such definition. There are: fixed, free, flex.");
    }

    @Test
    void aFactThatNoFeatureHoldsIsRefusedByItsPlace() {
        assertThatExceptionOfType(PolicyRefusedException.class)
                .isThrownBy(() -> PolicyFit.check(PolicyReader.standard(), List.of(), COHORTS))
                .withMessageContaining("assessed[0].when: names a feature that the feature catalogue does not have.");
    }
}
