package iomtriage.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.Sex;
import iomtriage.api.offence.OffenceGroup;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ogrs4Test {

    private final Ogrs4 ogrs4 = new Ogrs4();

    private static Ogrs4Input input(Sex sex, int first, int current, int start, int n, int violent, int months) {
        return new Ogrs4Input(
                new SanctionHistory(sex, first, current, start, n), violent, OffenceGroup.OTHER_OFFENCES, months);
    }

    /** Born 1991-07-17, convicted 2021-08-05 at 30, follow-up from 2021-12-12 at 30. */
    private static final Ogrs4Input PUBLISHED = input(Sex.MALE, 21, 30, 30, 2, 0, 45);

    @Test
    void thePublishedExampleScoresAsPublished() {
        ReferenceScore.Scored score = ogrs4.inStaticForm(ReferenceScale.OGRS4_ALL, PUBLISHED);
        assertThat(Double.toString(score.logOdds())).isEqualTo("-3.109291542898093");
        assertThat(score.percentage()).hasToString("4.27");
        assertThat(score.band()).isEqualTo(ReferenceBand.LOW);
        assertThat(score.scale()).isEqualTo(ReferenceScale.OGRS4_ALL);
    }

    @Test
    void monthsBeyondThirtySixCountAsThirtySix() {
        assertThat(ogrs4.inStaticForm(ReferenceScale.OGRS4_ALL, input(Sex.MALE, 21, 30, 30, 2, 0, 36))
                        .logOdds())
                .isEqualTo(
                        ogrs4.inStaticForm(ReferenceScale.OGRS4_ALL, PUBLISHED).logOdds());
        assertThat(ogrs4.inStaticForm(ReferenceScale.OGRS4_ALL, input(Sex.MALE, 21, 30, 30, 2, 0, 35))
                        .logOdds())
                .isNotEqualTo(
                        ogrs4.inStaticForm(ReferenceScale.OGRS4_ALL, PUBLISHED).logOdds());
    }

    @Test
    void eachPredictorHasTheTermsOfItsFormulaForAFirstSanction() {
        Ogrs4Input man = input(Sex.MALE, 20, 20, 20, 1, 0, 0);
        assertThat(ogrs4.inStaticForm(ReferenceScale.OGRS4_ALL, man)
                        .contributions()
                        .keySet())
                .isEqualTo(Set.of(
                        "TWO_YEAR_CONSTANT",
                        "AAI_MALE",
                        "AAI_QUADRATIC_MALE",
                        "AAI_CUBIC_MALE",
                        "AAI_QUARTIC_MALE",
                        "OFFENCE_GROUP",
                        "SANCTION_OCCASIONS",
                        "FIRST_SANCTION",
                        "OFFENCE_FREE_MONTHS",
                        "OFFENCE_FREE_MONTHS_QUADRATIC",
                        "OFFENCE_FREE_MONTHS_CUBIC",
                        "OFFENCE_FREE_MONTHS_QUARTIC"));
        assertThat(ogrs4.inStaticForm(ReferenceScale.OGRS4_SERIOUS_VIOLENT, man).contributions())
                .containsKeys("AAI_MALE", "AAI_QUADRATIC_MALE", "NEVER_VIOLENT_MALE")
                .doesNotContainKeys("AAI_CUBIC_MALE", "ONCE_VIOLENT", "VIOLENT_RATE");
    }

    @Test
    void threeSanctionsOrMoreCountByTheirRate() {
        Ogrs4Input woman = input(Sex.FEMALE, 16, 30, 31, 5, 2, 6);
        double rate = Math.log(5.0 / (14 + 26));
        assertThat(ogrs4.inStaticForm(ReferenceScale.OGRS4_ALL, woman).contributions())
                .containsEntry("FEMALE", -2.95224200717183)
                .doesNotContainKeys("FIRST_SANCTION", "SECOND_SANCTION", "VIOLENT_RATE")
                .hasEntrySatisfying("THREE_PLUS_SANCTIONS_COPAS_G_FEMALE", near(1.01980307124196 * rate))
                .hasEntrySatisfying(
                        "THREE_PLUS_SANCTIONS_COPAS_SQUARED_FEMALE", near(-0.039439197041062 * rate * rate));
        assertThat(ogrs4.inStaticForm(ReferenceScale.OGRS4_VIOLENT, woman).contributions())
                .doesNotContainKeys("NEVER_VIOLENT_FEMALE", "ONCE_VIOLENT")
                .hasEntrySatisfying("THREE_PLUS_SANCTIONS_COPAS_V_FEMALE", near(0.507851479286236 * Math.log(5.0 / 26)))
                .hasEntrySatisfying("VIOLENT_SANCTIONS", near(2 * 0.0185294325031695))
                .hasEntrySatisfying("VIOLENT_RATE", near(0.522272685793084 * Math.log(2.0 / 44)));
    }

    private static Consumer<Double> near(double expected) {
        return actual -> assertThat(actual).isCloseTo(expected, within(1e-14));
    }

    @Test
    void oneViolentSanctionCountsAsOnceViolentAndByItsRate() {
        assertThat(ogrs4.inStaticForm(ReferenceScale.OGRS4_SERIOUS_VIOLENT, input(Sex.MALE, 20, 30, 30, 2, 1, 0))
                        .contributions())
                .containsEntry("ONCE_VIOLENT", -0.0013488533112443)
                .containsEntry("YRS_BETWEEN_FIRST_AND_SECOND_SANCTION_MALE", 10 * -0.117956562302911)
                .containsKeys("VIOLENT_SANCTIONS", "VIOLENT_RATE")
                .doesNotContainKeys("NEVER_VIOLENT_MALE");
    }

    @ParameterizedTest
    @CsvSource({
        "OGRS4_ALL,49.99,LOW",
        "OGRS4_ALL,50,MEDIUM",
        "OGRS4_ALL,74.99,MEDIUM",
        "OGRS4_ALL,75,HIGH",
        "OGRS4_ALL,90,VERY_HIGH",
        "OGRS4_VIOLENT,29.99,LOW",
        "OGRS4_VIOLENT,30,MEDIUM",
        "OGRS4_VIOLENT,60,HIGH",
        "OGRS4_VIOLENT,80,VERY_HIGH",
        "OGRS4_SERIOUS_VIOLENT,0.99,LOW",
        "OGRS4_SERIOUS_VIOLENT,1.0,MEDIUM",
        "OGRS4_SERIOUS_VIOLENT,3.0,HIGH",
        "OGRS4_SERIOUS_VIOLENT,6.89,HIGH",
        "OGRS4_SERIOUS_VIOLENT,6.9,VERY_HIGH",
        "OGRS3_TWO_YEARS,49.49,LOW",
        "OGRS3_TWO_YEARS,49.5,MEDIUM",
        "OGRS3_TWO_YEARS,74.49,MEDIUM",
        "OGRS3_TWO_YEARS,74.5,HIGH",
        "OGRS3_ONE_YEAR,89.49,HIGH",
        "OGRS3_TWO_YEARS,89.5,VERY_HIGH"
    })
    void bandsStartAtThePublishedPercentages(ReferenceScale scale, double percentage, ReferenceBand band) {
        assertThat(scale.bandOf(logOdds(percentage / 100))).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"0.00495,0.50", "0.004949,0.49", "0.5,50.00", "0.12345,12.35", "0.12344,12.34"})
    void percentagesAreRoundedHalfUpToTwoDecimals(double probability, String percentage) {
        assertThat(ReferenceScale.OGRS4_ALL.percentage(logOdds(probability))).hasToString(percentage);
    }

    @Test
    void noPercentageOfOgrs4IsHigherThan99Point99() {
        assertThat(ReferenceScale.OGRS4_VIOLENT.percentage(logOdds(0.999901))).hasToString("99.99");
        assertThat(ReferenceScale.OGRS4_VIOLENT.percentage(logOdds(0.999999))).hasToString("99.99");
        assertThat(ReferenceScale.OGRS3_TWO_YEARS.percentage(logOdds(0.999999))).hasToString("100.00");
    }

    /** A trifle above, so that binary fractions do not fall below the half that is meant. */
    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability)) + 1e-12;
    }

    @Test
    void contributionsAddUpToTheScore() {
        assertThat(IntStream.rangeClosed(1, 300)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            int first = random.nextInt(10, 41);
            int current = first + random.nextInt(31);
            // A second sanction has a term of its own.
            int sanctions = random.nextInt(4) == 0 ? 2 : random.nextInt(2, 81);
            Ogrs4Input input = input(
                    random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                    first,
                    current,
                    current,
                    sanctions,
                    random.nextInt(3),
                    random.nextInt(51));
            for (ReferenceScore.Scored score : new ReferenceScore.Scored[] {
                ogrs4.inStaticForm(ReferenceScale.OGRS4_ALL, input),
                ogrs4.inStaticForm(ReferenceScale.OGRS4_VIOLENT, input),
                ogrs4.inStaticForm(ReferenceScale.OGRS4_SERIOUS_VIOLENT, input)
            }) {
                double sum = 0;
                for (Map.Entry<String, Double> each : score.contributions().entrySet()) {
                    sum += each.getValue();
                }
                assertThat(sum).isEqualTo(score.logOdds());
            }
        });
    }

    @Test
    void anInputThatCannotBeIsRefusedWithTheRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SanctionHistory(Sex.NOT_RECORDED, 20, 20, 20, 1))
                .withMessage("Sex must be recorded: the scales have no term for any other case.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SanctionHistory(Sex.MALE, 20, 19, 20, 2))
                .withMessage("Ages at first sanction, current sanction and start of follow-up must be 10 or more, "
                        + "in that order.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SanctionHistory(Sex.MALE, 20, 21, 21, 1))
                .withMessage("There must be a sanction, and if there is only one, "
                        + "it is both the first and the current one.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> input(Sex.MALE, 20, 20, 20, 1, 2, 0))
                .withMessage("Violent sanctions must be 0 to as many as there are sanctions in all.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> input(Sex.MALE, 20, 20, 20, 1, 1, -1))
                .withMessage("Offence-free months must be 0 or more: 0 while the start of follow-up is yet to come.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ogrs4Input(PUBLISHED.history(), 0, OffenceGroup.UNKNOWN, 0))
                .withMessage("The offence group must be known: OGRS4 has no term for any other case.");
    }

    @Test
    void theCoefficientsNameTheirSource() {
        assertThat(ogrs4.source()).contains("hmpps-arns-risk-actuarial-api");
    }
}
