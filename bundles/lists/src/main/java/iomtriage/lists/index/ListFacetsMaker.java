package iomtriage.lists.index;

import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.Tier;
import iomtriage.api.score.Outcome;
import iomtriage.lists.facet.Choice;
import iomtriage.lists.facet.Facet;
import iomtriage.lists.facet.FacetSets;
import iomtriage.reviews.profile.CurrentFacts;
import iomtriage.reviews.profile.Management;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the sets of people that a list is filtered by, in one pass over the list. */
final class ListFacetsMaker {

    private final ListIndex index;
    private final List<Outcome> outcomes;
    private final FacetSets sets;
    private final Map<String, Choice> definitions = new HashMap<>();

    ListFacetsMaker(ListIndex index, ReferralList list) {
        this.index = index;
        this.outcomes = list.header().pack().outcomes();
        this.sets = new FacetSets(index.size());
        for (CohortDefinition each : list.cohorts().definitions()) {
            definitions.put(each.id(), new Choice(each.id(), each.name(), definitions.size()));
        }
    }

    FacetSets of(FactsOfPeople facts) {
        where();
        BitSet inside = new BitSet(index.size());
        for (int position = 0; position < index.size(); position++) {
            Tier tier = index.tierOf(position);
            sets.add(Facet.TIER, new Choice(tier.label(), tier.label(), tier.rank()), position);
            for (String id : index.definitions(position)) {
                sets.add(Facet.DEFINITION, definitions.computeIfAbsent(id, Choice::of), position);
            }
            CurrentFacts known = facts.of(index.subject(position));
            inside.set(position, known.custody().isPresent());
            add(known, position);
        }
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
            bands(outcome);
        }
        sets.split(Facet.CUSTODY, inside);
        return sets;
    }

    private void where() {
        int filled = index.filled();
        int size = index.size();
        List<Choice> where = Facet.WHERE.fixed();
        sets.set(Facet.WHERE, where.get(0)).set(0, filled);
        sets.set(Facet.WHERE, where.get(1))
                .set(Math.max(0, filled - ListIndex.NEAR), Math.min(size, filled + ListIndex.NEAR));
        sets.set(Facet.WHERE, where.get(2)).set(filled, size);
    }

    private void add(CurrentFacts known, int position) {
        known.area().map(Choice::of).ifPresent(area -> sets.add(Facet.AREA, area, position));
        known.rosh().ifPresent(level -> sets.add(Facet.ROSH, rosh(level), position));
        known.management().stream()
                .map(Management::kind)
                .distinct()
                .forEach(kind ->
                        sets.add(Facet.MANAGED, new Choice(kind.name(), kind.label(), kind.ordinal()), position));
    }

    /** The highest comes first. */
    private static Choice rosh(HarmLevel level) {
        return new Choice(level.name(), level.label(), -level.ordinal());
    }

    /** An outcome's bands, the highest first. */
    private void bands(int outcome) {
        Map<String, Double> highest = new HashMap<>();
        for (int position = 0; position < index.size(); position++) {
            highest.merge(index.band(outcome, position), index.probability(outcome, position), Math::max);
        }
        List<String> names = highest.keySet().stream()
                .sorted(Comparator.<String, Double>comparing(highest::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Outcome of = outcomes.get(outcome);
        Map<String, Choice> choices = new HashMap<>();
        for (String name : names) {
            int order = outcome * (index.size() + 1) + choices.size();
            choices.put(name, new Choice(of.id() + ":" + name, of.name() + ": " + name, order));
        }
        for (int position = 0; position < index.size(); position++) {
            sets.add(Facet.BAND, choices.get(index.band(outcome, position)), position);
        }
    }
}
