package iomtriage.cohorts.survey;

import iomtriage.api.caserecord.SubjectId;

/** The few numbers that definitions need of one person, read off the case record once. Opaque outside this room. */
public interface CohortFacts {

    /** The person they are about. */
    SubjectId subject();
}
