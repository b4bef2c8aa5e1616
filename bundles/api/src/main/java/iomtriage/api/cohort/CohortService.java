package iomtriage.api.cohort;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Runs every definition of persistence. Thread-safe. */
@ProviderType
public interface CohortService {

    /** {@return the definitions in use: those built in, then the area's own, each sorted by id} */
    List<CohortDefinition> definitions();

    /**
     * Runs every definition over a caseload. It reads the source once, in parallel, and keeps a few numbers for each
     * person.
     *
     * @param caseload the records; a record that contradicts itself, or whose subject id another has too, is listed as
     *     refused
     * @param request the day and the nominations
     * @return the cohorts, with everybody who could not be considered
     * @throws IllegalArgumentException if someone is nominated to a list that no definition asks for
     * @throws java.io.UncheckedIOException if the source itself cannot be read
     */
    CohortSurvey survey(CaseSource caseload, CohortRequest request);

    /**
     * Reads off later records what people did in the months after a day, for {@link CohortSurvey#followUp}.
     *
     * <p>An offence counts if it happened in those months and led to a caution or conviction; offences of serious harm are those
     * noted as domestic abuse, as group-related or as involving a weapon. An offence without a date does not count. Courts take
     * time: official statistics of proven reoffending wait six months after the last day before they count (Ministry of
     * Justice, Guide to proven reoffending statistics), so hand over records that stand at least so much later.
     *
     * @param later the people's records as they stand afterwards
     * @param asOf the day as of which the cohorts were picked
     * @param months how many months people are followed, at least 1
     * @return what each did, by subject id; people without a sound record of their own, and those in custody from the first day
     *     to the last, were not followed up and are absent
     * @throws IllegalArgumentException if there is no month to follow people through
     * @throws java.io.UncheckedIOException if the source itself cannot be read
     */
    Map<SubjectId, LaterConduct> laterConduct(CaseSource later, LocalDate asOf, int months);

    /**
     * {@return where one person stands}
     *
     * @param person the person's record
     * @param request the day and the nominations
     * @param cutoffs where the top shares of the person's caseload begin, from {@link CohortSurvey#cutoffs()}; without them
     *     rules about a top share are not decidable
     * @throws iomtriage.api.finding.CaseRecordRefusedException if the record contradicts itself, with every finding
     * @throws IllegalArgumentException if someone is nominated to a list that no definition asks for
     */
    PersonStanding person(CaseRecord person, CohortRequest request, List<Cutoff> cutoffs);
}
