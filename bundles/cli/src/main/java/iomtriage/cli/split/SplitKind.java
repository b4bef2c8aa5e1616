package iomtriage.cli.split;

/** How to divide people into those to learn from and those to be judged on. */
public enum SplitKind {
    /** By time where the data has dates, otherwise by person. */
    AUTO,
    /** At random, all rows of a person on one side. */
    PERSON,
    /** The latest rows are judged on what was known before them, and nobody is on both sides. */
    TIME,
    /** Every person is judged once, by a model that did not see them. */
    CROSS
}
