package iomtriage.pages.list;

import iomtriage.lists.facet.Facet;
import iomtriage.lists.query.ListFacets;
import iomtriage.lists.query.ListQuery;
import iomtriage.pages.frame.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The filters that are on as tags, each a link that takes just that one away. */
public final class FilterTags {

    /** Of these a value says by itself what it is a value of. */
    private static final Set<Facet> PLAIN =
            EnumSet.of(Facet.TIER, Facet.STANDING, Facet.WHERE, Facet.AGAIN, Facet.IOM, Facet.CUSTODY, Facet.BAND);

    private FilterTags() {}

    /** A filter in words, and the address of the list without it. */
    public record Tag(String text, String href) {}

    static List<Tag> of(ListFacets facets, ListQuery query) {
        List<Tag> tags = new ArrayList<>();
        query.chosen()
                .forEach((facet, values) -> values.forEach(value -> tags.add(new Tag(
                        text(facet, facets.label(facet, value)),
                        query.without(facet, value).address()))));
        if (!query.reference().isEmpty()) {
            tags.add(new Tag(
                    "Reference contains " + query.reference(),
                    query.anyReference().address()));
        }
        return tags;
    }

    private static String text(Facet facet, String label) {
        return PLAIN.contains(facet) ? Words.capital(label) : facet.label() + ": " + label;
    }
}
