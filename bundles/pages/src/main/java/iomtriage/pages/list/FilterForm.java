package iomtriage.pages.list;

import iomtriage.api.score.Outcome;
import iomtriage.lists.facet.Facet;
import iomtriage.lists.index.SortKey;
import iomtriage.lists.query.ListFacets;
import iomtriage.lists.query.ListQuery;
import iomtriage.pages.frame.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The form that filters and sorts: what there is to choose for a reader, and what is chosen.
 *
 * @param facets only those with something to choose
 * @param sorts what the list can be sorted by
 */
public record FilterForm(List<Part> facets, List<Option> sorts) {

    /** A choice. */
    public record Option(String value, String text, boolean chosen) {}

    /**
     * One facet.
     *
     * @param many whether several of its values can be chosen on the page
     */
    public record Part(String parameter, String label, boolean many, List<Option> options) {}

    /** @param facets of the list as the reader may see it */
    static FilterForm of(ListFacets facets, ListQuery query, List<Outcome> outcomes) {
        return new FilterForm(
                Arrays.stream(Facet.values())
                        .map(facet -> part(facets, facet, query))
                        .filter(part -> !part.options().isEmpty())
                        .toList(),
                sorts(query, outcomes));
    }

    private static Part part(ListFacets facets, Facet facet, ListQuery query) {
        return new Part(
                facet.parameter(),
                facet.label(),
                facet == Facet.TIER || facet == Facet.STANDING,
                facets.choices(facet).stream()
                        .map(each -> new Option(
                                each.value(),
                                Words.capital(each.label()),
                                query.values(facet).contains(each.value())))
                        .toList());
    }

    private static List<Option> sorts(ListQuery query, List<Outcome> outcomes) {
        List<Option> sorts = new ArrayList<>();
        for (SortKey key : SortKey.values()) {
            sorts.add(sort(query, key.parameter(), key == SortKey.REOFFENDING ? "Rank for reoffending" : key.label()));
        }
        for (Outcome outcome : outcomes) {
            sorts.add(sort(query, SortKey.chance(outcome.id()), "Chance of " + outcome.name()));
        }
        for (Facet facet : Facet.values()) {
            if (facet.groups()) {
                sorts.add(sort(query, facet.parameter(), facet.label()));
            }
        }
        return sorts;
    }

    private static Option sort(ListQuery query, String value, String text) {
        return new Option(value, text, query.sort().equals(value));
    }
}
