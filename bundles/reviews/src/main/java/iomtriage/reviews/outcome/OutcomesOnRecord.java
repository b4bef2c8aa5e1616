package iomtriage.reviews.outcome;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.score.Outcome;
import iomtriage.features.history.SeriousHarm;
import iomtriage.features.history.ViolentSanction;
import iomtriage.records.asof.RecordAsOf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What case records themselves tell of outcomes: offences after a day that led to a caution or conviction. Only for outcomes that
 * are such offences by their definition; of an area's own outcomes a record tells nothing.
 */
public final class OutcomesOnRecord {

    private static final Map<String, Predicate<Event>> KINDS = Map.of(
            "any-reoffence",
            event -> true,
            "domestic-abuse",
            event -> event.flags().contains(EventFlag.DOMESTIC_ABUSE),
            "gang-violence",
            event -> event.flags().contains(EventFlag.GROUP_RELATED) && isViolent(event),
            "weapon",
            SeriousHarm::isWeapon);

    private OutcomesOnRecord() {}

    private static boolean isViolent(Event event) {
        ViolentSanction violent = ViolentSanction.of(event);
        return violent == ViolentSanction.YES || violent == ViolentSanction.LIKELY;
    }

    /** Whether records tell of an outcome. */
    public static boolean tell(Outcome outcome) {
        return KINDS.containsKey(outcome.id());
    }

    /**
     * The first day within the outcome's window on which it happened.
     *
     * @param from the day from which the window counts, not part of it
     * @param until the last day of which anything is known
     * @return empty if it is not on record by that day, or if records do not {@linkplain #tell tell} of it
     */
    public static Optional<LocalDate> first(Outcome outcome, CaseRecord record, LocalDate from, LocalDate until) {
        LocalDate end = from.plusMonths(outcome.windowMonths());
        Predicate<Event> kind = KINDS.getOrDefault(outcome.id(), event -> false);
        return new RecordAsOf(until)
                .of(record).events().stream()
                        .filter(event -> event.disposal().isPresent())
                        .filter(kind)
                        .map(OutcomesOnRecord::day)
                        .filter(day -> day.isAfter(from) && !day.isAfter(end))
                        .min(Comparator.naturalOrder());
    }

    /** Where no date of the offence is known, it was at the latest on the day on which it became known. */
    private static LocalDate day(Event event) {
        LocalDate known = event.knownFrom().orElseThrow();
        return event.offenceDate().filter(known::isAfter).orElse(known);
    }
}
