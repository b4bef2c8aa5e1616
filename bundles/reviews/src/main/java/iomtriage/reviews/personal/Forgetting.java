package iomtriage.reviews.personal;

import iomtriage.api.caserecord.SubjectId;

/** Something that has personal data in memory, apart from what it reads of the trail: registered by whatever does. */
@FunctionalInterface
public interface Forgetting {

    /** Drops all that is about a person who was erased. */
    void forget(SubjectId subject);
}
