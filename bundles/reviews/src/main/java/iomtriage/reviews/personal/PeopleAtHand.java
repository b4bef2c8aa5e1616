package iomtriage.reviews.personal;

import iomtriage.api.caserecord.SubjectId;
import java.util.List;

/** Where people come back from who are erased from the store alone. */
@FunctionalInterface
public interface PeopleAtHand {

    /** Where a person still is, each as a sentence with its way out; nowhere if there is none. */
    List<String> of(SubjectId subject);
}
