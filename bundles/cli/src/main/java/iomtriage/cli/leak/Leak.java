package iomtriage.cli.leak;

import iomtriage.tables.specification.Acknowledgement;

/**
 * Something that makes a model look better than it is, or that only a person can say is right.
 *
 * @param kind what it is, as an acknowledgement names it
 * @param column the column it is about
 * @param what the same as a sentence
 */
record Leak(Kind kind, String column, String what) {

    /** Kinds of leaks. */
    enum Kind {
        TELLS_OUTCOME("tells-outcome", "Was it recorded after the outcome began?"),
        BLANK_TELLS_OUTCOME("blank-tells-outcome", "Was it filled in only until the outcome?"),
        SAYS_THE_SAME("says-the-same", "One of the two is enough."),
        RECORDED_LATER("recorded-later", "Was it known on the day of the row?"),
        CODED_BACKWARDS("coded-backwards", "Does \"yes\" of the task mean that it happened?"),
        REFERENCE_TELLS_OUTCOME(
                "reference-tells-outcome", "Was it given after the outcome, or is the file sorted by it?"),
        DUPLICATE_ROWS("duplicate-rows", "Keep each row once.");

        private final String code;
        private final String question;

        Kind(String code, String question) {
            this.code = code;
            this.question = question;
        }
    }

    boolean isAcknowledgedBy(Acknowledgement each) {
        return each.leak().equals(kind.code) && each.column().equals(column);
    }

    /** The sentence, the question, and how to answer it. */
    String message() {
        return what + " " + kind.question + " If it is right, say so under \"acknowledged\": {\"leak\": \"" + kind.code
                + "\", \"column\": \"" + column + "\", \"reason\": \"...\"}.";
    }
}
