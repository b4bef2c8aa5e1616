package iomtriage.scoring.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.Reason;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Terms that say one thing in several ways are one reason, and nothing is lost by it. */
class ReasonsTest {

    private static final FeatureCatalogue CATALOGUE = FeatureCatalogue.standard();
    private static ModelPack pack;

    @BeforeAll
    static void load() throws PackRefusedException {
        pack = new PackLoader(InputLayouts.caseRecords(CATALOGUE), PackTrust.DIGESTS_ONLY)
                .load(Path.of("../../models/england-and-wales"));
    }

    @Test
    void reasonsHoldEveryTermOnceAndAddUpToTheScore() {
        for (CaseRecord person : SimulatedPeople.people(30, 3)) {
            for (OutcomeModel model : pack.models()) {
                Explanation why = model.explain(row(person));
                List<Reason> reasons = why.reasons();

                assertThat(reasons.stream().flatMap(each -> each.terms().stream()))
                        .containsExactlyInAnyOrderElementsOf(why.contributions());
                assertThat(why.base()
                                + reasons.stream().mapToDouble(Reason::logOdds).sum())
                        .isCloseTo(why.logOdds(), within(1e-12));
                assertThat(reasons).extracting(Reason::family).doesNotHaveDuplicates();
                assertThat(reasons.size()).isLessThan(why.contributions().size());
            }
        }
    }

    @Test
    void theStrongestReasonsAreThoseOfTheWholeExplanation() {
        for (CaseRecord person : SimulatedPeople.people(30, 4)) {
            for (OutcomeModel model : pack.models()) {
                double[] row = row(person);

                assertThat(model.strongestRaising(row, 5))
                        .isEqualTo(model.explain(row).strongestRaising(5));
            }
        }
    }

    @Test
    void aReasonIsSaidByATermThatGoesItsWay() {
        for (CaseRecord person : SimulatedPeople.people(30, 5)) {
            for (Reason reason : pack.models().get(0).explain(row(person)).reasons()) {
                assertThat(reason.terms())
                        .anyMatch(
                                term -> term.reason().equals(reason.words()) && term.logOdds() * reason.logOdds() >= 0);
            }
        }
    }

    private static double[] row(CaseRecord person) {
        double[] row = new double[CATALOGUE.size()];
        CATALOGUE.extract(person, SimulatedPeople.AS_OF, row, 0);
        return row;
    }
}
