package iomtriage.simulation.internal.career;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.simulation.parameters.HarmParameters;

/** What an offence is: its style, and what is noted about it. */
final class OffenceChoice {

    private static final double SEXUAL_SHARE = .3; // of the offences of those who offend sexually
    private static final double GROUP_NOTED = .8; // share of offences for a gang that are noted as such
    private static final double MOST_WEAPONS = .8;
    private static final Style[] STYLES = Style.values();

    private final HarmParameters harm;
    private final Traits traits;
    private final RandomStream random;

    OffenceChoice(HarmParameters harm, Traits traits, RandomStream random) {
        this.harm = harm;
        this.traits = traits;
        this.random = random;
    }

    /** The style of an offence that is not domestic. */
    Style style(int day) {
        if (traits.gang().on(day) && random.chance(harm.gangShare())) {
            return Style.GANG;
        }
        return traits.sexual() && random.chance(SEXUAL_SHARE) ? Style.SEXUAL : solo();
    }

    /** One of the styles that the person specialises in. */
    Style solo() {
        double drawn = random.uniform();
        int style = 0;
        while (style < Style.SOLO - 1 && drawn >= traits.styles()[style]) {
            style++;
        }
        return STYLES[style];
    }

    /** Bits by the ordinal of {@link EventFlag}. */
    int flags(Style style, OffencePattern pattern) {
        int flags = 0;
        if (style == Style.DOMESTIC) {
            flags |= 1 << EventFlag.DOMESTIC_ABUSE.ordinal();
        }
        if (style == Style.GANG && random.chance(GROUP_NOTED)) {
            flags |= 1 << EventFlag.GROUP_RELATED.ordinal();
        }
        if (isWeapon(pattern.group())
                || random.chance(Math.min(MOST_WEAPONS, pattern.weapon() * traits.weaponFactor()))) {
            flags |= 1 << EventFlag.WEAPON.ordinal();
        }
        return flags;
    }

    private static boolean isWeapon(OffenceGroup group) {
        return group == OffenceGroup.WEAPONS_NON_FIREARM
                || group == OffenceGroup.FIREARMS_OTHER
                || group == OffenceGroup.FIREARMS_MOST_SERIOUS;
    }
}
