package iomtriage.ranking.place;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.place.HeldPlace;
import iomtriage.api.place.Placement;
import iomtriage.api.place.PlacementRule;
import iomtriage.api.place.PlacementsRefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The decisions in force about who must and who must not be on the list. */
public final class PlacementDecisions {

    private final Map<SubjectId, Placement> on = new TreeMap<>();
    private final Map<SubjectId, Placement> off = new TreeMap<>();

    /** @throws PlacementsRefusedException if someone must be on and must not, or more must be on than there are places */
    public PlacementDecisions(List<Placement> placements, LocalDate asOf, int capacity) {
        for (Placement placement : placements) {
            if (placement.inForceOn(asOf)) {
                (placement.rule() == PlacementRule.MUST_BE_ON ? on : off).putIfAbsent(placement.subject(), placement);
            }
        }
        List<String> faults = faults(capacity);
        if (!faults.isEmpty()) {
            throw new PlacementsRefusedException(faults);
        }
    }

    private List<String> faults(int capacity) {
        List<String> faults = new ArrayList<>();
        Set<SubjectId> both = new TreeSet<>(on.keySet());
        both.retainAll(off.keySet());
        for (SubjectId subject : both) {
            faults.add("One person must be on by the word of " + on.get(subject).by() + " and must not by the word of "
                    + off.get(subject).by() + ". Ask them to agree, and end one of the two.");
        }
        if (on.size() > capacity) {
            faults.add(on.size() + " people must be on the list, but there are " + capacity
                    + " places. End some of these decisions, or find more places.");
        }
        return faults;
    }

    /** The decision that puts a person on the list, if there is one. */
    public Optional<Placement> on(SubjectId subject) {
        return Optional.ofNullable(on.get(subject));
    }

    /** The decision that keeps a person off the list, if there is one. */
    public Optional<Placement> off(SubjectId subject) {
        return Optional.ofNullable(off.get(subject));
    }

    /** Everybody who must be on, by reference. */
    Set<SubjectId> mustBeOn() {
        return on.keySet();
    }

    /** Decisions that keep people off, by reference. */
    public List<Placement> keptOff() {
        return List.copyOf(off.values());
    }

    /** Places held for those who must be on but are not among the people ranked. */
    public List<HeldPlace> held(Set<SubjectId> ranked) {
        return on.values().stream()
                .filter(placement -> !ranked.contains(placement.subject()))
                .map(placement -> new HeldPlace(
                        placement,
                        "The caseload holds no record of this person that can be ranked. A place is held: send the"
                                + " record, or decide without a ranking."))
                .toList();
    }
}
