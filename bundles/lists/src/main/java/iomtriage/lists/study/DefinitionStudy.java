package iomtriage.lists.study;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Churn;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.CohortService;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.FollowUp;
import iomtriage.api.cohort.MakeUp;
import iomtriage.lists.PublishedList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the definitions of persistence pick and would have covered, by the records of a list's caseload.
 *
 * <p>Those who were in the caseload then and are in it no longer are not among the records, and they are those who stopped more
 * often than others: what was covered is said too high, and who was not sanctioned again too low.
 *
 * @param then as of which day people would have been picked
 * @param months how many months they were followed
 * @param followUps what each definition would have covered, in the definitions' order
 * @param yearBefore from which day on churn is counted
 * @param churn who came and went until the day of the list
 * @param makeUp of whom each definition consists on the day of the list, by what people are grouped by, in plain words
 */
public record DefinitionStudy(
        LocalDate then,
        int months,
        List<FollowUp> followUps,
        LocalDate yearBefore,
        List<Churn> churn,
        Map<String, List<MakeUp>> makeUp) {

    private static final int MONTHS = 24;

    /** Courts take time: see {@link CohortService#laterConduct}. */
    private static final int MONTHS_FOR_COURTS = 6;

    private static final int YEAR = 12;

    /** Reads the caseload five times. */
    public static DefinitionStudy of(CohortService cohorts, PublishedList list) {
        LocalDate asOf = list.list().header().asOf();
        LocalDate then = asOf.minusMonths(MONTHS + MONTHS_FOR_COURTS);
        LocalDate before = asOf.minusMonths(YEAR);
        List<FollowUp> followUps = cohorts.survey(list.source(), CohortRequest.asOf(then))
                .followUp(cohorts.laterConduct(list.source(), then, MONTHS));
        CohortSurvey now = cohorts.survey(list.source(), CohortRequest.asOf(asOf));
        List<Churn> churn =
                cohorts.survey(list.source(), CohortRequest.asOf(before)).churnTo(now);
        Map<String, Map<SubjectId, String>> groups = new LinkedHashMap<>();
        GroupOfPerson.read(
                list,
                (subject, kind, group) ->
                        groups.computeIfAbsent(kind, none -> new HashMap<>()).put(subject, group.label()));
        Map<String, List<MakeUp>> makeUp = new LinkedHashMap<>();
        groups.forEach((kind, people) -> makeUp.put(kind, now.makeUp(people)));
        return new DefinitionStudy(then, MONTHS, followUps, before, churn, makeUp);
    }
}
