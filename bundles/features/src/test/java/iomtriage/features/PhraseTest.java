package iomtriage.features;

import static iomtriage.features.People.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.features.definition.Feature;
import iomtriage.features.definition.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sanctions_last_12_months              | 0    | no sanctions in the last 12 months
            sanctions_last_12_months              | 1    | 1 sanction in the last 12 months
            sanctions_last_12_months              | 4    | 4 sanctions in the last 12 months
            age                                   | 34   | aged 34
            age_at_first_sanction                 | 14   | first sanctioned at 14
            age_at_first_sanction                 | NaN  | never sanctioned
            sex                                   | 0    | sex recorded as female
            months_since_last_sanction            | 0.4  | less than a month since the last sanction
            months_since_last_sanction            | 1.9  | 1 month since the last sanction
            months_since_last_sanction            | 17.6 | 17 months since the last sanction
            years_since_first_sanction            | 0.5  | less than a year since the first sanction
            sanctions_per_year                    | 1.25 | sanctioned 1.25 times a year since the first sanction
            copas_rate                            | 0    | 1.00 sanctions a year, allowing for the length of the record
            debut_offence                         | 3    | first sanctioned for robbery
            unproven_arrests                      | 0    | no arrest or charge for an offence that is not proven
            unproven_arrests_last_12_months       | 3    | arrested or charged on 3 days for an offence that is not proven in the last 12 months
            violent_share                         | 0.4  | 40% of sanctions were for violence, weapons or robbery
            latest_offence                        | 4    | most recently sanctioned for burglary
            versatility                           | 1    | sanctioned for 1 kind of offence
            custody_spells                        | 0    | never in custody
            custody_spells                        | 1    | in custody once
            custody_spells                        | 3    | in custody 3 times
            custody_months_last_60_months         | 0    | no time in custody in the last five years
            custody_months_last_60_months         | 0.5  | less than a month in custody in the last five years
            in_custody                            | 1    | in custody now
            domestic_abuse_proven_last_24_months  | 1    | proven domestic abuse offences on one day in the last 24 months
            weapon_proven                         | 0    | no proven weapon offence
            weapon_proven                         | 15   | proven weapon offences on 15 days
            weapon_unproven                       | 10   | arrested or charged on 10 days for a weapon offence that is not proven
            months_since_weapon_proven            | NaN  | no proven weapon offence
            marked_weapon_carrier                 | 1    | marked as carrying a weapon
            marked_weapon_carrier                 | 0    | no marker in force as carrying a weapon
            registered_domestic_abuse             | 1    | on the register of domestic abuse
            needs_identified                      | NaN  | no needs assessment on record
            needs_identified                      | 1    | 1 need identified
            need_drug_misuse                      | 1    | no drug misuse need identified (scored 1)
            need_drug_misuse                      | 2    | drug misuse need (scored 2)
            need_drug_misuse                      | 8    | severe drug misuse need (scored 8)
            need_drug_misuse                      | NaN  | drug misuse not scored in a needs assessment
            need_finance                          | 3    | finance scored 3
            rosh_known_adult                      | 3    | very high risk of serious harm to a known adult
            rosh_highest                          | NaN  | risk of serious harm not assessed
            """)
    void aValueIsSaidInPlainWords(String feature, double value, String words) {
        assertThat(CATALOGUE.feature(feature).phrase(value)).isEqualTo(words);
    }

    @Test
    void aValueCanBeComparedWithOtherPeoples() {
        Feature sanctions = CATALOGUE.feature("sanctions_last_12_months");

        assertThat(sanctions.comparison(4, standing(93, 2, 0))).isEqualTo(", more than 93% of the caseload");
        assertThat(sanctions.comparison(0, standing(0, 60, 0))).isEqualTo(", fewer than 60% of the caseload");
        assertThat(sanctions.comparison(1, standing(40, 40, 0))).isEmpty();
        assertThat(sanctions.comparison(Double.NaN, standing(93, 2, 0))).isEmpty();
        assertThat(CATALOGUE.feature("in_custody").comparison(1, standing(90, 0, 0)))
                .isEmpty();
        assertThat(CATALOGUE.feature("age").comparison(51, standing(90, 5, 0)))
                .isEqualTo(", older than 90% of the caseload");
        assertThat(CATALOGUE.feature("age").comparison(19, standing(1, 95, 0)))
                .isEqualTo(", younger than 95% of the caseload");
        assertThat(CATALOGUE.feature("copas_rate").comparison(0.9, standing(94, 5, 0)))
                .isEqualTo(", more often for the length of the record than 94% of the caseload");
    }

    /** A time since something raises a score because most people never did it, and the reason has to say so. */
    @Test
    void aTimeSinceSaysHowManyHaveNone() {
        Feature since = CATALOGUE.feature("months_since_group_proven");

        assertThat(since.comparison(48, standing(5, 3, 91))).isEqualTo(", where 91% of the caseload have none");
        assertThat(since.comparison(2, standing(10, 45, 40))).isEqualTo(", more recently than 85% of the caseload");
        assertThat(since.comparison(90, standing(70, 10, 20))).isEqualTo(", longer ago than 70% of the caseload");
    }

    private static Standing standing(int below, int above, int missing) {
        return new Standing(below, above, missing, "the caseload");
    }

    @Test
    void noPhraseOfAnyFeatureLeavesAGap() {
        for (Feature feature : CATALOGUE.features()) {
            for (double value : new double[] {Double.NaN, 0, 0.3, 1, 1.5, 2, 4, 25}) {
                assertThat(feature.phrase(value)).as(feature.id()).isNotBlank().doesNotContain("{", "(s)", "NaN");
            }
        }
    }
}
