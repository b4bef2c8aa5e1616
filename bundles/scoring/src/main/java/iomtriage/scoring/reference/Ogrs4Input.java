package iomtriage.scoring.reference;

import iomtriage.api.offence.OffenceGroup;

/**
 * What the static form of OGRS4 needs.
 *
 * @param history the person and their sanctions
 * @param violentSanctions how many of the sanctions were for a violent offence, the current one included
 * @param group offence group of the current sanction, which must be known
 * @param offenceFreeMonths whole months from the start of follow-up to the as-of date, 0 if that start is yet to come;
 *     more than 36 count as 36
 */
public record Ogrs4Input(SanctionHistory history, int violentSanctions, OffenceGroup group, int offenceFreeMonths) {

    /** @throws IllegalArgumentException if something is missing or out of range */
    public Ogrs4Input {
        if (violentSanctions < 0 || violentSanctions > history.sanctions()) {
            throw new IllegalArgumentException("Violent sanctions must be 0 to as many as there are sanctions in all.");
        }
        if (group == OffenceGroup.UNKNOWN) {
            throw new IllegalArgumentException(
                    "The offence group must be known: OGRS4 has no term for any other case.");
        }
        if (offenceFreeMonths < 0) {
            throw new IllegalArgumentException(
                    "Offence-free months must be 0 or more: 0 while the start of follow-up is yet to come.");
        }
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Ogrs4Input[hidden]";
    }
}
