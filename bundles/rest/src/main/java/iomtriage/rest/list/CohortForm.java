package iomtriage.rest.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.cohort.Churn;
import iomtriage.api.cohort.Cohort;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.DefinitionStanding;
import iomtriage.api.cohort.FollowUp;
import iomtriage.api.cohort.MakeUp;
import iomtriage.api.cohort.Membership;
import iomtriage.api.cohort.Overlap;
import iomtriage.api.place.DefinitionPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Definitions of persistence and who meets them as it is answered, as the OpenAPI document has it; what does not apply is absent. */
final class CohortForm {

    private CohortForm() {}

    /** All definitions over the caseload of a list. */
    record Cohorts(
            String list,
            String asOf,
            int people,
            List<Definition> definitions,
            List<Shared> overlaps,
            List<Exactly> intersections) {}

    record Definition(
            String definition,
            String version,
            String name,
            String source,
            String notes,
            int members,
            int notMembers,
            int notDecidable,
            int justInside,
            int justOutside,
            int aboveCutLine,
            List<MissingFact> missing) {

        static Definition of(CohortDefinition definition, Cohort cohort, int aboveCutLine) {
            return new Definition(
                    definition.id(),
                    definition.version(),
                    definition.name(),
                    definition.source(),
                    definition.notes(),
                    cohort.size(),
                    cohort.notMembers(),
                    cohort.notDecidable().size(),
                    cohort.justInside().size(),
                    cohort.justOutside().size(),
                    aboveCutLine,
                    cohort.missing().entrySet().stream()
                            .map(each -> new MissingFact(each.getKey(), each.getValue()))
                            .toList());
        }
    }

    /** A fact without which it cannot be decided of some people. */
    record MissingFact(String fact, int people) {}

    record Shared(String first, String second, int both) {

        static Shared of(Overlap overlap) {
            return new Shared(overlap.first(), overlap.second(), overlap.both());
        }
    }

    record Exactly(List<String> definitions, int people) {}

    /** What each definition picked, and would have covered. */
    record History(
            String list,
            String from,
            String to,
            String followedFrom,
            int months,
            List<DefinitionHistory> definitions,
            List<Group> makeUp) {}

    record DefinitionHistory(
            String definition,
            int stayed,
            int entered,
            int left,
            int followed,
            int notFollowed,
            long offences,
            long offencesOfAll,
            long seriousHarm,
            long seriousHarmOfAll,
            int desisted) {

        static DefinitionHistory of(Churn churn, FollowUp followUp) {
            return new DefinitionHistory(
                    churn.definition(),
                    churn.stayed().size(),
                    churn.entered().size(),
                    churn.left().size(),
                    followUp.followed(),
                    followUp.notFollowed(),
                    followUp.offences(),
                    followUp.offencesOfAll(),
                    followUp.seriousHarm(),
                    followUp.seriousHarmOfAll(),
                    followUp.desisted().size());
        }
    }

    /** Of whom a definition consists, by what people are grouped by. */
    record Group(String definition, String by, String group, int members, int notDecidable, int people) {

        static Group of(String by, MakeUp makeUp, MakeUp.GroupLine line) {
            return new Group(makeUp.definition(), by, line.group(), line.members(), line.notDecidable(), line.people());
        }
    }

    /** Whether one person meets a definition, by how much, and the place among those who do. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            String definition,
            String name,
            String membership,
            List<String> missing,
            boolean near,
            List<String> measures,
            int members,
            @Nullable Integer rank,
            boolean withinCapacity) {

        static Standing of(DefinitionStanding standing, DefinitionPlace place) {
            return new Standing(
                    standing.definition(),
                    standing.name(),
                    membership(standing.membership()),
                    standing.membership() instanceof Membership.NotDecidable open ? open.missing() : List.of(),
                    standing.near(),
                    standing.measures(),
                    place.members(),
                    place.rank().isPresent() ? (Integer) place.rank().getAsInt() : null,
                    place.withinCapacity());
        }

        private static String membership(Membership membership) {
            if (membership instanceof Membership.NotDecidable) {
                return "NOT_DECIDABLE";
            }
            return membership instanceof Membership.Member ? "MEMBER" : "NOT_MEMBER";
        }
    }
}
