package iomtriage.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.Sex;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.offence.Ogrs3Category;
import iomtriage.features.history.GroupMeaning;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ogrs3Test {

    private final Ogrs3 ogrs3 = new Ogrs3();

    private static Ogrs3Input convicted(Sex sex, int first, int age, int sanctions, Ogrs3Category offence) {
        return new Ogrs3Input(new SanctionHistory(sex, first, age, age, sanctions), true, offence);
    }

    private static double probability(ReferenceScore.Scored score) {
        return score.probability();
    }

    @Test
    void aManOf20WithHisFirstSanctionForViolenceScoresAsPublished() {
        Ogrs3Input input = convicted(Sex.MALE, 20, 20, 1, Ogrs3Category.VIOLENCE);
        assertThat("%.9f".formatted(probability(ogrs3.oneYear(input)))).isEqualTo("0.121615535");
        assertThat("%.9f".formatted(probability(ogrs3.twoYears(input)))).isEqualTo("0.221305211");
    }

    @Test
    void theSameManWithOneEarlierSanctionScoresAsPublished() {
        Ogrs3Input input = convicted(Sex.MALE, 20, 20, 2, Ogrs3Category.VIOLENCE);
        assertThat("%.9f".formatted(probability(ogrs3.oneYear(input)))).isEqualTo("0.315812010");
        assertThat("%.9f".formatted(probability(ogrs3.twoYears(input)))).isEqualTo("0.486517696");
    }

    @Test
    void aManOf30FirstSanctionedAt21ScoresAsPublished() {
        Ogrs3Input input = convicted(Sex.MALE, 21, 30, 2, Ogrs3Category.OTHER);
        assertThat("%.0f".formatted(100 * probability(ogrs3.oneYear(input)))).isEqualTo("9");
        assertThat("%.0f".formatted(100 * probability(ogrs3.twoYears(input)))).isEqualTo("17");
        assertThat(ogrs3.oneYear(input).band()).isEqualTo(ReferenceBand.LOW);
    }

    @ParameterizedTest
    @CsvSource({"10,-0.785038489", "13,-0.613852078", "15,-0.669521331", "17,-0.959179629", "60,-2.44983716"})
    void theAgeTermsOfGirlsAreNegativeNotPositiveAsInOnePublicImplementation(int age, double term) {
        Ogrs3Input girl = convicted(Sex.FEMALE, age, age, 1, Ogrs3Category.VIOLENCE);
        assertThat(ogrs3.twoYears(girl).contributions()).containsEntry("AGE_FEMALE", term);
    }

    @Test
    void aSexualOffenceNotAgainstAChildAddsAThousandthNotAHundredth() {
        Ogrs3Input input = convicted(Sex.MALE, 20, 20, 1, Ogrs3Category.SEXUAL_NOT_AGAINST_CHILD);
        assertThat(ogrs3.twoYears(input).contributions()).containsEntry("OFFENCE", 0.003276327);
    }

    @ParameterizedTest
    @CsvSource({
        "true,1,CONVICTED_FIRST_SANCTION,0.126142106",
        "true,2,CONVICTED_EARLIER_SANCTION,0.463062792",
        "false,1,CAUTIONED_ONCE,0",
        "false,2,CAUTIONED_TWICE,0.083100501",
        "false,7,CAUTIONED_MORE_OFTEN,0.34859587"
    })
    void thePastCountsByConvictionsAndCautions(boolean isConvicted, int sanctions, String name, double term) {
        SanctionHistory history = new SanctionHistory(Sex.MALE, 20, 20, 20, sanctions);
        assertThat(ogrs3.twoYears(new Ogrs3Input(history, isConvicted, Ogrs3Category.OTHER))
                        .contributions())
                .containsEntry(name, term);
    }

    @Test
    void ageIsTakenAtTheStartOfFollowUp() {
        SanctionHistory history = new SanctionHistory(Sex.MALE, 20, 20, 50, 1);
        assertThat(ogrs3.twoYears(new Ogrs3Input(history, true, Ogrs3Category.OTHER))
                        .contributions())
                .containsEntry("AGE_MALE", -2.025261458)
                .containsEntry("COPAS_RATE", 1.251124464 * Math.log(0.1));
    }

    @Test
    void theOneYearScoreIsBandedByTheTwoYearScore() {
        Ogrs3Input input = convicted(Sex.MALE, 14, 20, 12, Ogrs3Category.THEFT_NON_MOTOR);
        assertThat(ogrs3.oneYear(input).band()).isEqualTo(ogrs3.twoYears(input).band());
        assertThat(ogrs3.twoYears(input).band()).isEqualTo(ReferenceBand.VERY_HIGH);
        assertThat(ogrs3.oneYear(input).percentage()).isLessThan(new BigDecimal("90"));
    }

    @Test
    void contributionsAddUpToTheScore() {
        for (Ogrs3Category offence : Ogrs3Category.values()) {
            ReferenceScore.Scored score = ogrs3.twoYears(convicted(Sex.FEMALE, 15, 31, 9, offence));
            assertThat(score.contributions().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(score.logOdds(), within(1e-12));
        }
    }

    @Test
    void everyKnownGroupHasACategory() {
        assertThat(Arrays.stream(OffenceGroup.values())
                        .filter(group -> GroupMeaning.of(group).commonest().isEmpty()))
                .containsExactly(OffenceGroup.UNKNOWN);
    }

    @Test
    void theCoefficientsNameTheirSource() {
        assertThat(ogrs3.source()).contains("OGRS3");
    }
}
