package iomtriage.extracts.mapping;

import java.util.List;

/**
 * A field of a case record that a column may fill.
 *
 * @param kind what its values are
 * @param constants what a coded field may hold; empty for any other
 * @param isList whether it holds several values
 */
record RecordField(Kind kind, List<String> constants, boolean isList) {

    /** What the values of a field are. */
    enum Kind {
        DATE,
        CODED,
        WHOLE_NUMBER,
        YES_NO,
        OFFENCE_CODE,
        TEXT
    }

    RecordField {
        constants = List.copyOf(constants);
    }
}
