package iomtriage.api.caserecord;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of time inside, during which offending in the community is not possible.
 *
 * @param kind why the person was inside
 * @param from first day inside
 * @param to day of release; empty while the person is still inside
 */
public record CustodySpell(CustodyKind kind, LocalDate from, Optional<LocalDate> to) {
    /** @throws CaseRecordRefusedException if anything is null */
    public CustodySpell {
        NullFields.of("custody").at("kind", kind).at("from", from).at("to", to).refuse();
    }
}
