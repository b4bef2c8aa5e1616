package iomtriage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.Interval;
import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final Scorer SCORER = new Scorer(SmallPack.load());

    @Test
    void contributionsPlusBaseEqualTheScoreForEveryPersonAndOutcome() {
        for (CaseRecord person : SimulatedPeople.people(500, 3)) {
            for (ScoreResult result : assess(person).results()) {
                Explanation explanation = result.explanation().orElseThrow();
                double sum = explanation.base();
                for (Contribution contribution : explanation.contributions()) {
                    sum += contribution.logOdds();
                }
                assertThat(sum).isCloseTo(result.score().orElseThrow().logOdds(), within(1e-12));
            }
        }
    }

    @Test
    void aPersonWithoutANeedsAssessmentIsProvisionalAndTheScoreSaysHowFarItCouldMove() {
        CaseRecord person = SimulatedPeople.person("simulated", new Random(5), 4, false);

        ScoreResult result = assess(person).results().get(0);

        assertThat(result).isInstanceOf(ScoreResult.Provisional.class);
        ScoreResult.Provisional provisional = (ScoreResult.Provisional) result;
        Score score = provisional.score().orElseThrow();
        MissingInformation missing = provisional.missing().get(0);
        assertThat(missing.features()).contains("need_accommodation", "need_attitudes");
        assertThat(missing.lowest()).isLessThanOrEqualTo(score.probability());
        assertThat(missing.highest()).isGreaterThanOrEqualTo(score.probability());
        assertThat(missing.highest()).isGreaterThan(missing.lowest());
    }

    @Test
    void ofAnAssessmentThatExistsOnlyTheBlankSectionIsMissing() {
        CaseRecord assessed = SimulatedPeople.person("simulated", new Random(5), 4, true);
        NeedsAssessment whole = assessed.needs().get(0);
        Map<NeedSection, NeedAnswer> sections = new EnumMap<>(whole.sections());
        assertThat(sections.remove(NeedSection.ACCOMMODATION)).isNotNull();
        CaseRecord blank = assessed.toBuilder()
                .needs(List.of(new NeedsAssessment(whole.completed(), sections)))
                .build();

        ScoreResult.Provisional provisional =
                (ScoreResult.Provisional) assess(blank).results().get(0);

        assertThat(provisional.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.what()).isEqualTo("a score for accommodation in the needs assessment");
            assertThat(missing.ask()).isEqualTo("Ask for a score for accommodation in the needs assessment.");
            assertThat(missing.features()).containsExactly("need_accommodation");
        });
    }

    @Test
    void aPersonWithANeedsAssessmentIsScored() {
        CaseRecord person = SimulatedPeople.person("simulated", new Random(5), 4, true);

        assertThat(assess(person).results()).allMatch(ScoreResult.Scored.class::isInstance);
    }

    @Test
    void aPersonWithNothingOnRecordIsNotScoredAndIsToldWhy() {
        CaseRecord nobody = CaseRecord.of(new SubjectId("simulated"), SimulatedPeople.AS_OF.minusYears(30), Sex.MALE)
                .build();

        assertThat(assess(nobody).results())
                .allSatisfy(
                        result -> assertThat(((ScoreResult.NotScorable) result).reasons())
                                .containsExactly(
                                        "No offence, arrest or sanction is on record as of the date, so there is nothing to score."));
    }

    @Test
    void aChildIsNotScoredByAModelThatLearntFromAdults() {
        CaseRecord adult = SimulatedPeople.person("simulated", new Random(5), 4, true);
        CaseRecord child = adult.toBuilder()
                .dateOfBirth(SimulatedPeople.AS_OF.minusYears(17))
                .build();

        assertThat(((ScoreResult.NotScorable) assess(child).results().get(0)).reasons())
                .containsExactly("The person is under 18, and the model learnt only from people of 18 or over.");
    }

    @Test
    void theIntervalHoldsTheProbability() {
        for (CaseRecord person : SimulatedPeople.people(100, 4)) {
            Score score = assess(person).results().get(0).score().orElseThrow();

            Interval interval = score.interval().orElseThrow();
            assertThat(score.probability()).isBetween(interval.low(), interval.high());
        }
    }

    @Test
    void theIntervalReachesByTheSpreadOfBagsMovedApart() {
        OutcomeModel model = SmallPack.load().models().get(0);
        double[] row = SmallPack.row(SimulatedPeople.people(1, 4).get(0));
        double[] bags = new double[model.bags()];
        model.bagLogOdds(row, bags);
        double mean = Arrays.stream(bags).average().orElseThrow();
        double squares =
                Arrays.stream(bags).map(bag -> (bag - mean) * (bag - mean)).sum();
        Interval interval = model.score(row).interval().orElseThrow();

        assertThat(logOdds(interval.high()) - logOdds(interval.low()))
                .isCloseTo(2 * 1.959964 * Math.sqrt(squares / (bags.length - 1)), within(1e-5));
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }

    private static Assessment assess(CaseRecord person) {
        return SCORER.assess(person.subject(), SimulatedPeople.AS_OF, SmallPack.row(person));
    }
}
