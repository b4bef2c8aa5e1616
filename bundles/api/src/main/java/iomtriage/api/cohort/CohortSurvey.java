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

    /** {@return the day as of which records were read} */
    LocalDate asOf();

    /** {@return the definitions used, in the order of {@link CohortService#definitions()}} */
    List<CohortDefinition> definitions();

    /** {@return how many people were considered} */
    int people();

    /** {@return entries that could not be considered, with what was wrong} Nobody is silently dropped. */
    List<CaseEntry.Unreadable> refused();

    /** {@return one cohort for each definition, in the definitions' order} */
    List<Cohort> cohorts();

    /** {@return one row for each pair of definitions, in the definitions' order} */
    List<Overlap> overlaps();

    /**
     * {@return exact intersections, most people first, then in the definitions' order} Their people add up to everyone
     * in any cohort.
     */
    List<Intersection> intersections();

    /**
     * {@return where the top shares of this caseload begin, one for each rule that asks, in the definitions' order}
     */
    List<Cutoff> cutoffs();

    /**
     * {@return the make-up of each cohort, in the definitions' order}
     *
     * @param groups group by person, handed in apart from the records and kept nowhere; people of no group may be
     *     absent, and are counted as not recorded
     */
    List<MakeUp> makeUp(Map<SubjectId, String> groups);

    /**
     * {@return what each cohort would have covered, in the definitions' order}
     *
     * @param later what people did after the as-of date; those who were not followed up are absent
     */
    List<FollowUp> followUp(Map<SubjectId, LaterConduct> later);

    /**
     * {@return who stayed in each cohort, entered it and left it, in the definitions' order}
     *
     * @param later a survey from the same service, as of a later day
     * @throws IllegalArgumentException if it is not later, or was made with other definitions
     */
    List<Churn> churnTo(CohortSurvey later);
}
