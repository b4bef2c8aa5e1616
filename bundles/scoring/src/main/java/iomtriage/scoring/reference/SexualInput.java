package iomtriage.scoring.reference;

import iomtriage.api.oasys.Answer;

/**
 * What the predictors of sexual reoffending ask about a man who committed a sexual offence. Ages are in whole years; counts
 * are of sanctions, the current one included.
 *
 * @param counts sanctions by kind of sexual offence
 * @param sanctions how many sanctions in all
 * @param ages age at the last sexual offence and at the start of follow-up
 * @param strangerVictim whether the current offence had a victim who was a stranger
 * @param isFiveYearsClear whether, out of custody, five whole years have passed since the start of follow-up, the last sexual
 *     offence and the latest offence of any kind
 */
record SexualInput(Counts counts, int sanctions, Ages ages, Answer strangerVictim, boolean isFiveYearsClear) {

    record Counts(int adultContact, int childContact, int nonContact, int images) {}

    record Ages(int atLastSexualOffence, int atStartOfFollowUp) {}

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "SexualInput[hidden]";
    }
}
