package iomtriage.simulation.internal.people;

import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.internal.career.Offence;
import iomtriage.simulation.internal.career.Spell;

/**
 * What no real record is known to pass, and no simulated one may: practitioners dismiss a caseload on sight for one person
 * beyond it. A life that would pass a bound is drawn again. The bounds are judgements, no publication's figures.
 */
public final class Believable {

    public static final int MOST_WEAPON_OFFENCES = 40;
    public static final int MOST_SANCTIONS_IN_FIVE_YEARS = 60;
    public static final int MOST_CUSTODY_SPELLS = 40;
    public static final int MOST_EVENTS = 350;
    public static final int MOST_RECALLS = 30;
    private static final int FIVE_YEARS = 1_826;

    private Believable() {}

    /** Whether a record, as it was before a day, keeps within every bound. */
    static boolean is(CriminalRecord record, int day) {
        return record.offences().size() < MOST_SANCTIONS_IN_FIVE_YEARS / 2
                        && record.custody().size() < MOST_RECALLS
                || isWithin(record, day);
    }

    private static boolean isWithin(CriminalRecord record, int day) {
        int events = 0;
        int weapons = 0;
        for (Offence offence : record.offences()) {
            if (offence.followed().arrest() < day) {
                events++;
                weapons += offence.has(EventFlag.WEAPON) ? 1 : 0;
            }
        }
        int spells = 0;
        int recalls = 0;
        for (Spell spell : record.custody()) {
            if (spell.from() < day) {
                spells++;
                recalls += spell.kind() == CustodyKind.RECALL ? 1 : 0;
            }
        }
        return events <= MOST_EVENTS
                && weapons <= MOST_WEAPON_OFFENCES
                && spells <= MOST_CUSTODY_SPELLS
                && recalls <= MOST_RECALLS
                && mostInFiveYears(record, day) <= MOST_SANCTIONS_IN_FIVE_YEARS;
    }

    private static int mostInFiveYears(CriminalRecord record, int day) {
        int[] sanctions = record.offences().stream()
                .mapToInt(offence -> offence.followed().disposal())
                .filter(disposed -> disposed < day)
                .sorted()
                .distinct()
                .toArray();
        int most = 0;
        int first = 0;
        for (int last = 0; last < sanctions.length; last++) {
            while (sanctions[last] - sanctions[first] >= FIVE_YEARS) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
