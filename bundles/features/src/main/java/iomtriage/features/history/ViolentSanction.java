package iomtriage.features.history;

import iomtriage.api.caserecord.Event;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether a sanction counts as violent: the ministry's flag of the offence code decides, as OGRS4 counts violent sanctions.
 * Robbery, weapons, most of public order, criminal damage and drunkenness have it; no sexual offence does. Where only the group
 * is known, the flags of the group's codes say what is likely.
 *
 * <p>Of several offences sanctioned at once, the first named here stands for the sanction.
 */
public enum ViolentSanction {
    /** It has the flag: its code does, or every code of its group. */
    YES,
    /** The ministry's table does not have its code, so nobody knows. */
    CODE_WITHOUT_MEANING,
    /** Only its group is known, and most of the group's codes have the flag. Counted as violent. */
    LIKELY,
    /** Not even its group is known, or few of the group's codes have the flag. Not counted as violent. */
    POSSIBLE,
    /** It does not have the flag: its code does not, or no code of its group. */
    NO;

    private static final ViolentSanction[] BY_GROUP = Arrays.stream(OffenceGroup.values())
            .map(ViolentSanction::likelihood)
            .toArray(ViolentSanction[]::new);

    /** What a sanction for this offence counts as. */
    public static ViolentSanction of(Event offence) {
        Optional<OffenceCode> code = offence.code();
        return code.isPresent() ? of(code.get()) : of(offence.group());
    }

    /** What a sanction for an offence counts as of which only the group is known. */
    public static ViolentSanction of(OffenceGroup group) {
        return BY_GROUP[group.ordinal()];
    }

    private static ViolentSanction of(OffenceCode code) {
        if (code.meaning().isEmpty()) {
            return CODE_WITHOUT_MEANING;
        }
        return code.meaning().get().isViolent() ? YES : NO;
    }

    private static ViolentSanction likelihood(OffenceGroup group) {
        GroupMeaning meaning = GroupMeaning.of(group);
        if (meaning.codes() == 0) {
            return POSSIBLE;
        }
        if (meaning.violentCodes() == meaning.codes()) {
            return YES;
        }
        if (meaning.violentCodes() == 0) {
            return NO;
        }
        return 2 * meaning.violentCodes() > meaning.codes() ? LIKELY : POSSIBLE;
    }
}
