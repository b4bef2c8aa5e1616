package iomtriage.cohorts.internal.survey;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.MakeUp;
import iomtriage.api.cohort.MakeUp.GroupLine;
import iomtriage.cohorts.internal.count.PersonFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Of whom cohorts consist. */
final class MakeUpTable {

    private static final String NOT_RECORDED = "not recorded";

    private final List<String> names;
    private final int[] groupOf;
    private final int[] people;

    MakeUpTable(List<PersonFacts> caseload, Map<SubjectId, String> groups) {
        names = new ArrayList<>(new TreeSet<>(caseload.stream()
                .map(person -> groups.get(person.subject()))
                .filter(Objects::nonNull)
                .toList()));
        groupOf = new int[caseload.size()];
        BitSet everyone = new BitSet();
        everyone.set(0, groupOf.length);
        for (int i = 0; i < groupOf.length; i++) {
            String group = groups.get(caseload.get(i).subject());
            groupOf[i] = group == null ? names.size() : names.indexOf(group);
        }
        people = counts(everyone);
    }

    MakeUp of(String definition, CohortMembers marks) {
        int[] members = counts(marks.members());
        int[] open = counts(marks.open());
        List<GroupLine> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lines.add(new GroupLine(names.get(i), members[i], open[i], people[i]));
        }
        int none = names.size();
        return new MakeUp(definition, lines, new GroupLine(NOT_RECORDED, members[none], open[none], people[none]));
    }

    private int[] counts(BitSet who) {
        int[] counts = new int[names.size() + 1];
        who.stream().forEach(i -> counts[groupOf[i]]++);
        return counts;
    }
}
