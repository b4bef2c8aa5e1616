package iomtriage.reviews.current;

import iomtriage.api.caserecord.SubjectId;
import java.time.LocalDate;

/**
 * Something that is due about a person.
 *
 * @param subject whom it is about
 * @param kind what sort of thing
 * @param what in plain words
 * @param by the day by which it is due
 * @param overdue whether that is past
 */
public record DueItem(SubjectId subject, Kind kind, String what, LocalDate by, boolean overdue) {

    /** Sorts of things that are due. */
    public enum Kind {
        DECISION("Decisions to be reviewed"),
        RELEASE("Releases from custody"),
        REGISTRATION("Registrations and schemes to be reviewed"),
        MARKER("Markers to be reviewed"),
        ASSESSMENT("Assessments to be repeated"),
        RATING("Ratings that expire");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The sort in plain words, as a heading. */
        public String label() {
            return label;
        }
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "DueItem[hidden, " + kind + ", " + by + "]";
    }
}
