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
 * @param to day on which the person was released; empty while still inside
 * @param plannedRelease day on which release is planned, if there is such a plan; it says nothing once the person is out
 */
public record CustodySpell(
        CustodyKind kind, LocalDate from, Optional<LocalDate> to, Optional<LocalDate> plannedRelease) {

    /** @throws CaseRecordRefusedException if anything is null */
    public CustodySpell {
        NullFields.of("custody")
                .at("kind", kind)
                .at("from", from)
                .at("to", to)
                .at("plannedRelease", plannedRelease)
                .refuse();
    }

    /**
     * A spell without a plan for release.
     *
     * @param kind why the person was inside
     * @param from first day inside
     * @param to day on which the person was released; empty while still inside
     * @throws CaseRecordRefusedException if anything is null, with every field at once
     */
    public CustodySpell(CustodyKind kind, LocalDate from, Optional<LocalDate> to) {
        this(kind, from, to, Optional.empty());
    }

    /**
     * {@return a copy of the spell with the day on which release is planned}
     *
     * @param planned not before the first day inside
     * @throws CaseRecordRefusedException if the day is null
     */
    public CustodySpell withPlannedRelease(LocalDate planned) {
        NullFields.of("custody").at("plannedRelease", planned).refuse();
        return new CustodySpell(kind, from, to, Optional.of(planned));
    }
}
