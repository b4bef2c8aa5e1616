package iomtriage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.score.ChanceBy;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.writing.PackWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs of case records that tell when an outcome happens. */
class TimedPackTest {

    private static final ModelPack PACK = SmallPack.tellingWhen();
    private static final Scorer SCORER = new Scorer(PACK);

    @TempDir
    private Path folder;

    private static List<ScoreResult> assess(CaseRecord person) {
        return SCORER.assess(person.subject(), SimulatedPeople.AS_OF, SmallPack.row(person))
                .results();
    }

    @Test
    void aScoreHasTheChanceByEveryMonthAndTheLastIsTheScore() {
        for (CaseRecord person : SimulatedPeople.people(50, 3)) {
            for (ScoreResult result : assess(person)) {
                Score score = result.score().orElseThrow();
                assertThat(score.when()).hasSize(24);
                assertThat(score.when().get(5).months()).isEqualTo(6);
                assertThat(score.when()).extracting(ChanceBy::chance).isSorted();
                ChanceBy last = score.when().get(23);
                assertThat(last.months()).isEqualTo(24);
                assertThat(last.chance()).isCloseTo(score.probability(), within(1e-12));
                assertThat(last.interval().orElseThrow().low())
                        .isCloseTo(score.interval().orElseThrow().low(), within(1e-12));
            }
        }
    }

    @Test
    void aPackThatDoesNotTellWhenSaysNothingOfIt() {
        CaseRecord person = SimulatedPeople.people(1, 3).get(0);
        assertThat(SmallPack.load().models().get(0).score(SmallPack.row(person)).when())
                .isEmpty();
    }

    @Test
    void theScoreIsTheSumOfItsTermsAndTimeItselfIsNoReason() {
        for (CaseRecord person : SimulatedPeople.people(50, 3)) {
            ScoreResult result = assess(person).get(0);
            var why = result.explanation().orElseThrow();
            double sum = why.base();
            for (Contribution each : why.contributions()) {
                sum += each.logOdds();
            }
            assertThat(sum).isCloseTo(result.score().orElseThrow().logOdds(), within(1e-12));
            assertThat(why.contributions())
                    .filteredOn(each -> each.features().isEmpty())
                    .singleElement()
                    .extracting(Contribution::logOdds)
                    .isEqualTo(0.0);
        }
    }

    /** Every value of both sections that the pack reads, together, is the slow way to the same ends. */
    @Test
    void whatIsMissingMovesTheScoreNoFartherThanIsSaidAndNearlyAsFar() {
        CaseRecord person = SimulatedPeople.person("simulated", new Random(5), 4, false);
        double[] row = SmallPack.row(person);
        for (int outcome = 0; outcome < 2; outcome++) {
            OutcomeModel model = PACK.models().get(outcome);
            double lowest = 1;
            double highest = 0;
            for (int accommodation = -1; accommodation <= 9; accommodation++) {
                for (int attitudes = -1; attitudes <= 9; attitudes++) {
                    double[] filled = row.clone();
                    filled[SmallPack.CATALOGUE.indexOf("need_accommodation")] =
                            accommodation < 0 ? Double.NaN : accommodation;
                    filled[SmallPack.CATALOGUE.indexOf("need_attitudes")] = attitudes < 0 ? Double.NaN : attitudes;
                    double chance = OutcomeModel.probability(model.logOdds(filled));
                    lowest = Math.min(lowest, chance);
                    highest = Math.max(highest, chance);
                }
            }
            ScoreResult.Provisional result =
                    (ScoreResult.Provisional) assess(person).get(outcome);
            MissingInformation missing = result.missing().get(0);
            assertThat(missing.lowest()).isLessThanOrEqualTo(lowest + 1e-12).isCloseTo(lowest, within(0.01));
            assertThat(missing.highest())
                    .isGreaterThanOrEqualTo(highest - 1e-12)
                    .isCloseTo(highest, within(0.01));
            assertThat(highest).isGreaterThan(lowest);
        }
    }

    private void load(String periods) throws IOException, PackRefusedException {
        new PackWriter().write(SmallPack.timed(periods), folder.resolve("timed"));
        SmallPack.loader().load(folder.resolve("timed"));
    }

    @Test
    void aModelThatDoesNotTellWhenIsRefusedWhereThePackSaysThatItDoes() {
        assertThatThrownBy(() -> load("12"))
                .isInstanceOf(PackRefusedException.class)
                .hasMessageContaining("it is no model of when an outcome happens");
    }

    @Test
    void aNumberOfPeriodsThatIsNoneIsRefused() {
        assertThatThrownBy(() -> load("twelve"))
                .isInstanceOf(PackRefusedException.class)
                .hasMessageContaining("The manifest's setting \"periods.any-reoffence\" is no number.");
    }
}
