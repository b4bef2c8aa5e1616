package iomtriage.api.place;

import iomtriage.api.caserecord.SubjectId;

/**
 * A person near the cut line.
 *
 * @param place the person's place
 * @param subject who
 * @param aboveCutLine on which side
 * @param range how sure that is
 */
public record NearLine(int place, SubjectId subject, boolean aboveCutLine, PlaceRange range) {}
