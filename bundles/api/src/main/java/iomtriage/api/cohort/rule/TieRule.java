package iomtriage.api.cohort.rule;

/** What happens to people with the same count where a share of the caseload is cut off. */
public enum TieRule {
    /** Everyone with the count of the last place is in: the cohort may be larger than the share. */
    ALL_IN,
    /** Nobody is in whose equals do not all fit: the cohort may be smaller than the share. */
    ALL_OUT
}
