package iomtriage.api.caserecord;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;

/**
 * How an alleged offence ended. All disposals of one day are one <em>sanction</em> (a sanction occasion).
 *
 * @param kind caution or conviction
 * @param date the day it was given: the sanction is known from then on
 */
public record Disposal(DisposalKind kind, LocalDate date) {
    /** @throws CaseRecordRefusedException if anything is null, with every field at once */
    public Disposal {
        NullFields.of("disposal").at("kind", kind).at("date", date).refuse();
    }
}
