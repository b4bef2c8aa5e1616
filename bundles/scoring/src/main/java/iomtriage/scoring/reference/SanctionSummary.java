package iomtriage.scoring.reference;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.OffenceGroup;
import java.time.LocalDate;
import java.util.Arrays;

/** A person's sanctions as of a day, counted in one pass: all disposals of one day are one sanction. */
final class Sanctions {

    private static final int YEAR = 10;
    private static final int MONTH = 6;

    /**
     * Days of disposal, sorted, repeated ones included: year, four bits of month, five of day, and one that is set where the
     * offence was violent. In the order of time, and cheaper to make than a count of days.
     */
    private final long[] days;

    private final boolean isConvicted;
    private final OffenceGroup currentGroup;

    private Sanctions(long[] days, boolean isConvicted, OffenceGroup currentGroup) {
        this.days = days;
        this.isConvicted = isConvicted;
        this.currentGroup = currentGroup;
    }

    static Sanctions of(CaseRecord record, LocalDate asOf) {
        long[] days = new long[record.events().size()];
        int count = 0;
        boolean isConvicted = false;
        LocalDate latest = LocalDate.MIN;
        OffenceGroup group = OffenceGroup.UNKNOWN;
        for (Event event : record.events()) {
            if (event.disposal().isPresent() && !event.disposal().get().date().isAfter(asOf)) {
                LocalDate day = event.disposal().get().date();
                days[count++] = pack(day) | (isViolent(event.group()) ? 1 : 0);
                isConvicted |= event.disposal().get().kind() == DisposalKind.CONVICTION;
                group = day.isAfter(latest) ? event.group() : day.isEqual(latest) ? main(group, event.group()) : group;
                latest = day.isAfter(latest) ? day : latest;
            }
        }
        Arrays.sort(days, 0, count);
        return new Sanctions(Arrays.copyOf(days, count), isConvicted, group);
    }

    private static long pack(LocalDate day) {
        return (long) day.getYear() << YEAR | day.getMonthValue() << MONTH | day.getDayOfMonth() << 1;
    }

    private static LocalDate unpack(long packed) {
        return LocalDate.of((int) (packed >> YEAR), (int) (packed >> MONTH & 0xf), (int) (packed >> 1 & 0x1f));
    }

    boolean isEmpty() {
        return days.length == 0;
    }

    LocalDate first() {
        return unpack(days[0]);
    }

    LocalDate current() {
        return unpack(days[days.length - 1]);
    }

    int count() {
        int count = 0;
        for (int i = 0; i < days.length; i++) {
            count += isLastOfItsDay(i) ? 1 : 0;
        }
        return count;
    }

    /** Sorted, a violent offence stands last among those of its day. */
    int violentCount() {
        int count = 0;
        for (int i = 0; i < days.length; i++) {
            count += isLastOfItsDay(i) && (days[i] & 1) == 1 ? 1 : 0;
        }
        return count;
    }

    boolean isConvicted() {
        return isConvicted;
    }

    /** The group that stands for the current sanction. */
    OffenceGroup currentGroup() {
        return currentGroup;
    }

    private boolean isLastOfItsDay(int i) {
        return i + 1 == days.length || days[i] >> 1 != days[i + 1] >> 1;
    }

    /** Of two groups sanctioned together: violent before others, unknown last, otherwise in the order of the constants. */
    private static OffenceGroup main(OffenceGroup one, OffenceGroup other) {
        if (isViolent(one) != isViolent(other)) {
            return isViolent(one) ? one : other;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static boolean isViolent(OffenceGroup group) {
        return ViolentGroups.all().contains(group);
    }
}
