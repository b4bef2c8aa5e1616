package iomtriage.simulation.internal.people;

import iomtriage.api.caserecord.CustodyKind;
import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.internal.career.LegalCase;
import iomtriage.simulation.internal.career.Sentence;
import iomtriage.simulation.internal.career.Spell;
import iomtriage.simulation.parameters.PeopleParameters;
import java.time.LocalDate;

/** Who is in the caseload, as probation's are: adults given a court order lately, or serving a sentence, or lately released from one. */
final class Caseload {

    private final int asOf;
    private final int orderedSince;
    private final int releasedSince;

    Caseload(PeopleParameters people, LocalDate asOf) {
        this.asOf = (int) asOf.toEpochDay();
        this.orderedSince = (int) asOf.minusMonths(people.caseloadMonths()).toEpochDay();
        this.releasedSince = (int) asOf.minusMonths(people.releaseMonths()).toEpochDay();
    }

    boolean holds(CriminalRecord record) {
        return record.offences().stream().anyMatch(offence -> isLatelyOrdered(offence.followed()))
                || record.custody().stream().anyMatch(this::isServingOrLatelyReleased);
    }

    private boolean isLatelyOrdered(LegalCase followed) {
        return followed.sentence() == Sentence.COURT_ORDER
                && followed.disposal() >= orderedSince
                && followed.disposal() < asOf;
    }

    private boolean isServingOrLatelyReleased(Spell spell) {
        return spell.kind() == CustodyKind.SENTENCE && spell.from() < asOf && spell.to() >= releasedSince;
    }
}
