package iomtriage.scoring.reference;

import iomtriage.api.caserecord.Sex;

/**
 * What both scales ask about a person and their sanctions. Ages are in whole years.
 *
 * @param sex sex, which must be recorded
 * @param ageAtFirstSanction age at the first sanction, 10 or more
 * @param ageAtCurrentSanction age at the latest sanction
 * @param ageAtStartOfFollowUp age when the person was next free to reoffend
 * @param sanctions how many sanctions in all, the current one included
 */
public record SanctionHistory(
        Sex sex, int ageAtFirstSanction, int ageAtCurrentSanction, int ageAtStartOfFollowUp, int sanctions) {

    /** The age of criminal responsibility in England and Wales: Children and Young Persons Act 1933, section 50. */
    static final int YOUNGEST = 10;

    /** @throws IllegalArgumentException if something is missing or out of range or order */
    public SanctionHistory {
        if (sex == Sex.NOT_RECORDED) {
            throw new IllegalArgumentException("Sex must be recorded: the scales have no term for any other case.");
        }
        if (ageAtFirstSanction < YOUNGEST
                || ageAtCurrentSanction < ageAtFirstSanction
                || ageAtStartOfFollowUp < ageAtCurrentSanction) {
            throw new IllegalArgumentException(
                    "Ages at first sanction, current sanction and start of follow-up must be 10 or more, in that order.");
        }
        if (sanctions < 1 || sanctions == 1 && ageAtCurrentSanction != ageAtFirstSanction) {
            throw new IllegalArgumentException(
                    "There must be a sanction, and if there is only one, it is both the first and the current one.");
        }
    }

    /** Years from the first sanction to the current one. */
    int yearsSinceFirst() {
        return ageAtCurrentSanction - ageAtFirstSanction;
    }

    boolean isFemale() {
        return sex == Sex.FEMALE;
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "SanctionHistory[hidden]";
    }
}
