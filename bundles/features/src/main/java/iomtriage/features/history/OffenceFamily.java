package iomtriage.features.history;

import static iomtriage.api.offence.OffenceGroup.*;

import iomtriage.api.offence.OffenceGroup;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Families of offence groups, coarse enough to count in one person's career.
 *
 * <p>The order matters: of several families sanctioned on one day, the first named here stands for the day. It runs from harm
 * to people, over theft and dealing, to the rest.
 */
public enum OffenceFamily {
    VIOLENCE("violence", VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS, VIOLENCE_AGAINST_THE_PERSON_SUB_ABH),
    SEXUAL("a sexual offence", SEXUAL_AGAINST_CHILD, SEXUAL_NOT_AGAINST_CHILD),
    WEAPONS("a weapon offence", WEAPONS_NON_FIREARM, FIREARMS_MOST_SERIOUS, FIREARMS_OTHER),
    ROBBERY("robbery", ACQUISITIVE_VIOLENCE),
    BURGLARY("burglary", BURGLARY_DOMESTIC, BURGLARY_OTHER),
    VEHICLE("vehicle crime", VEHICLE_RELATED_THEFT),
    THEFT("theft or handling", THEFT_NON_MOTOR, HANDLING_STOLEN_GOODS),
    DRUGS("a drug offence", DRUG_POSSESSION_OR_SUPPLY, DRUG_IMPORT_EXPORT_OR_PRODUCTION),
    FRAUD("fraud", FRAUD_AND_FORGERY, WELFARE_FRAUD),
    CRIMINAL_DAMAGE("criminal damage", OffenceGroup.CRIMINAL_DAMAGE),
    PUBLIC_ORDER("a public order offence", PUBLIC_ORDER_AND_HARRASSMENT, DRUNKENNESS),
    BREACH("absconding or a bail offence", ABSCONDING_OR_BAIL),
    MOTORING("a motoring offence", MOTORING_OFFENCES, DRINK_DRIVING),
    OTHER("another offence", OTHER_OFFENCES),
    /** No family, for an offence that the host could not place. Counts in every total, and as no kind of offending. */
    NOT_PLACED("an offence not placed in a group", UNKNOWN);

    private static final OffenceFamily[] BY_GROUP = byGroup();

    /** The bit of each group's family. */
    private static final int[] BITS =
            Arrays.stream(BY_GROUP).mapToInt(OffenceFamily::bit).toArray();

    private final String label;
    private final Set<OffenceGroup> groups;

    OffenceFamily(String label, OffenceGroup first, OffenceGroup... rest) {
        this.label = label;
        this.groups = Collections.unmodifiableSet(EnumSet.of(first, rest));
    }

    /** The family that a group belongs to. Every group has exactly one. */
    public static OffenceFamily of(OffenceGroup group) {
        return BY_GROUP[group.ordinal()];
    }

    /**
     * The families of a sanction, a bit each by position in the order of the constants.
     *
     * @param groups offence groups as {@linkplain Sanctions#bit bits}
     */
    public static int bits(int groups) {
        int families = 0;
        for (int left = groups; left != 0; left &= left - 1) {
            families |= BITS[Integer.numberOfTrailingZeros(left)];
        }
        return families;
    }

    /** The bit that stands for this family. */
    public int bit() {
        return 1 << ordinal();
    }

    /** The family in plain words, to follow "sanctioned for". */
    public String label() {
        return label;
    }

    /** The groups in this family. */
    public Set<OffenceGroup> groups() {
        return groups;
    }

    private static OffenceFamily[] byGroup() {
        OffenceFamily[] families = new OffenceFamily[OffenceGroup.values().length];
        for (OffenceFamily family : values()) {
            for (OffenceGroup group : family.groups) {
                families[group.ordinal()] = family;
            }
        }
        return families;
    }
}
