package iomtriage.simulation.internal.casefile;

import iomtriage.api.offence.OffenceGroup;
import iomtriage.simulation.internal.career.Offence;

/** Kinds of offence that bring registers and public protection with them. */
final class SeriousOffence {

    private SeriousOffence() {}

    static boolean isSexual(Offence offence) {
        return isAgainstChild(offence) || offence.group() == OffenceGroup.SEXUAL_NOT_AGAINST_CHILD;
    }

    static boolean isAgainstChild(Offence offence) {
        return offence.group() == OffenceGroup.SEXUAL_AGAINST_CHILD;
    }

    /** Violence of the kind for which schedule 15 of the Criminal Justice Act 2003 allows MAPPA category 2. */
    static boolean isViolent(Offence offence) {
        return switch (offence.group()) {
            case VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS, ACQUISITIVE_VIOLENCE, FIREARMS_MOST_SERIOUS -> true;
            default -> false;
        };
    }
}
