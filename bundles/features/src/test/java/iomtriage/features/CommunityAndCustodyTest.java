package iomtriage.features;

import static iomtriage.api.offence.OffenceGroup.THEFT_NON_MOTOR;
import static iomtriage.features.People.arrested;
import static iomtriage.features.People.day;
import static iomtriage.features.People.man;
import static iomtriage.features.People.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommunityAndCustodyTest {

    private static final double MONTH = 365.25 / 12;

    private static CustodySpell inside(CustodyKind kind, String from, String to) {
        return new CustodySpell(kind, day(from), Optional.of(day(to)));
    }

    @Test
    void timeInsideIsNotOffenceFreeTimeInTheCommunity() {
        CaseRecord.Builder person = man().event(arrested(THEFT_NON_MOTOR, "2025-01-01", "2025-01-02")
                        .disposedOf(DisposalKind.CONVICTION, day("2025-02-01")))
                .custody(inside(CustodyKind.SENTENCE, "2025-02-01", "2025-03-03"));

        assertThat(value(person, "months_since_last_proven_offence")).isCloseTo(365 / MONTH, within(1e-12));
        assertThat(value(person, "offence_free_months")).isCloseTo((365 - 30) / MONTH, within(1e-12));
    }

    @Test
    void spellsThatOverlapOrTouchAreOneAndTheirDaysCountOnce() {
        CaseRecord.Builder person = man().custody(inside(CustodyKind.SENTENCE, "2025-03-01", "2025-04-01"))
                .custody(inside(CustodyKind.REMAND, "2025-02-01", "2025-03-01"))
                .custody(inside(CustodyKind.REMAND, "2025-02-15", "2025-03-10"))
                .custody(inside(CustodyKind.RECALL, "2025-10-01", "2025-10-11"));

        assertThat(value(person, "custody_spells")).isEqualTo(2);
        assertThat(value(person, "custody_months_last_60_months")).isCloseTo((59 + 10) / MONTH, within(1e-12));
        assertThat(value(person, "recalls")).isEqualTo(1);
        assertThat(value(person, "months_since_release")).isCloseTo(82 / MONTH, within(1e-12));
        assertThat(value(person, "in_custody")).isZero();
    }

    @Test
    void aReleasePlannedForLaterLeavesThePersonInside() {
        CaseRecord.Builder planned = man().custody(inside(CustodyKind.SENTENCE, "2025-12-01", "2026-02-01"));
        CaseRecord.Builder open =
                man().custody(new CustodySpell(CustodyKind.SENTENCE, day("2025-12-01"), Optional.empty()));

        assertThat(value(planned, "in_custody")).isEqualTo(1);
        assertThat(value(planned, "months_since_release")).isNaN();
        assertThat(People.row(planned.build(), People.AS_OF)).isEqualTo(People.row(open.build(), People.AS_OF));
    }

    @Test
    void onTheDayOfReleaseThePersonIsOut() {
        CaseRecord.Builder person = man().custody(inside(CustodyKind.SENTENCE, "2025-12-01", "2026-01-01"));

        assertThat(value(person, "in_custody")).isZero();
        assertThat(value(person, "months_since_release")).isZero();
    }

    @Test
    void aReleaseBeforeTheFirstDayInsideIsNoTimeInside() {
        CaseRecord.Builder person = man().custody(inside(CustodyKind.SENTENCE, "2025-12-01", "2025-11-01"));

        assertThat(value(person, "custody_months_last_60_months")).isZero();
    }

    @Test
    void anOffenceNobodyWasArrestedChargedOrSanctionedForCountsForNothing() {
        CaseRecord.Builder person = man().event(Event.offence(THEFT_NON_MOTOR, day("2025-06-01")));

        assertThat(People.row(person.build(), People.AS_OF)).isEqualTo(People.row(man().build(), People.AS_OF));
        assertThat(value(person, "offence_free_months")).isNaN();
    }
}
