package iomtriage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.AdditiveSettings;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.ScoreResult;
import iomtriage.features.definition.Input;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.CatalogueLayout;
import iomtriage.scoring.pack.layout.FeatureSet;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.scoring.pack.writing.PackWriter;
import iomtriage.scoring.training.ModelTraining;
import iomtriage.scoring.training.TrainingSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that rest on what is proven alone. */
class FeatureSetTest {

    @TempDir
    Path folder;

    @Test
    void aModelTrainedOnProvenOffencesReadsNothingElse() {
        List<double[]> rows =
                SimulatedPeople.people(300, 7).stream().map(SmallPack::row).toList();
        boolean[] outcome = new boolean[rows.size()];
        for (int i = 0; i < outcome.length; i++) {
            outcome[i] = i % 3 == 0;
        }
        AdditiveSettings quick =
                AdditiveSettings.defaults().bags(2).maxTrees(5).pairs(0).threads(1);
        AdditiveModel proven = new ModelTraining(quick)
                .train(
                        TrainingSet.of(
                                new CatalogueLayout(SmallPack.CATALOGUE, FeatureSet.PROVEN_ONLY),
                                rows,
                                outcome,
                                Set.of()),
                        (done, total) -> {});

        assertThat(proven.featureNames())
                .contains("weapon_proven", "sanctions")
                .doesNotContainAnyElementsOf(SmallPack.CATALOGUE.over(Input.UNPROVEN))
                .hasSize(SmallPack.CATALOGUE.size()
                        - SmallPack.CATALOGUE.over(Input.UNPROVEN).size());
    }

    @Test
    void aPackSaysWhichFeaturesItTakesAndScoresByThem() throws IOException, PackRefusedException {
        new PackWriter().write(SmallPack.reading(FeatureSet.PROVEN_ONLY), folder.resolve("proven"));
        ModelPack pack = SmallPack.loader().load(folder.resolve("proven"));
        CaseRecord arrestedOnly = CaseRecord.of(
                        new SubjectId("simulated"), SimulatedPeople.AS_OF.minusYears(30), Sex.MALE)
                .event(Event.offence(OffenceGroup.THEFT_NON_MOTOR, SimulatedPeople.AS_OF.minusYears(1))
                        .arrestedOn(SimulatedPeople.AS_OF.minusYears(1)))
                .build();

        assertThat(pack.manifest().input()).isEqualTo(new PackManifest.Input("case-records-proven-only", "2.0.0"));
        ScoreResult result = new Scorer(pack)
                .assess(arrestedOnly.subject(), SimulatedPeople.AS_OF, SmallPack.row(arrestedOnly))
                .results()
                .get(0);
        assertThat(((ScoreResult.NotScorable) result).reasons())
                .containsExactly("No sanction is on record as of the date, so there is nothing to score.");
    }

    @Test
    void aSetOfFeaturesThatIsNotKnownIsRefused() throws IOException {
        PackManifest.Input unknown = new PackManifest.Input("case-records-of-the-future", "2.0.0");

        assertThatThrownBy(() -> load(unknown))
                .isInstanceOf(PackRefusedException.class)
                .hasMessageContaining("\"case-records\" version 2.0.0 and \"case-records-proven-only\" version 2.0.0");
    }

    private void load(PackManifest.Input input) throws IOException, PackRefusedException {
        new PackWriter().write(SmallPack.reading(input), folder.resolve("odd"));
        SmallPack.loader().load(folder.resolve("odd"));
    }
}
