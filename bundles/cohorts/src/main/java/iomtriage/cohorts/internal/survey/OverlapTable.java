package iomtriage.cohorts.internal.survey;

import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.Intersection;
import iomtriage.api.cohort.Overlap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far cohorts are the same people. */
final class OverlapTable {

    private final List<String> ids;
    private final List<CohortMembers> marks;

    OverlapTable(List<CohortDefinition> definitions, List<CohortMembers> marks) {
        this.ids = definitions.stream().map(CohortDefinition::id).toList();
        this.marks = marks;
    }

    List<Overlap> overlaps() {
        List<Overlap> rows = new ArrayList<>();
        for (int first = 0; first < ids.size(); first++) {
            for (int second = first + 1; second < ids.size(); second++) {
                rows.add(overlap(first, second));
            }
        }
        return List.copyOf(rows);
    }

    private Overlap overlap(int first, int second) {
        BitSet one = marks.get(first).members();
        BitSet other = marks.get(second).members();
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return new Overlap(ids.get(first), ids.get(second), one.cardinality(), other.cardinality(), both.cardinality());
    }

    /** Most people first, then by the first definition in which two rows differ: the row that has it comes first. */
    List<Intersection> intersections() {
        BitSet members = new BitSet();
        marks.forEach(each -> members.or(each.members()));
        Map<BitSet, Integer> people = new HashMap<>();
        members.stream().forEach(person -> people.merge(combination(person), 1, Integer::sum));
        return people.entrySet().stream()
                .sorted(Map.Entry.<BitSet, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(this::pattern))))
                .map(row -> new Intersection(
                        row.getKey().stream().mapToObj(ids::get).toList(), row.getValue()))
                .toList();
    }

    private BitSet combination(int person) {
        BitSet combination = new BitSet(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            combination.set(i, marks.get(i).members().get(person));
        }
        return combination;
    }

    private String pattern(BitSet combination) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < marks.size(); i++) {
            pattern.append(combination.get(i) ? 'a' : 'b');
        }
        return pattern.toString();
    }
}
