package iomtriage.cohorts;

import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortRequest;
import java.util.List;

/** Starts passes of the definitions in use, for rooms that read a caseload themselves. Thread-safe. */
public interface CohortPasses {

    /** The definitions in use, in order. */
    List<CohortDefinition> definitions();

    /** Starts a pass as of a day. */
    CohortPass pass(CohortRequest request);
}
