package iomtriage.tables.specification;

/** What a column is for. */
public enum ColumnUse {
    /** The reference of the person a row is about. */
    ID,
    /** Something a model may read. */
    FEATURE,
    /** Something to be predicted. Never read by a model. */
    OUTCOME,
    /** A group that fairness is audited by. Never read by a model. */
    AUDIT,
    /** How many people a row stands for, as in a survey: above 0. Only their proportions count. Never read by a model. */
    WEIGHT,
    /** When the outcome happened, or else until when the person was followed: 0 or more. Never read by a model. */
    TIME,
    /** The day as of which a row is true. Splits by time go by it. Never read by a model. */
    DATE,
    /** Ignored. */
    EXCLUDED
}
