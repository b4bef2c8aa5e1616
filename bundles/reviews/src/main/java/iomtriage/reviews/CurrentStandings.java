package iomtriage.reviews;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Standing;
import java.time.LocalDate;
import java.util.Map;

/**
 * Where everybody stands at one moment.
 *
 * @param standings where people stand about whom anything is on record; everyone else is {@link Standing#UNDECIDED}
 * @param reviewOn the days by which standing decisions are to be looked at again; whose decision has none is absent
 */
public record CurrentStandings(Map<SubjectId, Standing> standings, Map<SubjectId, LocalDate> reviewOn) {

    /** Before anything is on record. */
    public static final CurrentStandings NOTHING = new CurrentStandings(Map.of(), Map.of());
}
