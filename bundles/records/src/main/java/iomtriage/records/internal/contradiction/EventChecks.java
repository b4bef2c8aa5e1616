package iomtriage.records.internal.contradiction;

import iomtriage.api.caserecord.Event;
import iomtriage.api.finding.FindingCode;
import iomtriage.records.asof.RecordAsOf;
import iomtriage.records.internal.finding.FindingList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What cannot be true of an event. */
final class EventChecks {

    private static final String EVENTS = "events";
    private static final String DISPOSAL_DATE = "disposal.date";

    private EventChecks() {}

    static void check(List<Event> events, RecordAsOf then, DateChecks dates, FindingList findings) {
        for (int i = 0; i < events.size(); i++) {
            Event event = then.known(events.get(i));
            if (event == null) {
                continue;
            }
            if (event.offenceDate().isPresent()) {
                dates.notBeforeBirth(event.offenceDate().get(), EVENTS, i, "offenceDate");
            }
            step(event.arrestDate(), event, dates, i, "arrestDate");
            step(event.chargeDate(), event, dates, i, "chargeDate");
            if (event.disposal().isPresent()) {
                disposal(event, event.disposal().get().date(), dates, i, findings);
            } else if (hasNoDate(event)) {
                findings.add(
                        FindingCode.EVENT_WITHOUT_DATE,
                        Place.of(EVENTS, i),
                        "It has no date at all.",
                        "Send at least one of offence, arrest, charge or disposal date.");
            }
        }
    }

    private static boolean hasNoDate(Event event) {
        return event.offenceDate().isEmpty()
                && event.arrestDate().isEmpty()
                && event.chargeDate().isEmpty();
    }

    private static void step(Optional<LocalDate> date, Event event, DateChecks dates, int index, String field) {
        if (date.isPresent()) {
            dates.notBeforeBirth(date.get(), EVENTS, index, field);
            after(event.offenceDate(), date.get(), dates, index, field, "offence date");
        }
    }

    private static void disposal(Event event, LocalDate date, DateChecks dates, int index, FindingList findings) {
        if (event.offenceDate().isEmpty()) {
            findings.add(
                    FindingCode.DISPOSAL_WITHOUT_OFFENCE,
                    Place.of(EVENTS, index, "disposal"),
                    "It has no offence date to go with it.",
                    "Send the offence date.");
        }
        dates.notBeforeBirth(date, EVENTS, index, DISPOSAL_DATE);
        after(event.offenceDate(), date, dates, index, DISPOSAL_DATE, "offence date");
        after(event.arrestDate(), date, dates, index, DISPOSAL_DATE, "arrest date");
        after(event.chargeDate(), date, dates, index, DISPOSAL_DATE, "charge date");
    }

    private static void after(
            Optional<LocalDate> earlier, LocalDate later, DateChecks dates, int index, String field, String than) {
        if (earlier.isPresent()) {
            dates.notBefore(earlier.get(), later, EVENTS, index, field, than);
        }
    }
}
