package iomtriage.api.harm;

import iomtriage.api.caserecord.MarkerGrade;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fact in force about serious harm. What has expired or ended is not one.
 *
 * @param what the fact in plain words, for example "on the street gangs register"
 * @param source who says so, in the host's words
 * @param grade how far the source is trusted; empty where facts of this sort have no grade
 * @param since first day in force
 * @param review day by which it must be looked at again; empty if none is set
 * @param expires last day in force; empty while it has no end
 * @param reviewOverdue whether the review is past
 * @param counts whether it indicates serious harm: a marker from a source graded not reliable is shown and does not, and neither does a
 *     register of medium or low risk
 */
public record HarmFact(
        String what,
        String source,
        Optional<MarkerGrade> grade,
        LocalDate since,
        Optional<LocalDate> review,
        Optional<LocalDate> expires,
        boolean reviewOverdue,
        boolean counts) {}
