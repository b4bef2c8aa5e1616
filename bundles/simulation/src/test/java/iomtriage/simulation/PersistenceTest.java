package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.FollowUp;
import iomtriage.api.cohort.Overlap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the definitions of persistence that are built in say of simulated people. */
class PersistenceTest {

    private static final CohortSurvey SURVEY = Definitions.survey(Simulated.caseload());
    private static final List<FollowUp> LATER = SURVEY.followUp(Definitions.later(Simulated.caseload()));

    /**
     * Carter's 40% (2003) has no length of follow-up, and is matched over three years, within 4 points. Over two it can be no
     * fewer than the lowest of these, and, since those who go on are convicted early, no more than a steady rate would leave.
     */
    @Test
    void ofThoseWithThreeOrMoreConvictionsAsManyAreNotConvictedInTwoYearsAsFollowsFromCartersShareInThree() {
        assertThat(desisted("carter-three-convictions")).isBetween(.36, Math.pow(.44, 2 / 3.));
    }

    @Test
    void theStricterTheDefinitionTheFewerDesist() {
        assertThat(desisted("ppo-six-convictions")).isLessThan(desisted("carter-three-convictions"));
        assertThat(desisted("fifteen-sanctions")).isLessThan(desisted("ppo-six-convictions"));
        assertThat(desisted("eight-arrests-in-year")).isLessThan(desisted("fifteen-sanctions"));
    }

    /** Nearly four in five of a caseload like probation's have three convictions here; no publication says how many should. */
    @Test
    void everyDefinitionPicksAtLeastOneInFiftyAndLeavesOutAtLeastOneInTen() {
        assertThat(SURVEY.cohorts())
                .allSatisfy(cohort ->
                        assertThat(cohort.members()).hasSizeBetween(SURVEY.people() / 50, SURVEY.people() * 9 / 10));
    }

    /** The most alike are three and six convictions, of which one holds the other: four fifths of the larger. */
    @Test
    void differentDefinitionsPickVisiblyDifferentPeople() {
        List<Overlap> overlaps = SURVEY.overlaps();
        assertThat(overlaps)
                .hasSize(55)
                .allSatisfy(pair -> assertThat(pair.jaccard().orElse(0))
                        .as(pair.first() + " and " + pair.second())
                        .isLessThan(.85));
        assertThat(overlaps.stream().filter(pair -> pair.jaccard().orElse(0) < .5))
                .as("pairs of which fewer than half of the people are the same")
                .hasSizeGreaterThan(overlaps.size() * 3 / 4);
        // Four in ten had ten offences in three months at some time: a tenth can share no more than .3 with them.
        assertThat(shared("ten-in-three-months", "top-decile-frequency")).isBetween(.1, .3);
    }

    private static double desisted(String definition) {
        return LATER.stream()
                .filter(followUp -> followUp.definition().equals(definition))
                .findFirst()
                .orElseThrow()
                .desistedShare()
                .orElseThrow();
    }

    private static double shared(String first, String second) {
        return SURVEY.overlaps().stream()
                .filter(pair -> pair.first().equals(first) && pair.second().equals(second))
                .findFirst()
                .orElseThrow()
                .jaccard()
                .orElseThrow();
    }
}
