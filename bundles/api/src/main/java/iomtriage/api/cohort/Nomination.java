package iomtriage.api.cohort;

import iomtriage.api.caserecord.SubjectId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person put forward by professional judgement.
 *
 * @param subject who is nominated
 * @param list name of the list of nominations, as the definitions name it
 * @param by who says so: a role or team, in the host's words
 * @param from first day in force
 * @param to last day in force; empty while it has no end
 */
public record Nomination(SubjectId subject, String list, String by, LocalDate from, Optional<LocalDate> to) {

    /** Whether the nomination counts on a day. */
    public boolean inForceOn(LocalDate day) {
        return !from.isAfter(day) && !to.filter(last -> last.isBefore(day)).isPresent();
    }
}
