package iomtriage.features;

import static iomtriage.api.offence.OffenceGroup.*;
import static iomtriage.features.People.arrested;
import static iomtriage.features.People.cautioned;
import static iomtriage.features.People.convicted;
import static iomtriage.features.People.man;
import static iomtriage.features.People.phrase;
import static iomtriage.features.People.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.features.definition.Feature;
import iomtriage.features.definition.Input;
import iomtriage.features.history.OffenceFamily;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SanctionFeaturesTest {

    @Test
    void everythingDisposedOfOnOneDayIsOneSanction() {
        CaseRecord.Builder person = man().event(convicted(THEFT_NON_MOTOR, "2025-05-01"))
                .event(convicted(CRIMINAL_DAMAGE, "2025-05-01"))
                .event(cautioned(DRUG_POSSESSION_OR_SUPPLY, "2025-05-01"))
                .event(cautioned(DRUG_POSSESSION_OR_SUPPLY, "2024-02-01"));

        assertThat(value(person, "sanctions")).isEqualTo(2);
        assertThat(value(person, "convictions")).isEqualTo(1);
        assertThat(value(person, "cautions")).isEqualTo(1);
        assertThat(value(person, "theft_sanctions")).isEqualTo(1);
        assertThat(value(person, "drug_sanctions")).isEqualTo(2);
        assertThat(value(person, "versatility")).isEqualTo(3);
    }

    @Test
    void aWindowHoldsItsLastDayAndNotTheDayBeforeItBegins() {
        CaseRecord.Builder person = man().event(convicted(THEFT_NON_MOTOR, "2026-01-01"))
                .event(convicted(THEFT_NON_MOTOR, "2025-01-02"))
                .event(convicted(THEFT_NON_MOTOR, "2025-01-01"))
                .event(convicted(THEFT_NON_MOTOR, "2024-01-01"))
                .event(convicted(THEFT_NON_MOTOR, "2021-01-02"))
                .event(convicted(THEFT_NON_MOTOR, "2021-01-01"));

        assertThat(value(person, "sanctions_last_12_months")).isEqualTo(2);
        assertThat(value(person, "sanctions_last_24_months")).isEqualTo(3);
        assertThat(value(person, "sanctions_last_60_months")).isEqualTo(5);
        assertThat(value(person, "acquisitive_sanctions_last_24_months")).isEqualTo(3);
    }

    @Test
    void arrestsOnOneDayAreOneArrestAndNeedNoSanction() {
        CaseRecord.Builder person = man().event(arrested(THEFT_NON_MOTOR, "2025-02-01", "2025-03-01"))
                .event(arrested(BURGLARY_OTHER, "2025-02-02", "2025-03-01"))
                .event(arrested(BURGLARY_OTHER, "2024-06-01", "2024-06-01"));

        assertThat(value(person, "unproven_arrests")).isEqualTo(2);
        assertThat(value(person, "unproven_arrests_last_12_months")).isEqualTo(1);
        assertThat(value(person, "unproven_arrests_last_24_months")).isEqualTo(2);
        assertThat(value(person, "sanctions")).isZero();
    }

    @Test
    void anArrestIsNotProvenUntilTheSanctionItLeadsTo() {
        CaseRecord.Builder person = man().event(arrested(THEFT_NON_MOTOR, "2025-11-01", "2025-12-01")
                .disposedOf(DisposalKind.CONVICTION, People.day("2026-02-01")));

        assertThat(value(person, "unproven_arrests")).isEqualTo(1);
        assertThat(value(person, "sanctions")).isZero();

        double[] later = People.row(person.build(), People.day("2026-02-01"));
        assertThat(later[People.CATALOGUE.indexOf("unproven_arrests")]).isZero();
        assertThat(later[People.CATALOGUE.indexOf("sanctions")]).isEqualTo(1);
    }

    @Test
    void aChargeWithoutAnArrestCountsAsOneOfBoth() {
        CaseRecord.Builder person = man().event(Event.of(THEFT_NON_MOTOR)
                .chargeDate(Optional.of(People.day("2025-12-01")))
                .build());

        assertThat(value(person, "unproven_arrests")).isEqualTo(1);
        assertThat(value(person, "months_since_last_unproven_arrest")).isBetween(1.0, 1.1);
        assertThat(value(person, "months_since_last_proven_offence")).isNaN();
    }

    @Test
    void nothingButWhatSaysSoRestsOnWhatIsNotProven() {
        CaseRecord.Builder proven = man().event(convicted(BURGLARY_OTHER, "2024-06-01"));
        double[] before = People.row(proven.build(), People.AS_OF);
        double[] after = People.row(
                proven.event(arrested(FIREARMS_OTHER, "2025-02-01", "2025-03-01")
                                .flagged(EventFlag.GROUP_RELATED))
                        .build(),
                People.AS_OF);

        assertThat(People.CATALOGUE.features().stream()
                        .filter(feature -> {
                            int column = People.CATALOGUE.indexOf(feature.id());
                            return Double.compare(before[column], after[column]) != 0;
                        })
                        .map(Feature::id))
                .isNotEmpty()
                .isSubsetOf(People.CATALOGUE.over(Input.UNPROVEN));
    }

    @Test
    void agesTurnOnTheBirthday() {
        CaseRecord.Builder dayBefore = man().event(convicted(THEFT_NON_MOTOR, "2010-03-14"));
        CaseRecord.Builder onTheDay = man().event(convicted(THEFT_NON_MOTOR, "2010-03-15"));

        assertThat(value(dayBefore, "age_at_first_sanction")).isEqualTo(13);
        assertThat(value(onTheDay, "age_at_first_sanction")).isEqualTo(14);
        assertThat(value(man(), "age")).isEqualTo(29);
    }

    @Test
    void timesAndRatesOfSomebodyNeverSanctionedAreMissing() {
        for (String feature : new String[] {
            "age_at_first_sanction",
            "years_since_first_sanction",
            "months_since_last_sanction",
            "sanctions_per_year",
            "copas_rate",
            "career_years",
            "debut_offence",
            "violent_rate_30",
            "violent_share",
            "latest_offence"
        }) {
            assertThat(value(man(), feature)).as(feature).isNaN();
        }
        assertThat(value(man(), "sanctions")).isZero();
        assertThat(value(man(), "violence_sanctions")).isZero();
    }

    @Test
    void theCopasRatesAreThoseOfTheReferenceScorers() {
        // First sanctioned at 21, latest at 29, two sanctions in all: OGRS3 has ln((1 + 1) / (10 + 29 - 21)).
        CaseRecord.Builder person = man().event(convicted(ACQUISITIVE_VIOLENCE, "2017-06-01"))
                .event(convicted(THEFT_NON_MOTOR, "2025-06-01"));

        assertThat(value(person, "copas_rate")).isCloseTo(Math.log(2 / (10.0 + 29 - 21)), within(1e-12));
        assertThat(value(person, "violent_rate_30")).isCloseTo(Math.log(1 / (30.0 + 29 - 21)), within(1e-12));
    }

    @Test
    void howOftenIsSaidAsPeopleWouldAndNotInTheUnitsOfTheFormula() {
        CaseRecord.Builder person = man().event(convicted(ACQUISITIVE_VIOLENCE, "2017-06-01"));
        assertThat(phrase(person, "copas_rate")).isEqualTo("sanctioned once");
        assertThat(phrase(person, "sanctions_per_year")).isEqualTo("sanctioned once, 8 years ago");

        person.event(convicted(THEFT_NON_MOTOR, "2018-01-02"));
        assertThat(phrase(person, "copas_rate")).isEqualTo("sanctioned 2 times within a year");

        person.event(convicted(ACQUISITIVE_VIOLENCE, "2025-06-01"));
        assertThat(phrase(person, "copas_rate")).isEqualTo("sanctioned 3 times in 8 years");
        assertThat(phrase(person, "violent_rate_30"))
                .isEqualTo("sanctioned for violence, weapons or robbery 2 times in 8 years");
        assertThat(phrase(person, "sanctions_per_year"))
                .isEqualTo("sanctioned 3 times in the 8 years since the first sanction");
        assertThat(phrase(man(), "copas_rate")).isEqualTo("never sanctioned");
        assertThat(phrase(man(), "sanctions_per_year")).isEqualTo("never sanctioned");
    }

    /** A career counts as a year at least in the rate, which may not be told as if that year had passed. */
    @Test
    void aCareerOfMonthsIsNotToldAsAYear() {
        CaseRecord.Builder person = man().event(convicted(ACQUISITIVE_VIOLENCE, "2025-06-01"));
        assertThat(phrase(person, "sanctions_per_year")).isEqualTo("sanctioned once, less than a year ago");

        person.event(convicted(THEFT_NON_MOTOR, "2025-09-01"));
        assertThat(phrase(person, "sanctions_per_year")).isEqualTo("sanctioned 2 times in less than a year");
    }

    @Test
    void theDebutIsTheFirstSanctionInTimeWhateverTheOrderOfTheRecord() {
        CaseRecord.Builder person = man().event(convicted(VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS, "2020-12-01"))
                .event(cautioned(VEHICLE_RELATED_THEFT, "2011-12-01"))
                .event(cautioned(DRUG_POSSESSION_OR_SUPPLY, "2011-12-01"));

        assertThat(phrase(person, "debut_offence")).isEqualTo("first sanctioned for vehicle crime");
        assertThat(value(person, "age_at_first_sanction")).isEqualTo(15);
        assertThat(value(person, "career_years")).isBetween(8.99, 9.01);
        assertThat(People.CATALOGUE.debut()).containsExactlyInAnyOrder("debut_offence", "age_at_first_sanction");
    }

    @Test
    void aCareerCountsAsAYearAtLeast() {
        CaseRecord.Builder person =
                man().event(convicted(THEFT_NON_MOTOR, "2025-12-01")).event(convicted(THEFT_NON_MOTOR, "2025-12-20"));

        assertThat(value(person, "sanctions_per_year")).isEqualTo(2);
    }

    @Test
    void theLatestKindOfOffenceIsTheFirstInTheOrderOfFamiliesOfItsDay() {
        CaseRecord.Builder person = man().event(convicted(MOTORING_OFFENCES, "2025-12-01"))
                .event(convicted(BURGLARY_DOMESTIC, "2025-12-01"))
                .event(convicted(VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS, "2020-12-01"));

        assertThat(value(person, "latest_offence")).isEqualTo(OffenceFamily.BURGLARY.ordinal());
        assertThat(value(person, "violent_share")).isEqualTo(0.5);
    }

    @Test
    void anOffenceNotPlacedInAGroupCountsAsASanctionAndAsNoKindOfOffending() {
        CaseRecord.Builder person = man().event(convicted(UNKNOWN, "2025-12-01"));

        assertThat(value(person, "sanctions")).isEqualTo(1);
        assertThat(value(person, "versatility")).isZero();
        assertThat(value(person, "latest_offence")).isEqualTo(OffenceFamily.NOT_PLACED.ordinal());
    }
}
