package iomtriage.reviews.access;

import iomtriage.api.caserecord.SubjectId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which people are of which area, where each of several areas has a list of its own: those of its list in view, and those of whom
 * something is on record there. Where there is one list alone there are no areas, and nothing here says anything. Thread-safe.
 */
public final class AreasOfPeople {

    private volatile Map<String, Predicate<SubjectId>> listed = Map.of();
    private volatile Function<SubjectId, Set<String>> onRecord = nobody -> Set.of();

    /** @param listed by area, whether someone is on its list in view or in the caseload that this was made of */
    public void keep(Map<String, Predicate<SubjectId>> listed) {
        this.listed = new TreeMap<>(listed);
    }

    /** The lists are gone, the areas are not. */
    public void withoutLists() {
        Map<String, Predicate<SubjectId>> empty = new TreeMap<>();
        listed.keySet().forEach(area -> empty.put(area, nobody -> false));
        listed = empty;
    }

    /** @param areas in which areas something is on record about someone */
    public void recall(Function<SubjectId, Set<String>> areas) {
        this.onRecord = areas;
    }

    /** Whether there are areas. */
    public boolean any() {
        return !listed.isEmpty();
    }

    /** On the lists of which areas someone is. */
    public Set<String> listing(SubjectId subject) {
        Set<String> areas = new TreeSet<>();
        listed.forEach((area, people) -> {
            if (people.test(subject)) {
                areas.add(area);
            }
        });
        return areas;
    }

    /** Of which areas someone is; none for those of whom no area knows anything yet. */
    Set<String> of(SubjectId subject) {
        Set<String> areas = listing(subject);
        return areas.isEmpty() && any() ? onRecord.apply(subject) : areas;
    }

    /** Whether someone is of an area, or of none yet. */
    boolean canBe(String area, SubjectId subject) {
        Predicate<SubjectId> here = listed.get(area);
        if (here != null && here.test(subject)) {
            return true;
        }
        Set<String> areas = of(subject);
        return areas.isEmpty() || areas.contains(area);
    }
}
