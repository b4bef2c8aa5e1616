package iomtriage.features;

import static iomtriage.api.caserecord.OffenceGroup.*;
import static iomtriage.features.People.arrested;
import static iomtriage.features.People.cautioned;
import static iomtriage.features.People.convicted;
import static iomtriage.features.People.man;
import static iomtriage.features.People.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.features.history.OffenceFamily;
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

        assertThat(value(person, "arrests")).isEqualTo(2);
        assertThat(value(person, "arrests_last_12_months")).isEqualTo(1);
        assertThat(value(person, "arrests_last_24_months")).isEqualTo(2);
        assertThat(value(person, "sanctions")).isZero();
    }

    @Test
    void anArrestCountsBeforeTheSanctionItLeadsTo() {
        CaseRecord.Builder person = man().event(arrested(THEFT_NON_MOTOR, "2025-11-01", "2025-12-01")
                .disposedOf(DisposalKind.CONVICTION, People.day("2026-02-01")));

        assertThat(value(person, "arrests")).isEqualTo(1);
        assertThat(value(person, "sanctions")).isZero();
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
            "copas_rate_26",
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
        assertThat(value(person, "copas_rate_26")).isCloseTo(Math.log(2 / (26.0 + 29 - 21)), within(1e-12));
        assertThat(value(person, "violent_rate_30")).isCloseTo(Math.log(1 / (30.0 + 29 - 21)), within(1e-12));
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
