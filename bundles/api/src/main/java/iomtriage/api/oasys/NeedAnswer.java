package iomtriage.api.oasys;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.util.OptionalInt;

/**
 * What an assessment found in one section.
 *
 * @param score sum of the section's items (each 0, 1 or 2), 0 to 40; empty if there was not enough information
 * @param linkedToSeriousHarm the assessor linked the need to risk of serious harm
 * @param linkedToReoffending the assessor linked the need to reoffending
 */
public record NeedAnswer(OptionalInt score, boolean linkedToSeriousHarm, boolean linkedToReoffending) {
    /** @throws CaseRecordRefusedException if anything is null */
    public NeedAnswer {
        NullFields.of("answer").at("score", score).refuse();
    }
}
