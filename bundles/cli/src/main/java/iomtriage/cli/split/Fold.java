package iomtriage.cli.split;

/**
 * One division of people. The arrays are not copied: treat them as read-only.
 *
 * @param train positions of those to learn from, ascending
 * @param test positions of those to be judged on, ascending
 */
public record Fold(int[] train, int[] test) {}
