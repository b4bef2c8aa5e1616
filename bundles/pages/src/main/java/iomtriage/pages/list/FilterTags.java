package iomtriage.pages.list;

import iomtriage.lists.ListQuery;
import iomtriage.pages.frame.Words;
import java.util.ArrayList;
import java.util.List;

/** The filters that are on as tags, each a link that takes just that one away. */
public final class FilterTags {

    private FilterTags() {}

    /** A filter in words, and the address of the list without it. */
    public record Tag(String text, String href) {}

    static List<Tag> of(ListQuery query) {
        List<Tag> tags = new ArrayList<>();
        query.tiers()
                .forEach(tier -> tags.add(
                        new Tag(Words.capital(tier), query.without(tier).address())));
        query.standings()
                .forEach(standing -> tags.add(new Tag(
                        Words.capital(standing.label()), query.without(standing).address())));
        query.where()
                .ifPresent(where -> tags.add(
                        new Tag(Words.capital(where.label()), query.anywhere().address())));
        if (query.due()) {
            tags.add(new Tag("Review due", query.dueOrNot().address()));
        }
        if (!query.reference().isEmpty()) {
            tags.add(new Tag(
                    "Reference contains " + query.reference(),
                    query.anyReference().address()));
        }
        return tags;
    }
}
