package iomtriage.scoring.reference;

import iomtriage.api.caserecord.OffenceGroup;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The groups that make a sanction a violent one: the non-sexual violence of the OASys Violence Predictor (Howard and Dixon
 * 2012), that is, assault, threats and harassment, robbery, public order, criminal damage and weapons.
 */
public final class ViolentGroups {

    private static final Set<OffenceGroup> GROUPS = Collections.unmodifiableSet(EnumSet.of(
            OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS,
            OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_SUB_ABH,
            OffenceGroup.ACQUISITIVE_VIOLENCE,
            OffenceGroup.PUBLIC_ORDER_AND_HARRASSMENT,
            OffenceGroup.CRIMINAL_DAMAGE,
            OffenceGroup.WEAPONS_NON_FIREARM,
            OffenceGroup.FIREARMS_MOST_SERIOUS,
            OffenceGroup.FIREARMS_OTHER));

    private ViolentGroups() {}

    /** All of them, in the order of the constants. */
    public static Set<OffenceGroup> all() {
        return GROUPS;
    }
}
