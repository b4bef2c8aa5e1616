package iomtriage.evaluation.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PropensityTest {

    private static final double NONE = Double.POSITIVE_INFINITY;

    private static RiskSetMember joined(int person, int day) {
        return new RiskSetMember(person, day, true, "");
    }

    private static RiskSetMember other(int person, int day) {
        return new RiskSetMember(person, day, false, "");
    }

    private static List<Integer> matches(List<RiskSetMember> members, MatchingSettings settings, double... logOdds) {
        return new Propensity(members, logOdds)
                .matched(settings).entries().stream()
                        .filter(entry -> !members.get(entry.member()).joined())
                        .map(Weighting.Entry::member)
                        .toList();
    }

    @Test
    void theNearestAreTakenAndOfEqualDistancesThoseWhoComeFirst() {
        List<RiskSetMember> members = List.of(joined(0, 1), other(1, 1), other(2, 1), other(3, 1), other(4, 1));
        assertThat(matches(members, new MatchingSettings(NONE, 2, 0.1), 0, 3, 1, -1, 1))
                .containsExactly(2, 3);
    }

    @Test
    void nobodyIsMatchedAcrossDaysOrExactFactsOrBeyondTheCaliper() {
        List<RiskSetMember> members = List.of(
                joined(0, 1),
                other(1, 2),
                new RiskSetMember(2, 1, false, "woman"),
                other(3, 1),
                joined(4, 1),
                other(5, 1));
        assertThat(matches(members, new MatchingSettings(0.2, 5, 0.1), 0, 0, 0, 0.05, 9, 4))
                .containsExactly(3);
    }

    @Test
    void aPersonMayBeComparedWithSeveralAndCountsOnceInTheEffectiveSize() {
        List<RiskSetMember> members = List.of(joined(0, 1), joined(1, 1), other(2, 1), other(3, 1));
        Weighting weighting =
                new Propensity(members, new double[] {0, 0, 0, 50}).matched(new MatchingSettings(0.2, 5, 0.1));
        assertThat(weighting.people(members, true)).isEqualTo(2);
        assertThat(weighting.people(members, false)).isEqualTo(1);
        assertThat(weighting.effectiveSize(members, false)).isEqualTo(1);
    }

    @Test
    void matchingAndOverlapBalanceWhatDrivesJoiningAndMissingIsMatchedAsMissing() {
        Random random = new Random(4);
        List<RiskSetMember> members = new ArrayList<>();
        double[] needs = new double[4_000];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = random.nextGaussian();
            members.add(new RiskSetMember(i, 0, random.nextDouble() < 1 / (1 + Math.exp(2 - needs[i])), ""));
            needs[i] = i % 5 == 0 ? Double.NaN : needs[i];
        }
        List<Covariate> covariates = List.of(new Covariate("needs", needs, true, true));
        Propensity propensity = Propensity.of(members, covariates);
        MatchingSettings settings = MatchingSettings.standard();
        for (Weighting weighting : List.of(propensity.matched(settings), propensity.overlap())) {
            List<Balance> balance = BalanceTable.of(propensity, covariates, weighting, settings);
            assertThat(balance).extracting(Balance::covariate).containsExactly("needs", "needs (not on record)");
            assertThat(balance).allMatch(row -> row.need() && row.balanced());
            assertThat(balance.get(0).before()).isGreaterThan(0.4);
            assertThat(balance.get(0).varianceRatio().orElseThrow()).isCloseTo(1, within(0.2));
        }
    }

    @Test
    void whatAllOfOneGroupHaveAndNoneOfTheOtherIsInfinitelyApart() {
        List<RiskSetMember> members = List.of(joined(0, 1), joined(1, 1), other(2, 1), other(3, 1));
        List<Covariate> covariates = List.of(new Covariate("tagged", new double[] {1, 1, 0, 0}, false, false));
        Propensity propensity = new Propensity(members, new double[4]);
        MatchingSettings settings = MatchingSettings.standard();
        Balance row = BalanceTable.of(propensity, covariates, propensity.matched(settings), settings)
                .get(0);
        assertThat(row.after()).isInfinite();
        assertThat(row.balanced()).isFalse();
        assertThat(row.varianceRatio()).isEmpty();
    }
}
