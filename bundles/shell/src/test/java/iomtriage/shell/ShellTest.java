package iomtriage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.score.Assessment;
import iomtriage.features.FeatureCatalogue;
import iomtriage.reviews.access.WithoutRules;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.JournalHealth;
import iomtriage.scoring.CaseScoring;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the console prints. */
class ShellTest {

    private static final Path SHIPPED = Path.of("../../models/england-and-wales");
    private static final PackLoader LOADER =
            new PackLoader(InputLayouts.caseRecords(FeatureCatalogue.standard()), PackTrust.DIGESTS_ONLY);

    private static ModelPack pack;

    @BeforeAll
    static void loadThePack() throws Exception {
        pack = LOADER.load(SHIPPED);
    }

    @Test
    void thePackInServiceSaysWhatItIsAndIsNotFor() {
        assertThat(PackText.inService(Optional.of(pack.summary())))
                .startsWith("england-and-wales@")
                .contains("predicts  any-reoffence", "not for", "NOTE      Trained on simulated people");
        assertThat(PackText.inService(Optional.empty())).contains("iomtriage.packs");
    }

    @Test
    void aPackIsVerifiedAndNotPutInService() {
        assertThat(PackText.verified(LOADER, SHIPPED)).endsWith("It is sound. It was not put in service.");
        assertThat(PackText.verified(LOADER, Path.of("absent"))).startsWith("The pack \"absent\" fails:\n  ");
    }

    @Test
    void aPersonIsScoredAndThatIsToldBeforeItIsShown() {
        List<Assessment> told = new ArrayList<>();
        ScoreText text =
                new ScoreText(new CaseScoring(FeatureCatalogue.standard(), () -> pack), record -> record, told::add);
        CaseRecord person = CaseRecord.of(new SubjectId("A-1"), LocalDate.of(1990, 5, 17), Sex.MALE)
                .build();

        String shown = text.of(new CaseEntry.Readable(person), LocalDate.of(2026, 1, 1));

        assertThat(told).hasSize(1);
        assertThat(shown).startsWith("A-1\n").contains("any proven reoffence, 24 months: ");
    }

    @Test
    void aRecordThatCannotBeReadIsShownWithAllThatIsWrong() {
        ScoreText text = new ScoreText(
                new CaseScoring(FeatureCatalogue.standard(), () -> pack), record -> record, assessment -> {});
        CaseEntry entry = new CaseEntry.Unreadable(
                "line 3", List.of(new Finding(FindingCode.values()[0], "sex", "is missing.", "Give it.")));

        assertThat(text.of(entry, LocalDate.of(2026, 1, 1))).isEqualTo("line 3\n  refused: sex: is missing. Give it.");
    }

    @Test
    void healthSaysOfEachPartWhetherItIsUpAndTheWayOut() {
        JournalHealth down = new JournalHealth() {
            @Override
            public Optional<String> trouble() {
                return Optional.of("the store cannot be reached or written to: is its disk full?");
            }

            @Override
            public Optional<ChainVerdict> trailVerdict() {
                return Optional.empty();
            }
        };

        assertThat(HealthText.pack(Optional.empty()))
                .isEqualTo("pack    down: no model pack is in service. Name one in the configuration iomtriage.packs");
        assertThat(HealthText.store(Optional.of(down)))
                .isEqualTo("store   down: the store cannot be reached or written to: is its disk full?");
        assertThat(HealthText.store(Optional.empty())).contains("Configure iomtriage.store");
        assertThat(HealthText.access(Optional.of(WithoutRules.CLOSED))).contains("nobody sees anyone");
        assertThat(HealthText.access(Optional.empty())).isEqualTo("access  up");
    }
}
