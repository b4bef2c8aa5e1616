package iomtriage.extracts.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/** What a cell of an extract says. */
public sealed interface Cell {

    /** Nothing: it is not known. */
    record Missing() implements Cell {}

    /** That the row does not belong in a case record, as the mapping has it. */
    record LeaveRowOut() implements Cell {}

    /** A value of the field. */
    record Value(JsonNode value) implements Cell {
        @Override
        public String toString() {
            return "Value[hidden]";
        }
    }

    /** That there is a list, with none of the values in question in it. */
    record None() implements Cell {}

    /** A code that the column does not list. */
    record Unlisted() implements Cell {}

    /**
     * Something that the field cannot hold.
     *
     * @param problem what is wrong, without the value
     * @param remedy the way out
     */
    record Wrong(String problem, String remedy) implements Cell {}
}
