package iomtriage.reviews;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.Standing;
import java.time.LocalDate;
import java.util.Map;

/**
 * Where everybody stands at one moment.
 *
 * @param standings where people stand about whom anything is on record; everyone else is {@link Standing#UNDECIDED}
 * @param reviewOn the days by which standing decisions are to be looked at again; whose decision has none is absent
 * @param acceptedSince since when people stand accepted by what needs nobody's approval any more; everyone else is absent
 * @param ratings the ratings that were set last, expired or not; those who have none are absent
 */
public record CurrentStandings(
        Map<SubjectId, Standing> standings,
        Map<SubjectId, LocalDate> reviewOn,
        Map<SubjectId, LocalDate> acceptedSince,
        Map<SubjectId, ReviewEntry.Rated> ratings) {

    /** Before anything is on record. */
    public static final CurrentStandings NOTHING = new CurrentStandings(Map.of(), Map.of(), Map.of(), Map.of());
}
