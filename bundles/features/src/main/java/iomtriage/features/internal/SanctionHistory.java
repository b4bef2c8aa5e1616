package iomtriage.features.internal;

import iomtriage.api.caserecord.DisposalKind;
import iomtriage.features.OffenceFamily;
import java.util.Arrays;

/**
 * The occasions on which a person was sanctioned, each with the families of offence it was for. All disposals of one day are
 * one occasion; it is a conviction if any of them is. Reused from person to person.
 */
final class SanctionHistory {

    private static final int FAMILIES = OffenceFamily.values().length;
    private static final int CONVICTION = 1 << FAMILIES;
    private static final int FAMILY_BITS = CONVICTION - 1;

    /** Violence against people, weapons and robbery. */
    static final int VIOLENT = bit(OffenceFamily.VIOLENCE) | bit(OffenceFamily.WEAPONS) | bit(OffenceFamily.ROBBERY);

    /** Robbery, burglary, vehicle crime, theft. */
    static final int ACQUISITIVE = bit(OffenceFamily.ROBBERY)
            | bit(OffenceFamily.BURGLARY)
            | bit(OffenceFamily.VEHICLE)
            | bit(OffenceFamily.THEFT);

    private final DistinctDays days = new DistinctDays();

    /** What happened on each day: a bit for each family, and one for a conviction. */
    private int[] what = new int[16];

    private final int[] byFamily = new int[FAMILIES];
    int first;
    int last;
    int lastFamilies;
    int everFamilies;
    int total;
    int last12;
    int last24;
    int last60;
    int convictions;
    int violent;
    int violentLast24;
    int acquisitiveLast24;
    int drugsLast24;
    int breachLast24;

    static int bit(OffenceFamily family) {
        return 1 << family.ordinal();
    }

    void clear(int atMost) {
        days.clear(atMost);
        if (what.length < atMost) {
            what = new int[atMost];
        }
    }

    /** Adds a disposal of a packed date. */
    void add(int day, OffenceFamily family, DisposalKind kind) {
        int before = days.size();
        int position = days.add(day);
        int more = bit(family) | (kind == DisposalKind.CONVICTION ? CONVICTION : 0);
        what[position] = position == before ? more : what[position] | more;
    }

    /** Counts occasions. After this the counts can be read. */
    void count(AsOf asOf) {
        startCounting();
        for (int i = 0; i < days.size(); i++) {
            countOccasion(days.day(i), what[i], asOf);
        }
    }

    private void startCounting() {
        Arrays.fill(byFamily, 0);
        total = days.size();
        first = Integer.MAX_VALUE;
        last = Integer.MIN_VALUE;
        last12 = 0;
        last24 = 0;
        last60 = 0;
        convictions = 0;
        violent = 0;
        violentLast24 = 0;
        acquisitiveLast24 = 0;
        drugsLast24 = 0;
        breachLast24 = 0;
        lastFamilies = 0;
        everFamilies = 0;
    }

    private void countOccasion(int day, int what, AsOf asOf) {
        int families = what & FAMILY_BITS;
        if (day > last) {
            last = day;
            lastFamilies = families;
        }
        first = Math.min(first, day);
        everFamilies |= families;
        convictions += what >>> FAMILIES;
        violent += (what & VIOLENT) != 0 ? 1 : 0;
        last60 += day > asOf.before60() ? 1 : 0;
        last12 += day > asOf.before12() ? 1 : 0;
        for (int left = families; left != 0; left &= left - 1) {
            byFamily[Integer.numberOfTrailingZeros(left)]++;
        }
        if (day > asOf.before24()) {
            last24++;
            violentLast24 += (what & VIOLENT) != 0 ? 1 : 0;
            acquisitiveLast24 += (what & ACQUISITIVE) != 0 ? 1 : 0;
            drugsLast24 += (what & bit(OffenceFamily.DRUGS)) != 0 ? 1 : 0;
            breachLast24 += (what & bit(OffenceFamily.BREACH)) != 0 ? 1 : 0;
        }
    }

    boolean none() {
        return total == 0;
    }

    /** Occasions that were for this family, whatever else they were for. */
    int of(OffenceFamily family) {
        return byFamily[family.ordinal()];
    }

    /** How many families of offence the person was ever sanctioned for, those not placed in a group left out. */
    int families() {
        return Integer.bitCount(everFamilies & ~bit(OffenceFamily.NOT_PLACED));
    }
}
