package iomtriage.cli.people;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.scoring.reference.ReferenceScale;
import iomtriage.scoring.reference.ReferenceScore;
import iomtriage.scoring.reference.ReferenceScorers;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The official scores that reports set beside a model, by the names that reports show. All are in the static form: those who
 * were assessed must not be compared with others on another scale.
 */
public final class OfficialRivals {

    private static final Map<String, ReferenceScale> OF_ANY_REOFFENCE = new TreeMap<>(Map.of(
            "OGRS3", ReferenceScale.OGRS3_TWO_YEARS,
            "OGRS4 (static)", ReferenceScale.OGRS4_ALL));
    /** Made for violence, so of another outcome: how they order people can be compared, not how high they are. */
    private static final Map<String, ReferenceScale> OF_SERIOUS_HARM = new TreeMap<>(Map.of(
            "OGRS4 violent (static)", ReferenceScale.OGRS4_VIOLENT,
            "OGRS4 serious violent (static)", ReferenceScale.OGRS4_SERIOUS_VIOLENT));

    private static final String ANY_REOFFENCE = "any-reoffence";

    private final ReferenceScorers scorers = new ReferenceScorers();

    /** The names of those that a model of this outcome is compared with. */
    public static Set<String> of(Outcome outcome) {
        if (outcome.kind() == OutcomeKind.SERIOUS_HARM) {
            return OF_SERIOUS_HARM.keySet();
        }
        return outcome.id().equals(ANY_REOFFENCE) ? OF_ANY_REOFFENCE.keySet() : Set.of();
    }

    /** One person's chances by name; a score that cannot be made is left out. */
    Map<String, Double> of(CaseRecord record, LocalDate asOf) {
        Map<String, Double> chances = new TreeMap<>();
        OF_ANY_REOFFENCE.forEach((name, scale) -> put(name, scale, record, asOf, chances));
        OF_SERIOUS_HARM.forEach((name, scale) -> put(name, scale, record, asOf, chances));
        return chances;
    }

    private void put(
            String name, ReferenceScale scale, CaseRecord record, LocalDate asOf, Map<String, Double> chances) {
        ReferenceScore score = scale == ReferenceScale.OGRS3_TWO_YEARS
                ? scorers.score(scale, record, asOf)
                : scorers.inStaticForm(scale, record, asOf);
        if (score instanceof ReferenceScore.Scored scored) {
            chances.put(name, scored.probability());
        }
    }
}
