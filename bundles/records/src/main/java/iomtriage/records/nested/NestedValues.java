package iomtriage.records.nested;

/**
 * How an engine gives the values of nested columns. Only what {@link #isNull} says is there, and is of the type that was named for
 * it, is asked for.
 *
 * @param <H> what holds values: a row, whose values are at its columns' positions, or a list, whose values are at their own
 */
public interface NestedValues<H> {

    /** Whether there is no value. */
    boolean isNull(H holder, int at);

    /** The columns under one. */
    H struct(H holder, int at, int columns);

    /** The values of a list. */
    H list(H holder, int at);

    /** How many values a list has. */
    int size(H list);

    /** Points to a text. */
    void text(H holder, int at, TextSlice slice);

    /** Days since 1 January 1970. */
    int day(H holder, int at);

    /** A whole number, kept in so many bytes as its type says. */
    long wholeNumber(H holder, int at, ColumnType.Plain type);

    /** True or false. */
    boolean trueOrFalse(H holder, int at);
}
