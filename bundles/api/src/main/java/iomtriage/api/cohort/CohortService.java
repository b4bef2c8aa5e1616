package iomtriage.api.cohort;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CaseSource;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Runs every definition of persistence. Thread-safe. */
@ProviderType
public interface CohortService {

    /** The definitions in use: those built in, then the area's own, each sorted by id. */
    List<CohortDefinition> definitions();

    /**
     * Runs every definition over a caseload. It reads the source once, in parallel, and keeps a few numbers for each person.
     *
     * @throws java.io.UncheckedIOException if the source itself cannot be read
     */
    CohortSurvey survey(CaseSource caseload, CohortRequest request);

    /**
     * Where one person stands.
     *
     * @param person the person's record
     * @param request the day and the nominations
     * @param cutoffs where the top shares of the person's caseload begin, from {@link CohortSurvey#cutoffs()}; without them
     *     rules about a top share are not decidable
     * @throws iomtriage.api.caserecord.CaseRecordRefusedException if the record contradicts itself, with every finding
     */
    PersonStanding person(CaseRecord person, CohortRequest request, List<Cutoff> cutoffs);
}
