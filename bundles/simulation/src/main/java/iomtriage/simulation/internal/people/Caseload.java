package iomtriage.simulation.internal.people;

import iomtriage.api.caserecord.CustodyKind;
import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.parameters.PeopleParameters;
import java.time.LocalDate;

/** Who is in the caseload: adults sanctioned lately, or serving a sentence, or lately released from one. */
final class Caseload {

    private final int asOf;
    private final int sanctionedSince;
    private final int releasedSince;

    Caseload(PeopleParameters people, LocalDate asOf) {
        this.asOf = (int) asOf.toEpochDay();
        this.sanctionedSince = (int) asOf.minusMonths(people.caseloadMonths()).toEpochDay();
        this.releasedSince = (int) asOf.minusMonths(people.releaseMonths()).toEpochDay();
    }

    boolean holds(CriminalRecord record) {
        return record.offences().stream()
                        .anyMatch(offence -> isLately(offence.followed().disposal()))
                || record.custody().stream()
                        .anyMatch(spell -> spell.kind() == CustodyKind.SENTENCE && spell.to() >= releasedSince);
    }

    private boolean isLately(int disposed) {
        return disposed >= sanctionedSince && disposed < asOf;
    }
}
