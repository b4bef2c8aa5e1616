package iomtriage.api.cohort;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.SubjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All cohorts of one caseload on one day. Immutable and thread-safe; the same records, day and definitions give the same
 * answers, whatever the number of threads. A person whose membership is not decidable is in no cohort, and is counted apart.
 */
@ProviderType
public interface CohortSurvey {

    /** The day as of which records were read. */
    LocalDate asOf();

    /** The definitions used, in order. */
    List<CohortDefinition> definitions();

    /** How many people were considered. */
    int people();

    /** Entries that could not be considered, with what was wrong. Nobody is silently dropped. */
    List<CaseEntry.Unreadable> refused();

    /** One cohort for each definition, in order. */
    List<Cohort> cohorts();

    /** One row for each pair of definitions, in order. */
    List<Overlap> overlaps();

    /**
     * Exact intersections, most people first, then in the definitions' order. Their people add up to everyone in any
     * cohort.
     */
    List<Intersection> intersections();

    /** Where the top shares of this caseload begin, one for each rule that asks, in the definitions' order. */
    List<Cutoff> cutoffs();

    /**
     * Make-up of each cohort.
     *
     * @param groups group by person, handed in apart from the records and kept nowhere; people of no group may be absent
     */
    List<MakeUp> makeUp(Map<SubjectId, String> groups);

    /**
     * What each cohort would have covered.
     *
     * @param later what people did after the as-of date; absent if they were not followed up
     */
    List<FollowUp> followUp(Map<SubjectId, LaterConduct> later);

    /**
     * Churn of each cohort from this survey to a later one.
     *
     * @param later a survey from the same service, as of a later day
     * @throws IllegalArgumentException if it is not later, or was made with other definitions
     */
    List<Churn> churnTo(CohortSurvey later);
}
