package iomtriage.cohorts;

import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortRequest;
import java.util.List;

/** Starts passes of the definitions in use, for rooms that read a caseload themselves. Thread-safe. */
public interface CohortPasses {

    /** The definitions in use, in order. */
    List<CohortDefinition> definitions();

    /** Names of the lists of nominations that the definitions ask for, in order. */
    List<String> nominationLists();

    /**
     * Starts a pass as of a day.
     *
     * @throws IllegalArgumentException if a person is nominated to a list that no definition asks for
     */
    CohortPass pass(CohortRequest request);
}
