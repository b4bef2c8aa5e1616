package iomtriage.tables.specification;

/** What becomes of a row that is to be scored and holds a code that its column does not list. Training always refuses it. */
public enum UnknownCode {
    /** The row is not scored, and the file is refused with all that is wrong in it. */
    REFUSE,
    /** The value counts as not known; how often is told. */
    MISSING
}
