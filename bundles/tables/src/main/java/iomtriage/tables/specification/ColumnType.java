package iomtriage.tables.specification;

/** How the text of a cell becomes a number. */
public enum ColumnType {
    /** A number; the top code, such as {@code 10 or more}, counts as its lowest value. */
    NUMBER,
    /** One of the listed codes, in order: its position, from 0. */
    ORDERED,
    /** One of the listed codes, in no order: its position, from 0. */
    CATEGORY,
    /** One of two listed codes, "no" first: 0 or 1. */
    FLAG,
    /** A day, written in one format throughout. Never a feature. */
    DATE,
    /** Text that is never turned into a number. */
    TEXT
}
