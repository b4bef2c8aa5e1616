package iomtriage.reviews.profile;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.needs.Need;
import iomtriage.api.needs.NeedEffect;
import iomtriage.api.needs.NeedState;
import iomtriage.api.needs.NeedsProfile;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.reviews.wording.NeedWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Which needs are named as driving a person's risk. */
class NeedsThatMatterTest {

    private static final Outcome OUTCOME =
            new Outcome("any-reoffence", "any proven reoffence", OutcomeKind.REOFFENDING, 24, "Any proven reoffence.");

    private static final NeedsProfile NEEDS = new NeedsProfile(
            Optional.of(LocalDate.of(2025, 9, 1)),
            List.of(
                    need(NeedSection.ACCOMMODATION, NeedState.IDENTIFIED, 0.01),
                    need(NeedSection.EDUCATION_TRAINING_EMPLOYMENT, NeedState.IDENTIFIED, NeedEffect.MATTERS),
                    need(NeedSection.RELATIONSHIPS, NeedState.IDENTIFIED, -0.4),
                    need(NeedSection.DRUG_MISUSE, NeedState.IDENTIFIED, 0.9),
                    need(NeedSection.ALCOHOL_MISUSE, NeedState.NOT_IDENTIFIED, 0.9),
                    need(NeedSection.ATTITUDES, NeedState.IDENTIFIED, 0.099)));

    @Test
    void onlyIdentifiedNeedsThatRaiseTheOddsByATenthDriveTheRiskTheStrongestFirst() {
        assertThat(NEEDS.driving())
                .extracting(Need::section)
                .containsExactly(NeedSection.DRUG_MISUSE, NeedSection.EDUCATION_TRAINING_EMPLOYMENT);
    }

    @Test
    void thoseThatAddLittleAreCountedAndThoseThatLowerAreNot() {
        assertThat(NEEDS.addingLittle())
                .extracting(Need::section)
                .containsExactly(NeedSection.ATTITUDES, NeedSection.ACCOMMODATION);
        assertThat(NeedWords.driving(NEEDS, need -> need.section().label()))
                .containsExactly(
                        "5 needs are identified: drug misuse; education, training and employment; attitudes;"
                                + " accommodation; relationships.",
                        NeedSection.DRUG_MISUSE.label(),
                        NeedSection.EDUCATION_TRAINING_EMPLOYMENT.label(),
                        "2 others add little: less than about a tenth to the odds of any outcome.",
                        "1 other raises no score.");
    }

    @Test
    void identifiedNeedsAreNamedEvenWhereNoneOfThemDrivesTheRisk() {
        NeedsProfile little = new NeedsProfile(
                Optional.of(LocalDate.of(2025, 9, 1)),
                List.of(
                        need(NeedSection.ACCOMMODATION, NeedState.IDENTIFIED, 0.01),
                        need(NeedSection.DRUG_MISUSE, NeedState.IDENTIFIED, 0)));

        assertThat(NeedWords.driving(little, need -> need.section().label()))
                .containsExactly(
                        "2 needs are identified: accommodation; drug misuse.",
                        "In the model none of them adds a tenth or more to the odds of any outcome, which says nothing of"
                                + " whether help is needed.",
                        "1 adds little: less than about a tenth to the odds of any outcome.",
                        "1 raises no score.");
    }

    private static Need need(NeedSection section, NeedState state, double logOdds) {
        return new NeedsReader.AssessedNeed(
                section,
                Optional.of(state),
                Optional.empty(),
                OptionalInt.of(5),
                false,
                false,
                Pathways.of(section),
                List.of(new NeedEffect(OUTCOME, logOdds)));
    }
}
