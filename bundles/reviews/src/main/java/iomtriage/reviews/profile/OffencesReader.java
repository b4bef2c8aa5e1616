package iomtriage.reviews.profile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.harm.OffencesKnown;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Counts proven offences of one kind, and days of arrest or charge for others, over a record as it was known on a day.
 */
final class OffencesReader {

    private OffencesReader() {}

    static OffencesKnown read(CaseRecord record, Predicate<Event> kind) {
        List<Event> known = record.events().stream()
                .filter(kind)
                .filter(event -> event.knownFrom().isPresent())
                .toList();
        List<Event> proven =
                known.stream().filter(event -> event.disposal().isPresent()).toList();
        List<LocalDate> unproven = known.stream()
                .filter(event -> event.disposal().isEmpty())
                .map(event -> event.knownFrom().orElseThrow())
                .distinct()
                .toList();
        Stream<LocalDate> days = Stream.concat(proven.stream().map(OffencesReader::day), unproven.stream());
        return new OffencesKnown(proven.size(), unproven.size(), days.max(Comparator.naturalOrder()));
    }

    /** Contradicting dates: an offence cannot be later than the day it was known. */
    private static LocalDate day(Event event) {
        LocalDate known = event.knownFrom().orElseThrow();
        return event.offenceDate().filter(known::isAfter).orElse(known);
    }
}
