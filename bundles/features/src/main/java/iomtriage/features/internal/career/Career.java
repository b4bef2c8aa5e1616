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

    /** Days of arrest or charge for offences that are not proven. */
    public final DayCounts unproven = new DayCounts();

    public final ProvenAndNot domesticAbuse = new ProvenAndNot();
    public final ProvenAndNot weapons = new ProvenAndNot();
    public final ProvenAndNot groups = new ProvenAndNot();
    public final CustodyTime custody = new CustodyTime();
    public final LatestNeeds needs = new LatestNeeds();
    public final LatestHarm harm = new LatestHarm();
    public final MarkersInForce onRecord = new MarkersInForce();

    public AsOf asOf = AsOf.of(LocalDate.EPOCH);
    int born;
    private int lastProvenOffence;
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
        unproven.clear(events.size());
        lastProvenOffence = Integer.MIN_VALUE;
        domesticAbuse.clear(events.size());
        weapons.clear(events.size());
        groups.clear(events.size());
        for (int i = 0; i < events.size(); i++) {
            readEvent(events.get(i));
        }
        sanctions.count(asOf);
        unproven.count(asOf);
        domesticAbuse.count(asOf);
        weapons.count(asOf);
        groups.count(asOf);
    }

    private void readEvent(Event event) {
        int arrestedOrCharged = Math.min(PackedDate.of(event.arrestDate()), PackedDate.of(event.chargeDate()));
        int disposed = sanctions.add(event, asOf);
        if (disposed <= asOf.day()) {
            // Contradicting dates: an offence cannot be later than the day it was known.
            int known = Math.min(arrestedOrCharged, disposed);
            int day = Math.min(PackedDate.of(event.offenceDate()), known);
            lastProvenOffence = Math.max(lastProvenOffence, day);
            readHarm(event, true, day);
        } else if (arrestedOrCharged <= asOf.day()) {
            unproven.add(arrestedOrCharged);
            readHarm(event, false, arrestedOrCharged);
        }
    }

    private void readHarm(Event event, boolean proven, int day) {
        Set<EventFlag> flags = event.flags();
        boolean plain = flags.isEmpty();
        if (!plain && flags.contains(EventFlag.DOMESTIC_ABUSE)) {
            domesticAbuse.add(proven, day);
        }
        if (SeriousHarm.isWeapon(event)) {
            weapons.add(proven, day);
        }
        if (!plain && flags.contains(EventFlag.GROUP_RELATED)) {
            groups.add(proven, day);
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

    /** Months since the latest proven offence; NaN if there is none. */
    public double monthsSinceLastProvenOffence() {
        return sanctions.none() ? Double.NaN : TimeSpan.months(asOf.daysSince(lastProvenOffence));
    }

    /** The same, without the time in custody since then. */
    public double monthsInCommunity() {
        if (sanctions.none()) {
            return Double.NaN;
        }
        int since = PackedDate.epochDay(lastProvenOffence);
        return TimeSpan.months(asOf.epochDay() - since - custody.daysInsideSince(since));
    }
}
