package iomtriage.features.history;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.offence.OffenceGroup;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SanctionsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final int AS_OF = PackedDate.of(DAY.plusDays(30));

    private final Sanctions sanctions = new Sanctions();

    @BeforeEach
    void anotherPerson() {
        sanctions.clear(20);
    }

    private static Event event(OffenceGroup group, DisposalKind kind, LocalDate day) {
        return Event.offence(group, DAY.minusYears(1)).disposedOf(kind, day);
    }

    @Test
    void allDisposalsOfOneDayAreOneSanctionForAllTheirOffences() {
        sanctions.add(event(OffenceGroup.DRUNKENNESS, DisposalKind.CAUTION, DAY), AS_OF);
        sanctions.add(event(OffenceGroup.THEFT_NON_MOTOR, DisposalKind.CAUTION, DAY), AS_OF);
        sanctions.add(event(OffenceGroup.DRUNKENNESS, DisposalKind.CAUTION, DAY.plusDays(1)), AS_OF);
        assertThat(sanctions.count()).isEqualTo(2);
        assertThat(sanctions.groups(0))
                .isEqualTo(Sanctions.bit(OffenceGroup.DRUNKENNESS) | Sanctions.bit(OffenceGroup.THEFT_NON_MOTOR));
        assertThat(sanctions.groups(1)).isEqualTo(Sanctions.bit(OffenceGroup.DRUNKENNESS));
    }

    @Test
    void aConvictionAmongCautionsOfTheDayMakesItAConviction() {
        sanctions.add(event(OffenceGroup.DRUNKENNESS, DisposalKind.CAUTION, DAY), AS_OF);
        assertThat(sanctions.isConviction(0)).isFalse();
        sanctions.add(event(OffenceGroup.DRUNKENNESS, DisposalKind.CONVICTION, DAY), AS_OF);
        sanctions.add(event(OffenceGroup.DRUNKENNESS, DisposalKind.CAUTION, DAY), AS_OF);
        assertThat(sanctions.isConviction(0)).isTrue();
        assertThat(sanctions.count()).isEqualTo(1);
    }

    @Test
    void aDisposalCountsFromTheDayItWasGiven() {
        LocalDate asOf = PackedDate.unpack(AS_OF);
        sanctions.add(event(OffenceGroup.DRUNKENNESS, DisposalKind.CAUTION, asOf), AS_OF);
        int later = sanctions.add(event(OffenceGroup.DRUNKENNESS, DisposalKind.CAUTION, asOf.plusDays(1)), AS_OF);
        assertThat(later).isEqualTo(PackedDate.of(asOf.plusDays(1)));
        assertThat(sanctions.count()).isEqualTo(1);
        assertThat(sanctions.day(0)).isEqualTo(AS_OF);
    }

    @Test
    void anEventWithoutDisposalIsNoSanction() {
        assertThat(sanctions.add(Event.offence(OffenceGroup.DRUNKENNESS, DAY), AS_OF))
                .isEqualTo(PackedDate.NEVER);
        assertThat(sanctions.count()).isZero();
    }

    @Test
    void theNextPersonTakesNothingOver() {
        sanctions.add(event(OffenceGroup.DRUNKENNESS, DisposalKind.CONVICTION, DAY), AS_OF);
        sanctions.clear(1);
        assertThat(sanctions.count()).isZero();
        sanctions.add(event(OffenceGroup.THEFT_NON_MOTOR, DisposalKind.CAUTION, DAY), AS_OF);
        assertThat(sanctions.groups(0)).isEqualTo(Sanctions.bit(OffenceGroup.THEFT_NON_MOTOR));
        assertThat(sanctions.isConviction(0)).isFalse();
    }

    @Test
    void aLongCareerIsCountedDayByDay() {
        sanctions.clear(1_000);
        for (int i = 0; i < 1_000; i++) {
            sanctions.add(event(OffenceGroup.DRUNKENNESS, DisposalKind.CAUTION, DAY.minusDays(i / 2)), AS_OF);
        }
        assertThat(sanctions.count()).isEqualTo(500);
    }
}
