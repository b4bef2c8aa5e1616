package iomtriage.cohorts.internal.survey;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Cohort;
import iomtriage.cohorts.internal.count.PersonFacts;
import iomtriage.cohorts.internal.rule.Boundaries;
import iomtriage.cohorts.internal.rule.Condition;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns marks into lists of people. */
final class CohortTable {

    private final List<PersonFacts> people;
    private final Boundaries boundaries;

    CohortTable(List<PersonFacts> people, Boundaries boundaries) {
        this.people = people;
        this.boundaries = boundaries;
    }

    Cohort cohort(String definition, Condition condition, CohortMembers marks) {
        int decided = people.size() - marks.open().cardinality();
        return new Members(
                definition,
                subjects(marks.members()),
                decided - marks.members().cardinality(),
                subjects(marks.open()),
                missing(condition, marks.open()),
                subjects(marks.outside()),
                subjects(marks.inside()));
    }

    private List<SubjectId> subjects(BitSet bits) {
        return bits.stream().mapToObj(i -> people.get(i).subject()).toList();
    }

    private Map<String, Integer> missing(Condition condition, BitSet open) {
        Map<String, Integer> counts = new TreeMap<>();
        open.stream().forEach(i -> {
            Set<String> missing = new TreeSet<>();
            condition.addMissing(people.get(i), boundaries, missing);
            missing.forEach(what -> counts.merge(what, 1, Integer::sum));
        });
        return Collections.unmodifiableMap(counts);
    }

    private record Members(
            String definition,
            List<SubjectId> members,
            int notMembers,
            List<SubjectId> notDecidable,
            Map<String, Integer> missing,
            List<SubjectId> justOutside,
            List<SubjectId> justInside)
            implements Cohort {

        /** Shows no personal data. */
        @Override
        public String toString() {
            return "Cohort[" + definition + ", " + members.size() + " members]";
        }
    }
}
