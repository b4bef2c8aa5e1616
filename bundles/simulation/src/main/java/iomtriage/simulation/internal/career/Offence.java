package iomtriage.simulation.internal.career;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.offence.OffenceGroup;

/**
 * An offence that came to light.
 *
 * @param day when it happened
 * @param group offence group
 * @param flags bits by the ordinal of {@link EventFlag}
 * @param followed what was done about it
 */
public record Offence(int day, OffenceGroup group, int flags, LegalCase followed) {

    /** Whether a flag was noted. */
    public boolean has(EventFlag flag) {
        return (flags & 1 << flag.ordinal()) != 0;
    }
}
