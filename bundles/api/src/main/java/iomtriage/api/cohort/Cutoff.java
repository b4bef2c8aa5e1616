package iomtriage.api.cohort;

import iomtriage.api.cohort.rule.Rule;

/**
 * Where the top share of one caseload begins.
 *
 * <p>The two counts differ only where missing information leaves the boundary open: a person at or above {@code highest} is
 * in, one below {@code lowest} is out, one between is not decidable.
 *
 * @param rule the rule it belongs to
 * @param lowest lowest count at which the share may begin, at least 1
 * @param highest highest count at which it may begin
 */
public record Cutoff(Rule.TopShare rule, int lowest, int highest) {}
