package iomtriage.tables.specification;

/** Which way a feature may move a score. */
public enum ColumnDirection {
    FREE,
    HIGHER_RAISES,
    HIGHER_LOWERS
}
