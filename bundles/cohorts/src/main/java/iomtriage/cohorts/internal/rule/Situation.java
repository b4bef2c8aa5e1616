package iomtriage.cohorts.internal.rule;

import iomtriage.cohorts.internal.count.PersonFacts;

/**
 * A person among others on one day.
 *
 * @param person the person's numbers
 * @param boundaries where the top shares of the caseload begin
 */
public record Situation(PersonFacts person, Boundaries boundaries) {}
