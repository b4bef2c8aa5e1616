package iomtriage.records.internal.cursor;

import iomtriage.api.finding.FindingCode;
import iomtriage.records.internal.finding.FindingList;

/** What is said about JSON that does not follow the schema. No text repeats what was found. */
final class Texts {

    private Texts() {}

    static void missingField(FindingList findings, String field) {
        findings.add(
                FindingCode.MISSING_FIELD,
                field,
                "It is required and is not there.",
                "Send it; where nobody knows, use the value that says so.");
    }

    static void unknownField(FindingList findings, String field) {
        findings.add(
                FindingCode.UNKNOWN_FIELD,
                field,
                "The schema has no such field here.",
                "Check the spelling, or leave it out.");
    }

    static void repeatedField(FindingList findings, String field) {
        findings.add(
                FindingCode.UNREADABLE,
                field,
                "The field is given more than once, so which one counts is not clear.",
                "Give it once.");
    }

    static void wrongType(FindingList findings, String field, String expected, boolean isNull) {
        findings.add(
                FindingCode.WRONG_TYPE,
                field,
                isNull ? "It is null, where " + expected + " is needed." : "It must be " + expected + ".",
                isNull ? "Send a value, or leave an optional field out." : "Send it in that form.");
    }

    static void unknownValue(FindingList findings, String field) {
        findings.add(
                FindingCode.UNKNOWN_VALUE,
                field,
                "It is not one of the names that the schema lists.",
                "Use one of those, written in capitals as there.");
    }

    static void noDate(FindingList findings, String field, int why) {
        switch (why) {
            case DateTable.NO_SUCH_DAY ->
                findings.add(
                        FindingCode.IMPOSSIBLE_DATE,
                        field,
                        "There is no such day in the calendar.",
                        "Correct the date, written yyyy-MM-dd.");
            case DateTable.OTHER_YEAR ->
                findings.add(
                        FindingCode.OUT_OF_RANGE,
                        field,
                        "The year is not between 1900 and 2100.",
                        "Correct the date; leave it out if it has no end or is not known.");
            default ->
                findings.add(
                        FindingCode.IMPOSSIBLE_DATE,
                        field,
                        "It is not a date of the form yyyy-MM-dd.",
                        "Write year, month and day in that form.");
        }
    }

    static void brokenText(FindingList findings, String field) {
        findings.add(
                FindingCode.UNREADABLE,
                field,
                "The text breaks off inside a character.",
                "Write whole Unicode characters.");
    }

    static void hugeNumber(FindingList findings, String field) {
        findings.add(
                FindingCode.OUT_OF_RANGE,
                field,
                "The number is far outside any range.",
                "Send the number as assessed.");
    }
}
