package iomtriage.features.history;

import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;

/** Which offences are of serious harm: domestic abuse, group-related, weapons. */
public final class SeriousHarm {

    private SeriousHarm() {}

    /** Whether an offence is one of the three. */
    public static boolean isHarm(Event offence) {
        // Group-related and domestic abuse have no offence group of their own; weapons have.
        return !offence.flags().isEmpty() || isWeapon(offence);
    }

    /** Whether an offence is a weapon offence, or a weapon was noted. */
    public static boolean isWeapon(Event offence) {
        return OffenceFamily.of(offence.group()) == OffenceFamily.WEAPONS
                || !offence.flags().isEmpty() && offence.flags().contains(EventFlag.WEAPON);
    }
}
