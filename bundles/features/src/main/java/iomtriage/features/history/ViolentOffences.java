package iomtriage.features.history;

import static iomtriage.api.caserecord.OffenceGroup.*;

import iomtriage.api.caserecord.OffenceGroup;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which offences count as violent. The sources differ, so whatever counts violence says which of these it counts. */
public enum ViolentOffences {
    /** Violence against people, weapons and robbery: the feature catalogue's choice. */
    CATALOGUE(groups(OffenceFamily.VIOLENCE, OffenceFamily.WEAPONS, OffenceFamily.ROBBERY)),
    /**
     * The non-sexual violence of the OASys Violence Predictor (Howard and Dixon 2012), which OGRS4 counts: assault, threats and
     * harassment, robbery, public order, criminal damage and weapons.
     */
    OASYS_VIOLENCE_PREDICTOR(List.of(
            VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS,
            VIOLENCE_AGAINST_THE_PERSON_SUB_ABH,
            ACQUISITIVE_VIOLENCE,
            PUBLIC_ORDER_AND_HARRASSMENT,
            CRIMINAL_DAMAGE,
            WEAPONS_NON_FIREARM,
            FIREARMS_MOST_SERIOUS,
            FIREARMS_OTHER));

    private final Set<OffenceGroup> groups;
    private final int bits;

    ViolentOffences(Collection<OffenceGroup> groups) {
        this.groups = Collections.unmodifiableSet(EnumSet.copyOf(groups));
        this.bits = Sanctions.bits(groups);
    }

    private static Set<OffenceGroup> groups(OffenceFamily... families) {
        Set<OffenceGroup> groups = EnumSet.noneOf(OffenceGroup.class);
        for (OffenceFamily family : families) {
            groups.addAll(family.groups());
        }
        return groups;
    }

    /** The groups, in the order of the constants. */
    public Set<OffenceGroup> groups() {
        return groups;
    }

    /** The groups as {@linkplain Sanctions#bit bits}. */
    public int bits() {
        return bits;
    }
}
