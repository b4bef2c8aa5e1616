package iomtriage.features.internal.career;

import iomtriage.api.caserecord.Event;
import iomtriage.features.history.OffenceFamily;
import iomtriage.features.history.Sanctions;
import java.util.Arrays;

/** Counts a person's sanctions by window and by family of offence. Reused from person to person. */
public final class SanctionCounts {

    private static final int FAMILIES = OffenceFamily.values().length;

    /** Violence, weapons, robbery. Narrower than what the ministry counts as a violent sanction. */
    private static final int HARM_TO_PEOPLE =
            OffenceFamily.VIOLENCE.bit() | OffenceFamily.WEAPONS.bit() | OffenceFamily.ROBBERY.bit();

    /** Robbery, burglary, vehicle crime, theft. */
    private static final int ACQUISITIVE = OffenceFamily.ROBBERY.bit()
            | OffenceFamily.BURGLARY.bit()
            | OffenceFamily.VEHICLE.bit()
            | OffenceFamily.THEFT.bit();

    private final Sanctions sanctions = new Sanctions();
    private final int[] byFamily = new int[FAMILIES];
    public int first;
    public int last;
    public int firstFamilies;
    public int lastFamilies;
    int everFamilies;
    public int total;
    public int last12;
    public int last24;
    public int last60;
    public int convictions;
    public int violent;
    public int violentLast24;
    public int acquisitiveLast24;
    public int drugsLast24;
    public int breachLast24;

    void clear(int atMost) {
        sanctions.clear(atMost);
    }

    /** Adds an event's disposal, unless it was given after the day; answers its packed date. */
    int add(Event event, AsOf asOf) {
        return sanctions.add(event, asOf.day());
    }

    /** Counts the sanctions. After this the counts can be read. */
    void count(AsOf asOf) {
        startCounting();
        for (int i = 0; i < total; i++) {
            countSanction(i, asOf);
        }
    }

    private void startCounting() {
        Arrays.fill(byFamily, 0);
        total = sanctions.count();
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
        firstFamilies = 0;
        lastFamilies = 0;
        everFamilies = 0;
    }

    private void countSanction(int position, AsOf asOf) {
        int day = sanctions.day(position);
        int groups = sanctions.groups(position);
        int families = OffenceFamily.bits(groups);
        int isViolent = (families & HARM_TO_PEOPLE) != 0 ? 1 : 0;
        if (day > last) {
            last = day;
            lastFamilies = families;
        }
        if (day < first) {
            first = day;
            firstFamilies = families;
        }
        everFamilies |= families;
        convictions += sanctions.isConviction(position) ? 1 : 0;
        violent += isViolent;
        last60 += day > asOf.before60() ? 1 : 0;
        last12 += day > asOf.before12() ? 1 : 0;
        for (int left = families; left != 0; left &= left - 1) {
            byFamily[Integer.numberOfTrailingZeros(left)]++;
        }
        if (day > asOf.before24()) {
            last24++;
            violentLast24 += isViolent;
            acquisitiveLast24 += (families & ACQUISITIVE) != 0 ? 1 : 0;
            drugsLast24 += (families & OffenceFamily.DRUGS.bit()) != 0 ? 1 : 0;
            breachLast24 += (families & OffenceFamily.BREACH.bit()) != 0 ? 1 : 0;
        }
    }

    public boolean none() {
        return total == 0;
    }

    /** Sanctions that were for this family, whatever else they were for. */
    public int of(OffenceFamily family) {
        return byFamily[family.ordinal()];
    }

    /** How many families of offence the person was ever sanctioned for, those not placed in a group left out. */
    public int families() {
        return Integer.bitCount(everFamilies & ~OffenceFamily.NOT_PLACED.bit());
    }
}
