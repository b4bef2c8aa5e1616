package iomtriage.reviews.profile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.harm.OffencesKnown;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Counts offences of one kind over the whole record, as known on a day: what became known or was proven later is not used. */
final class OffencesReader {

    private OffencesReader() {}

    static OffencesKnown read(CaseRecord record, LocalDate asOf, Predicate<Event> kind) {
        List<Event> known = record.events().stream()
                .filter(kind)
                .filter(event ->
                        event.knownFrom().filter(day -> !day.isAfter(asOf)).isPresent())
                .toList();
        int proven = (int) known.stream().filter(event -> isProven(event, asOf)).count();
        return new OffencesKnown(
                proven,
                known.size() - proven,
                known.stream().map(OffencesReader::day).max(Comparator.naturalOrder()));
    }

    private static boolean isProven(Event event, LocalDate asOf) {
        return event.disposal().filter(each -> !each.date().isAfter(asOf)).isPresent();
    }

    /** Contradicting dates: an offence cannot be later than the day it was known. */
    private static LocalDate day(Event event) {
        LocalDate known = event.knownFrom().orElseThrow();
        return event.offenceDate().filter(known::isAfter).orElse(known);
    }
}
