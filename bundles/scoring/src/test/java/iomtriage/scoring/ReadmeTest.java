package iomtriage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.ScoreResult;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns() throws Exception {
        LocalDate asOf = SimulatedPeople.AS_OF;
        CaseRecord person = SimulatedPeople.people(1, 1).get(0);
        // README begins
        FeatureCatalogue catalogue = FeatureCatalogue.standard();
        PackLoader loader = new PackLoader(InputLayouts.caseRecords(catalogue), PackTrust.DIGESTS_ONLY);
        ModelPack pack = loader.load(Path.of("../../models/england-and-wales"));
        Assessment assessment = new CaseScoring(catalogue, () -> pack).assess(person, asOf);
        for (ScoreResult result : assessment.results()) {
            result.score()
                    .ifPresent(score -> System.out.println(result.outcome().id() + ": " + score.probability()));
            result.explanation()
                    .ifPresent(why -> why.strongestRaising(3).forEach(each -> System.out.println(each.words())));
        }
        // README ends
        assertThat(assessment.results())
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.score()).isPresent());
    }
}
