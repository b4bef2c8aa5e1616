package iomtriage.rest.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.referral.Coverage;
import iomtriage.api.review.Standing;
import iomtriage.api.score.Interval;
import iomtriage.api.score.Outcome;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.reader.RowFacts;
import iomtriage.reviews.current.CohortMember;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A page of the list as it is answered, as the OpenAPI document has it. */
final class ListForm {

    private ListForm() {}

    /** The chance of an outcome within its window, 0 to 1. */
    record Chance(String outcome, double probability, String band) {}

    /** Of someone on Integrated Offender Management now; what is not known is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OnIom(
            String since,
            @Nullable String cohort,
            @Nullable String leadOfficer,
            @Nullable String leadAgency) {}

    /** What is not known, or not so, is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String ref,
            int place,
            String tier,
            String decidingFactor,
            boolean provisional,
            int reoffendingRank,
            int seriousHarmRank,
            boolean aboveCutLine,
            String standing,
            List<Chance> chances,
            List<String> reasons,
            @Nullable String entered,
            @Nullable String area,
            boolean inCustody,
            @Nullable String rosh,
            List<String> managed,
            @Nullable OnIom iom,
            @Nullable String reviewBy) {}

    /**
     * A page of the list; {@code next} is absent on the last.
     *
     * @param restricted how many people of the caseload are left out because their cases are restricted
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ListPage(
            String id,
            String asOf,
            int capacity,
            String pack,
            String policy,
            int size,
            int matching,
            int page,
            String next,
            List<Covered> coverage,
            @JsonInclude List<Row> rows,
            int restricted) {}

    /** What the people above the cut line account for of one outcome; what does not apply is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Covered(
            String outcome,
            int listed,
            int ranked,
            double expectedOnList,
            double expectedWithoutOutcome,
            double expectedInCaseload,
            double share,
            @Nullable Interval shareInterval,
            double mostPossible,
            @Nullable Double lift,
            @Nullable String warning) {

        static Covered of(Coverage coverage) {
            return new Covered(
                    coverage.outcome().id(),
                    coverage.listed(),
                    coverage.ranked(),
                    coverage.expectedOnList(),
                    coverage.expectedWithoutOutcome(),
                    coverage.expectedInCaseload(),
                    coverage.share(),
                    coverage.interval().orElse(null),
                    coverage.mostPossible(),
                    coverage.lift().isPresent() ? (Double) coverage.lift().getAsDouble() : null,
                    coverage.warning().orElse(null));
        }
    }

    /**
     * A row as the list's page has it.
     *
     * @param factor what the tier is based on, as the caller may see it
     */
    static Row row(PublishedList published, int position, String factor, Standing standing, RowFacts facts) {
        ListIndex index = published.index();
        return new Row(
                index.subject(position).value(),
                position + 1,
                index.tier(position),
                factor,
                index.provisional(position),
                index.reoffendingRank(position),
                index.harmRank(position),
                index.above(position),
                standing.name(),
                chances(published, position),
                facts.reasons(),
                facts.entered().orElse(null),
                facts.known().area().orElse(null),
                facts.known().custody().isPresent(),
                facts.known().rosh().map(Enum::name).orElse(null),
                facts.known().management().stream()
                        .map(each -> each.kind().name())
                        .distinct()
                        .toList(),
                facts.member().map(ListForm::iom).orElse(null),
                facts.reviewBy().map(LocalDate::toString).orElse(null));
    }

    private static OnIom iom(CohortMember member) {
        return new OnIom(
                member.since().toString(),
                member.cohort().map(Enum::name).orElse(null),
                member.leadOfficer().orElse(null),
                member.leadAgency().orElse(null));
    }

    private static List<Chance> chances(PublishedList published, int position) {
        List<Outcome> outcomes = published.list().header().pack().outcomes();
        return IntStream.range(0, outcomes.size())
                .mapToObj(each -> new Chance(
                        outcomes.get(each).id(),
                        published.index().probability(each, position),
                        published.index().band(each, position)))
                .toList();
    }
}
