package iomtriage.reviews.outcome;

import java.time.Instant;

/**
 * A report that is on record.
 *
 * @param number number of its audit entry
 * @param report what was reported
 * @param by who reported it: a user, or an application by its id
 * @param at when it was put on record
 */
public record RecordedOutcome(long number, OutcomeReport report, String by, Instant at) {}
