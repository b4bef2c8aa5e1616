package iomtriage.cohorts.internal.count;

/**
 * What was counted of a person, each in the order of {@link RequiredFacts#counts}. The arrays are not copied.
 *
 * @param certain the least that each can be
 * @param possible the most that each can be
 * @param byGroupAlone how many of the certain ones count by their offence group, for want of an offence code
 */
record Counts(int[] certain, int[] possible, int[] byGroupAlone) {}
