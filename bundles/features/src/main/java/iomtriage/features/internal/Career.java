package iomtriage.features.internal;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.Sex;
import iomtriage.features.OffenceFamily;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was known of one person on a day, gathered in one pass over the events. It is all that a feature's formula can see,
 * so what is left out here cannot become a feature: IOM status, how a person is supervised, being a victim.
 *
 * <p>Reused from person to person. Not thread-safe.
 */
public final class Career {

    private static final int NEVER = Integer.MAX_VALUE;

    final SanctionHistory sanctions = new SanctionHistory();
    final DayTally arrests = new DayTally();
    final DayTally domesticAbuse = new DayTally();
    final DayTally weapons = new DayTally();
    final DayTally groups = new DayTally();
    final TimeInside inside = new TimeInside();
    final LatestNeeds needs = new LatestNeeds();
    final LatestHarm harm = new LatestHarm();
    final OnRecord onRecord = new OnRecord();

    AsOf asOf = AsOf.of(LocalDate.EPOCH);
    int born;
    private int lastOffence;
    Sex sex = Sex.NOT_RECORDED;

    /** Reads a record as it stood at the end of a day. */
    public void read(CaseRecord record, LocalDate day) {
        if (!asOf.date().equals(day)) {
            asOf = AsOf.of(day);
        }
        born = Dates.pack(record.dateOfBirth());
        sex = record.sex();
        readEvents(record.events());
        inside.read(record.custody(), asOf);
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
        int arrested = day(event.arrestDate());
        int known = Math.min(arrested, day(event.chargeDate()));
        OffenceFamily family = OffenceFamily.of(event.group());
        if (event.disposal().isPresent()) {
            Disposal disposal = event.disposal().get();
            int disposed = Dates.pack(disposal.date());
            known = Math.min(known, disposed);
            if (disposed <= asOf.day()) {
                sanctions.add(disposed, family, disposal.kind());
            }
        }
        if (known > asOf.day()) {
            return;
        }
        if (arrested <= asOf.day()) {
            arrests.add(arrested);
        }
        // Contradicting dates: an offence cannot be later than the day it was known.
        readOffence(event.flags(), family, Math.min(day(event.offenceDate()), known));
    }

    private void readOffence(Set<EventFlag> flags, OffenceFamily family, int day) {
        lastOffence = Math.max(lastOffence, day);
        boolean plain = flags.isEmpty();
        if (!plain && flags.contains(EventFlag.DOMESTIC_ABUSE)) {
            domesticAbuse.add(day);
        }
        if (family == OffenceFamily.WEAPONS || !plain && flags.contains(EventFlag.WEAPON)) {
            weapons.add(day);
        }
        if (!plain && flags.contains(EventFlag.GROUP_RELATED)) {
            groups.add(day);
        }
    }

    private static int day(Optional<LocalDate> date) {
        return date.isPresent() ? Dates.pack(date.get()) : NEVER;
    }

    double ageNow() {
        return Dates.wholeYears(born, asOf.day());
    }

    double ageAtFirstSanction() {
        return sanctions.none() ? Double.NaN : Dates.wholeYears(born, sanctions.first);
    }

    double ageAtLastSanction() {
        return sanctions.none() ? Double.NaN : Dates.wholeYears(born, sanctions.last);
    }

    /** Months since the latest known offence; NaN if there is none. */
    double monthsSinceLastOffence() {
        return noOffence() ? Double.NaN : Dates.months(asOf.daysSince(lastOffence));
    }

    /** The same, without the time since then that was spent inside. */
    double monthsInCommunity() {
        if (noOffence()) {
            return Double.NaN;
        }
        int since = Dates.epochDay(lastOffence);
        return Dates.months(asOf.epochDay() - since - inside.daysInsideSince(since));
    }

    private boolean noOffence() {
        return lastOffence == Integer.MIN_VALUE;
    }
}
