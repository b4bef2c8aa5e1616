package iomtriage.scoring.reference;

import iomtriage.api.offence.Ogrs3Category;

/**
 * What OGRS3 needs.
 *
 * @param history the person and their sanctions
 * @param isConvicted whether any sanction so far was a conviction; otherwise all were cautions
 * @param offence offence of the current sanction
 */
public record Ogrs3Input(SanctionHistory history, boolean isConvicted, Ogrs3Category offence) {

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Ogrs3Input[hidden]";
    }
}
