package iomtriage.cohorts;

import static iomtriage.cohorts.Simulated.AS_OF;
import static iomtriage.cohorts.Simulated.builtIn;
import static iomtriage.cohorts.Simulated.caseload;
import static iomtriage.cohorts.Simulated.convictedTimes;
import static iomtriage.cohorts.Simulated.offended;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.Cutoff;
import iomtriage.api.cohort.DefinitionStanding;
import iomtriage.api.cohort.PersonStanding;
import iomtriage.cohorts.reference.ReferenceScore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonStandingTest {

    private static final CohortRequest TODAY = CohortRequest.asOf(AS_OF);

    @Test
    void aPersonWithFiveConvictionsIsOneShortOfSix() {
        PersonStanding standing = standing(Map.of(), convictedTimes("p", 5));
        assertThat(standing.met()).containsExactly("carter-three-convictions");
        assertThat(words(standing, "ppo-six-convictions"))
                .isEqualTo("Six or more convictions: not met, but only just: 5 of 6 convictions: one short.");
        assertThat(words(standing, "carter-three-convictions"))
                .isEqualTo("Three or more convictions: met: 5 convictions, 3 needed: two to spare.");
        assertThat(words(standing, "fifteen-sanctions"))
                .isEqualTo("15 or more cautions or convictions: not met: 5 of 15 cautions or convictions: ten short.");
    }

    @Test
    void aPersonWithExactlySixHasJustEnough() {
        PersonStanding standing = standing(Map.of(), convictedTimes("p", 6));
        assertThat(words(standing, "ppo-six-convictions"))
                .isEqualTo("Six or more convictions: met, but only just: 6 of 6 convictions: just enough.");
    }

    @Test
    void aScoreWithinFivePointsIsNearOnEitherSide() {
        assertThat(words(standing(Map.of("p", new ReferenceScore.Percent(70)), convictedTimes("p", 1)), "ogrs-high"))
                .isEqualTo("OGRS3 of 75% or more: not met, but only just:"
                        + " OGRS3 over two years of 70%, 75% needed: 5 points short.");
        assertThat(words(standing(Map.of("p", new ReferenceScore.Percent(69.9)), convictedTimes("p", 1)), "ogrs-high"))
                .isEqualTo(
                        "OGRS3 of 75% or more: not met: OGRS3 over two years of 69.9%, 75% needed: 5.1 points short.");
        assertThat(words(standing(Map.of("p", new ReferenceScore.Percent(79.9)), convictedTimes("p", 1)), "ogrs-high"))
                .isEqualTo("OGRS3 of 75% or more: met, but only just:"
                        + " OGRS3 over two years of 79.9%, 75% needed: 4.9 points to spare.");
    }

    /** What must not be reached has nothing to spare: the flex cohort is for scores below its threshold. */
    @Test
    void aScoreThatMustNotBeReachedIsSaidToBeBelowOrAbove() {
        assertThat(words(standing(Map.of("p", new ReferenceScore.Percent(55.7)), convictedTimes("p", 1)), "flex"))
                .contains("OGRS3 over two years of 55.7%, 75% must not be reached: 19.3 points below")
                .doesNotContain("to spare");
        assertThat(words(standing(Map.of("p", new ReferenceScore.Percent(75)), convictedTimes("p", 1)), "flex"))
                .contains("75% must not be reached: just reached");
        assertThat(words(standing(Map.of("p", new ReferenceScore.Percent(80.2)), convictedTimes("p", 1)), "flex"))
                .contains("75% must not be reached: 5.2 points above");
    }

    @Test
    void whatIsMissingIsNamed() {
        Map<String, ReferenceScore> scores = Map.of("p", new ReferenceScore.NotScorable(List.of("sex")));
        assertThat(words(standing(scores, convictedTimes("p", 1)), "ogrs-high"))
                .isEqualTo(
                        "OGRS3 of 75% or more: cannot be decided without sex: OGRS3 over two years cannot be scored.");
    }

    @Test
    void aCombinationSaysEachPart() {
        assertThat(words(standing(Map.of(), convictedTimes("p", 1)), "free"))
                .isEqualTo("Free cohort: not met: no caution or conviction for most serious firearms offence, violence,"
                        + " actual bodily harm or worse in the last 24 months; no caution or conviction noted as domestic"
                        + " abuse in the last 24 months; not on the register: domestic abuse perpetrator; not nominated to"
                        + " the list \"free\".");
    }

    @Test
    void aTopShareNeedsTheCaseloadToCompareWith() {
        CaseRecord person = offended("p", 4, AS_OF);
        assertThat(words(standing(Map.of(), person), "top-decile-frequency"))
                .isEqualTo(
                        "Top ten per cent by offences, proven or not, in twelve months: cannot be decided without a caseload to"
                                + " compare with: 4 offences (proven or not) in the last 12 months.");
        List<Cutoff> cutoffs = builtIn()
                .survey(caseload(person, offended("q", 5, AS_OF)), TODAY)
                .cutoffs();
        assertThat(words(builtIn().person(person, TODAY, cutoffs), "top-decile-frequency"))
                .isEqualTo(
                        "Top ten per cent by offences, proven or not, in twelve months: not met, but only just: 4 offences"
                                + " (proven or not) in the last 12 months, the top 10% of this caseload starts at 5: one short.");
    }

    private static PersonStanding standing(Map<String, ReferenceScore> scores, CaseRecord person) {
        return builtIn(scores).person(person, TODAY, List.of());
    }

    private static String words(PersonStanding standing, String definition) {
        return standing.standings().stream()
                .filter(each -> each.definition().equals(definition))
                .map(DefinitionStanding::inWords)
                .findFirst()
                .orElseThrow();
    }
}
