package iomtriage.evaluation.matching;

/**
 * One person on one day: someone who joined the programme that day, or someone who had not joined by then and so may be
 * compared, whether or not they join later.
 *
 * @param person which person; the same number on several days
 * @param riskSet which day; people are matched within it alone
 * @param joined whether the person joined the programme on it
 * @param exactly the chosen facts that a match must share, as one text
 */
public record RiskSetMember(int person, int riskSet, boolean joined, String exactly) {}
