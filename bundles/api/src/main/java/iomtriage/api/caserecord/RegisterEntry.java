package iomtriage.api.caserecord;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry on one of probation's registers.
 *
 * @param code which register
 * @param start first day in force
 * @param review day by which it must be looked at again, if one is set
 * @param end last day in force; empty while it has no end
 * @param source who made the entry, in the host's words
 */
public record RegisterEntry(
        RegisterCode code, LocalDate start, Optional<LocalDate> review, Optional<LocalDate> end, String source) {
    /** @throws CaseRecordRefusedException if anything is null */
    public RegisterEntry {
        NullFields.of("register")
                .at("code", code)
                .at("start", start)
                .at("review", review)
                .at("end", end)
                .at("source", source)
                .refuse();
    }

    /** Whether the entry counts on a day: it has started and has not ended. */
    public boolean inForceOn(LocalDate day) {
        return !start.isAfter(day) && !end.filter(last -> last.isBefore(day)).isPresent();
    }
}
