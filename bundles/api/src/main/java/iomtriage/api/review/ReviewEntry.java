package iomtriage.api.review;

/** Something that somebody put on record about a referral. Entries are only ever added. */
public sealed interface ReviewEntry {

    /** Who, about whom, when. */
    Stamp stamp();

    /**
     * A decision.
     *
     * @param needsSecondPerson whether it counts only once a second person has approved it
     * @param secondPersonBecause why, in plain words; empty text if it does not
     */
    record Decided(Stamp stamp, Proposal proposal, boolean needsSecondPerson, String secondPersonBecause)
            implements ReviewEntry {}

    /**
     * What a second person said about a decision.
     *
     * @param decision number of the decision's entry
     * @param approved whether the decision may stand
     */
    record SecondPerson(Stamp stamp, long decision, boolean approved, String rationale) implements ReviewEntry {
        @Override
        public String toString() {
            return "SecondPerson[hidden, " + approved + "]";
        }
    }

    /**
     * A decision taken back. It stays on record.
     *
     * @param decision number of the decision's entry
     */
    record Withdrawn(Stamp stamp, long decision, String rationale) implements ReviewEntry {
        @Override
        public String toString() {
            return "Withdrawn[hidden]";
        }
    }

    /** One agency's own view of the person. */
    record View(Stamp stamp, String text) implements ReviewEntry {
        @Override
        public String toString() {
            return "View[hidden]";
        }
    }
}
