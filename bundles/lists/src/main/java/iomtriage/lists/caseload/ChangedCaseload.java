package iomtriage.lists.caseload;

/**
 * A caseload that was made of one that was sent before.
 *
 * @param caseload all of it
 * @param replaced how many records took the place of one of the same person
 * @param added how many are of people that were not in it
 */
public record ChangedCaseload(ReceivedCaseload caseload, int replaced, int added) {}
