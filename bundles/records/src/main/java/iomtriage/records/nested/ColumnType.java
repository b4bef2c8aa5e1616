package iomtriage.records.nested;

import java.util.List;

/** What a column holds. Immutable. */
public sealed interface ColumnType {

    /** A column without columns of its own. */
    enum Plain implements ColumnType {
        /** Text, in UTF-8. */
        TEXT,
        /** A day, counted from 1 January 1970. */
        DAY,
        /** A whole number of one byte. */
        INT8,
        /** A whole number of two bytes. */
        INT16,
        /** A whole number of four bytes. */
        INT32,
        /** A whole number of eight bytes. */
        INT64,
        /** True or false. */
        TRUE_OR_FALSE,
        /** Anything else. */
        OTHER;

        /** Whether it is a whole number of any size. */
        public boolean isWholeNumber() {
            return this == INT8 || this == INT16 || this == INT32 || this == INT64;
        }
    }

    /**
     * Columns under one.
     *
     * @param names what they are called, in their order
     * @param types what each of them holds
     */
    record Struct(List<String> names, List<ColumnType> types) implements ColumnType {

        public Struct {
            names = List.copyOf(names);
            types = List.copyOf(types);
        }
    }

    /** Any number of values of one type, in an order. */
    record Values(ColumnType element) implements ColumnType {}
}
