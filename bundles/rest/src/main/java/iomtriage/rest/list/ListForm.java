package iomtriage.rest.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.referral.Coverage;
import iomtriage.api.review.Standing;
import iomtriage.lists.ListIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the list as it is answered, as the OpenAPI document has it. */
final class ListForm {

    private ListForm() {}

    record Row(
            String ref,
            int place,
            String tier,
            String decidingFactor,
            boolean provisional,
            int reoffendingRank,
            int seriousHarmRank,
            boolean aboveCutLine,
            String standing) {}

    record Restricted(String ref, boolean restricted) {}

    /** A page of the list; {@code next} is absent on the last. */
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
            @JsonInclude List<Object> rows) {}

    /** What the people above the cut line account for of one outcome; what does not apply is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Covered(
            String outcome,
            double expectedOnList,
            double expectedInCaseload,
            double mostPossible,
            @Nullable Double lift,
            @Nullable String warning) {

        static Covered of(Coverage coverage) {
            return new Covered(
                    coverage.outcome().id(),
                    coverage.expectedOnList(),
                    coverage.expectedInCaseload(),
                    coverage.mostPossible(),
                    coverage.lift().isPresent() ? (Double) coverage.lift().getAsDouble() : null,
                    coverage.warning().orElse(null));
        }
    }

    /**
     * A row as the list's index has it: no explanation is built for it.
     *
     * @param factor what the tier is based on, as the caller may see it
     */
    static Row row(ListIndex index, int position, String factor, Standing standing) {
        return new Row(
                index.subject(position).value(),
                position + 1,
                index.tier(position),
                factor,
                index.provisional(position),
                index.reoffendingRank(position),
                index.harmRank(position),
                index.above(position),
                standing.name());
    }
}
