package iomtriage.api.review;

import java.util.List;

/** The result of putting something on record. */
public sealed interface ReviewAnswer {

    /**
     * It is on record, durably.
     *
     * @param entry the new entry
     * @param review what is on record about the person, as far as the user may see it, the new entry included
     */
    record Recorded(ReviewEntry entry, CaseReview review) implements ReviewAnswer {}

    /**
     * It was not put on record.
     *
     * @param findings everything that stands in the way, at least one
     */
    record Refused(List<ReviewFinding> findings) implements ReviewAnswer {

        /** @throws IllegalArgumentException if nothing stands in the way */
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("A refusal must say what stands in the way.");
            }
        }
    }

    /**
     * It was not put on record, because someone else put something on record first.
     *
     * @param review what is on record about the person now, as far as the user may see it
     */
    record Overtaken(CaseReview review) implements ReviewAnswer {}
}
