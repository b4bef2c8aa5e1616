package iomtriage.features.internal.career;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.Sex;
import iomtriage.features.history.PackedDate;
import iomtriage.features.history.SeriousHarm;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What was known of one person on a day, gathered in one pass over the events. It is all that a feature's formula can see,
 * so what is left out here cannot become a feature: IOM status, how a person is supervised, being a victim.
 *
 * <p>Reused from person to person. Not thread-safe.
 */
public final class Career {

    public final SanctionCounts sanctions = new SanctionCounts();
    public final DayCounts arrests = new DayCounts();
    public final DayCounts domesticAbuse = new DayCounts();
    public final DayCounts weapons = new DayCounts();
    public final DayCounts groups = new DayCounts();
    public final CustodyTime custody = new CustodyTime();
    public final LatestNeeds needs = new LatestNeeds();
    public final LatestHarm harm = new LatestHarm();
    public final MarkersInForce onRecord = new MarkersInForce();

    public AsOf asOf = AsOf.of(LocalDate.EPOCH);
    int born;
    private int lastOffence;
    public Sex sex = Sex.NOT_RECORDED;

    /** Reads a record as it stood at the end of a day. */
    public void read(CaseRecord record, LocalDate day) {
        if (!asOf.date().equals(day)) {
            asOf = AsOf.of(day);
        }
        born = PackedDate.of(record.dateOfBirth());
        sex = record.sex();
        readEvents(record.events());
        custody.read(record.custody(), asOf);
        needs.read(record.needs(), asOf);
        harm.read(record.seriousHarm(), asOf);
        onRecord.read(record, day, harm);
    }

    private void readEvents(List<Event> events) {
        sanctions.clear(events.size());
        arrests.clear(events.size());
        lastOffence = Integer.MIN_VALUE;
        domesticAbuse.clear(events.size());
        weapons.clear(events.size());
        groups.clear(events.size());
        for (int i = 0; i < events.size(); i++) {
            readEvent(events.get(i));
        }
        sanctions.count(asOf);
        arrests.count(asOf);
        domesticAbuse.count(asOf);
        weapons.count(asOf);
        groups.count(asOf);
    }

    private void readEvent(Event event) {
        int arrested = PackedDate.of(event.arrestDate());
        int known = Math.min(arrested, PackedDate.of(event.chargeDate()));
        known = Math.min(known, sanctions.add(event, asOf));
        if (known > asOf.day()) {
            return;
        }
        if (arrested <= asOf.day()) {
            arrests.add(arrested);
        }
        // Contradicting dates: an offence cannot be later than the day it was known.
        readOffence(event, Math.min(PackedDate.of(event.offenceDate()), known));
    }

    private void readOffence(Event event, int day) {
        Set<EventFlag> flags = event.flags();
        lastOffence = Math.max(lastOffence, day);
        boolean plain = flags.isEmpty();
        if (!plain && flags.contains(EventFlag.DOMESTIC_ABUSE)) {
            domesticAbuse.add(day);
        }
        if (SeriousHarm.isWeapon(event)) {
            weapons.add(day);
        }
        if (!plain && flags.contains(EventFlag.GROUP_RELATED)) {
            groups.add(day);
        }
    }

    public double ageNow() {
        return PackedDate.wholeYears(born, asOf.day());
    }

    public double ageAtFirstSanction() {
        return sanctions.none() ? Double.NaN : PackedDate.wholeYears(born, sanctions.first);
    }

    public double ageAtLastSanction() {
        return sanctions.none() ? Double.NaN : PackedDate.wholeYears(born, sanctions.last);
    }

    /** Months since the latest known offence; NaN if there is none. */
    public double monthsSinceLastOffence() {
        return noOffence() ? Double.NaN : TimeSpan.months(asOf.daysSince(lastOffence));
    }

    /** The same, without the time in custody since then. */
    public double monthsInCommunity() {
        if (noOffence()) {
            return Double.NaN;
        }
        int since = PackedDate.epochDay(lastOffence);
        return TimeSpan.months(asOf.epochDay() - since - custody.daysInsideSince(since));
    }

    private boolean noOffence() {
        return lastOffence == Integer.MIN_VALUE;
    }
}
