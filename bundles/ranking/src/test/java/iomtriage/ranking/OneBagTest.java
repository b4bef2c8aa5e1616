package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.score.Score;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.caseload.CaseloadScorer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A single bag tells nothing of how sure anything is: nothing is claimed, least of all that all is certain. */
class OneBagTest {

    private static final List<CaseRecord> PEOPLE = People.some(40, 21);

    @TempDir
    private static Path folder;

    private static ReferralList list;

    @BeforeAll
    static void rank() {
        Scorer scorer = new Scorer(SmallPack.ofBags(1, folder.resolve("pack")));
        list = new Ranker(PolicyReader.standard())
                .rank(
                        new CaseloadScorer(SmallPack.CATALOGUE, scorer, 2)
                                .score(People.source(People.readable(PEOPLE)), People.AS_OF, Progress.SILENT),
                        10);
    }

    @Test
    void aScoreHasNoInterval() {
        assertThat(list.at(1).assessment().results())
                .extracting(result -> result.score().flatMap(Score::interval))
                .hasSize(4)
                .allMatch(interval -> interval.isEmpty());
    }

    @Test
    void aPlaceHasNeitherIntervalNorChanceAndNobodySaysADecisionSettledIt() {
        for (int place = 1; place <= list.size(); place++) {
            assertThat(list.range(place).interval()).isEmpty();
            assertThat(list.range(place).chanceAbove()).isEmpty();
            assertThat(list.range(place).byDecision()).isFalse();
        }
    }

    @Test
    void howManyAreMisplacedIsNotKnownRatherThanNone() {
        assertThat(list.cutLine(5).expectedMisplaced()).isEmpty();
        assertThat(list.cutLine(5).nearMisses()).isEmpty();
    }

    @Test
    void whatTheListAccountsForHasNoInterval() {
        assertThat(list.coverage()).hasSize(4).allMatch(each -> each.interval().isEmpty());
    }
}
