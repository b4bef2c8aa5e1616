package iomtriage.api.caserecord;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A sentence that probation manages: in custody, on licence or in the community.
 *
 * @param from first day in force
 * @param to last day in force; empty while it has no end
 * @param kind the order or licence; empty if the host does not say
 */
public record Sentence(LocalDate from, Optional<LocalDate> to, Optional<SentenceKind> kind) {
    /** @throws CaseRecordRefusedException if anything is null */
    public Sentence {
        NullFields.of("sentence").at("from", from).at("to", to).at("kind", kind).refuse();
    }

    /**
     * A sentence of which the host does not say how it is served.
     *
     * @param from first day in force
     * @param to last day in force; empty while it has no end
     * @throws CaseRecordRefusedException if anything is null, with every field at once
     */
    public Sentence(LocalDate from, Optional<LocalDate> to) {
        this(from, to, Optional.empty());
    }

    /**
     * {@return whether the sentence is in force on a day}
     *
     * @param day the day asked about; first and last day count
     */
    public boolean inForceOn(LocalDate day) {
        return !from.isAfter(day) && !to.filter(last -> last.isBefore(day)).isPresent();
    }
}
