package iomtriage.api.cohort;

import iomtriage.api.caserecord.SubjectId;

/**
 * One person's move between two dates.
 *
 * @param subject who
 * @param reason why, in plain words, for example "7 arrests in the last 12 months before, 8 now (8 needed)"
 */
public record Move(SubjectId subject, String reason) {}
