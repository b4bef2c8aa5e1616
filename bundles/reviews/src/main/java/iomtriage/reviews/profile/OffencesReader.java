package iomtriage.reviews.profile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.harm.OffencesKnown;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Counts offences of one kind over a record as it was known on a day. */
final class OffencesReader {

    private OffencesReader() {}

    static OffencesKnown read(CaseRecord record, Predicate<Event> kind) {
        List<Event> known = record.events().stream()
                .filter(kind)
                .filter(event -> event.knownFrom().isPresent())
                .toList();
        int proven = (int)
                known.stream().filter(event -> event.disposal().isPresent()).count();
        return new OffencesKnown(
                proven,
                known.size() - proven,
                known.stream().map(OffencesReader::day).max(Comparator.naturalOrder()));
    }

    /** Contradicting dates: an offence cannot be later than the day it was known. */
    private static LocalDate day(Event event) {
        LocalDate known = event.knownFrom().orElseThrow();
        return event.offenceDate().filter(known::isAfter).orElse(known);
    }
}
