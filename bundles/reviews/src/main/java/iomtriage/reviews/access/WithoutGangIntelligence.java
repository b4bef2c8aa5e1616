package iomtriage.reviews.access;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A case record as if nobody had linked the person to a gang, save a court: no such marker, register entry or scheme, and no note of a
 * group on what is not proven. All that is shown to readers who may not see gang intelligence is worked out from this, places
 * and scores included, so that nothing they are shown can tell them of it.
 */
public final class WithoutGangIntelligence {

    private WithoutGangIntelligence() {}

    /** The very same record if there is no such intelligence in it. */
    public static CaseRecord of(CaseRecord record, LocalDate asOf) {
        Predicate<Event> noted = event -> isNoted(event, asOf);
        boolean none = record.markers().stream()
                        .noneMatch(marker -> marker.kind().isGangIntelligence())
                && record.registers().stream().noneMatch(entry -> entry.code().isGangIntelligence())
                && record.schemes().stream().noneMatch(each -> each.scheme().isGangIntelligence())
                && record.events().stream().noneMatch(noted);
        if (none) {
            return record;
        }
        return record.toBuilder()
                .markers(without(record.markers(), marker -> marker.kind().isGangIntelligence()))
                .registers(without(record.registers(), entry -> entry.code().isGangIntelligence()))
                .schemes(without(record.schemes(), each -> each.scheme().isGangIntelligence()))
                .events(record.events().stream()
                        .map(event -> noted.test(event) ? withoutNote(event) : event)
                        .toList())
                .build();
    }

    private static boolean isNoted(Event event, LocalDate asOf) {
        return event.flags().contains(EventFlag.GROUP_RELATED)
                && event.disposal()
                        .filter(disposal -> !disposal.date().isAfter(asOf))
                        .isEmpty();
    }

    private static Event withoutNote(Event event) {
        Set<EventFlag> flags = EnumSet.copyOf(event.flags());
        flags.remove(EventFlag.GROUP_RELATED);
        return event.toBuilder().flags(flags).build();
    }

    private static <T> List<T> without(List<T> all, Predicate<T> what) {
        return all.stream().filter(what.negate()).toList();
    }
}
