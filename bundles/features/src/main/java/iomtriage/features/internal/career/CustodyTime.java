package iomtriage.features.internal.career;

import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.features.history.PackedDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Time in custody as known on a day: spells that overlap or touch are one, and a release after the day has not happened.
 * Reused from person to person.
 */
public final class CustodyTime {

    /** First day and day of release in one number, so that sorting by first day is sorting primitives. */
    private long[] spells = new long[8];

    private final DayCounts recalls = new DayCounts();
    private int size;
    private int asOfDay;

    void read(List<CustodySpell> custody, AsOf asOf) {
        size = 0;
        asOfDay = asOf.epochDay();
        recalls.clear(custody.size());
        for (int i = 0; i < custody.size(); i++) {
            CustodySpell spell = custody.get(i);
            int from = (int) spell.from().toEpochDay();
            if (from > asOfDay) {
                continue;
            }
            add(from, spell.to().isPresent() ? spell.to().get() : LocalDate.MAX);
            if (spell.kind() == CustodyKind.RECALL) {
                recalls.add(PackedDate.of(spell.from()));
            }
        }
        merge();
        recalls.count(asOf);
    }

    private void add(int from, LocalDate release) {
        if (size == spells.length) {
            spells = Arrays.copyOf(spells, size * 2);
        }
        // One day past the as-of date stands for every later release: when that will be is not known yet.
        long known = Math.min(release.toEpochDay(), asOfDay + 1L);
        spells[size++] = (long) from << 32 | Math.max(known, from) & 0xffff_ffffL;
    }

    private void merge() {
        if (size < 2) {
            return;
        }
        Arrays.sort(spells, 0, size);
        int last = 0;
        for (int i = 1; i < size; i++) {
            if (from(spells[i]) <= to(spells[last])) {
                long release = Math.max(to(spells[i]), to(spells[last]));
                spells[last] = spells[last] & 0xffff_ffff_0000_0000L | release & 0xffff_ffffL;
            } else {
                spells[++last] = spells[i];
            }
        }
        size = last + 1;
    }

    private static int from(long spell) {
        return (int) (spell >> 32);
    }

    private static int to(long spell) {
        return (int) spell;
    }

    /** Unbroken stretches in custody. */
    public int spells() {
        return size;
    }

    /** Days on which a recall to custody began. */
    public int recalls() {
        return recalls.total();
    }

    public boolean insideNow() {
        return size > 0 && to(spells[size - 1]) > asOfDay;
    }

    /** Days since the last release; NaN for a person who is in custody or never was. */
    public double daysSinceRelease() {
        return size == 0 || insideNow() ? Double.NaN : asOfDay - to(spells[size - 1]);
    }

    /** Days in custody from a day on, up to the as-of date. */
    public int daysInsideSince(int start) {
        int days = 0;
        for (int i = 0; i < size; i++) {
            int from = Math.max(from(spells[i]), start);
            int to = Math.min(to(spells[i]), asOfDay);
            days += Math.max(0, to - from);
        }
        return days;
    }
}
