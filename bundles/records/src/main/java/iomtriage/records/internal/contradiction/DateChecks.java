package iomtriage.records.internal.contradiction;

import iomtriage.api.finding.FindingCode;
import iomtriage.records.internal.finding.FindingList;
import java.time.LocalDate;
import java.util.Optional;

/** Compares the dates of one list's elements with the person's birth and each other. */
final class DateChecks {

    private final FindingList findings;
    private final LocalDate born;

    DateChecks(FindingList findings, LocalDate born) {
        this.findings = findings;
        this.born = born;
    }

    /** Nothing happens, or is planned, before birth. */
    void notBeforeBirth(LocalDate date, String list, int index, String field) {
        if (date.isBefore(born)) {
            findings.add(
                    FindingCode.BORN_AFTER_EVENT,
                    Place.of(list, index, field),
                    "It is before the date of birth.",
                    "Correct this date or the date of birth.");
        }
    }

    /** A date that must not come before another. */
    void notBefore(LocalDate earlier, LocalDate later, String list, int index, String field, String than) {
        if (later.isBefore(earlier)) {
            findings.add(
                    FindingCode.DATES_OUT_OF_ORDER,
                    Place.of(list, index, field),
                    "It is before the " + than + ".",
                    "Correct whichever of the two dates is wrong.");
        }
    }

    /** The last day of something that began, if it has one. */
    void end(LocalDate first, Optional<LocalDate> last, String list, int index, String field) {
        if (last.isPresent()) {
            notBeforeBirth(last.get(), list, index, field);
            notBefore(first, last.get(), list, index, field, "first day");
        }
    }
}
