package iomtriage.api.review;

import iomtriage.api.identity.Agency;
import java.time.LocalDate;
import java.util.Optional;

/** Something that someone put on record about a referral. Entries are only ever added. */
public sealed interface ReviewEntry {

    /** {@return who wrote it, about whom, and when} */
    Stamp stamp();

    /**
     * A decision.
     *
     * @param stamp who wrote it, about whom, and when
     * @param proposal what was decided and why
     * @param evidence what it rests on
     * @param needsSecondPerson whether it counts only once a second person has approved it
     * @param secondPersonBecause why, in plain words; empty text if it does not
     */
    record Decided(
            Stamp stamp, Proposal proposal, Evidence evidence, boolean needsSecondPerson, String secondPersonBecause)
            implements ReviewEntry {}

    /**
     * What a second person said about a decision or about its withdrawal.
     *
     * @param stamp who wrote it, about whom, and when
     * @param decision number of the entry that it answers
     * @param approved whether that may stand
     * @param rationale why, in their own words; empty text where a reader may not see it
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
     * @param stamp who wrote it, about whom, and when
     * @param withdrawal which decision, and why
     * @param evidence what it rests on; empty if the person was on no list, and on old entries
     * @param needsSecondPerson whether it counts only once a second person has approved it; until then the decision stands
     * @param secondPersonBecause why, in plain words; empty text if it does not
     */
    record Withdrawn(
            Stamp stamp,
            Withdrawal withdrawal,
            Optional<Evidence> evidence,
            boolean needsSecondPerson,
            String secondPersonBecause)
            implements ReviewEntry {}

    /**
     * A rating that someone set.
     *
     * @param stamp who wrote it, about whom, and when
     * @param rating how much attention the person needs
     * @param expires last day on which it holds
     * @param rationale why, in their own words
     */
    record Rated(Stamp stamp, Rating rating, LocalDate expires, String rationale) implements ReviewEntry {
        @Override
        public String toString() {
            return "Rated[hidden, " + rating + "]";
        }
    }

    /**
     * One agency's view of the person.
     *
     * @param stamp who wrote it, about whom, and when
     * @param agency whose view it is: not that of the person who wrote it where a supervisor minuted what another agency said
     * @param stance where that agency stands on a place; empty where it did not say, and in old entries
     * @param text what it says, in its own words
     */
    record View(Stamp stamp, Agency agency, Optional<Stance> stance, String text) implements ReviewEntry {

        /** {@return whether someone of another agency wrote down what this one said} */
        public boolean minuted() {
            return agency != stamp.agency();
        }

        @Override
        public String toString() {
            return "View[hidden]";
        }
    }
}
