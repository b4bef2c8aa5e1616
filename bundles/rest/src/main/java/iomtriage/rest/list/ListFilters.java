package iomtriage.rest.list;

import iomtriage.api.score.Outcome;
import iomtriage.http.Request;
import iomtriage.lists.facet.Choice;
import iomtriage.lists.facet.Facet;
import iomtriage.lists.index.SortKey;
import iomtriage.lists.query.ListQuery;
import iomtriage.rest.message.Faults;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what rows are wanted, as the page does. The page leaves out what it does not understand, and anyone who looks at it sees
 * that; a host would take the wrong rows for the right ones, so here it is refused.
 */
final class ListFilters {

    private final Request request;
    private final Faults faults = new Faults();

    private ListFilters(Request request) {
        this.request = request;
    }

    /**
     * The rows that are wanted.
     *
     * @param query which, in which order, on which page
     * @param page the page
     */
    record Wanted(ListQuery query, Pages page) {}

    /**
     * Reads what is wanted of a list.
     *
     * @param outcomes of the list
     * @throws FaultyBodyException with everything that is not understood
     */
    static Wanted read(Request request, List<Outcome> outcomes) {
        ListFilters filters = new ListFilters(request);
        filters.oneOf("sort", SortKey.all(outcomes).stream());
        filters.oneOf("order", Stream.of("asc", "desc"));
        for (Facet facet : Facet.values()) {
            if (!facet.fixed().isEmpty()) {
                filters.oneOf(facet.parameter(), facet.fixed().stream().map(Choice::value));
            }
        }
        Pages page = Pages.read(request, filters.faults);
        filters.faults.refuse("The rows that are wanted cannot be told.");
        return new Wanted(ListQuery.of(request.query()).onPage(page.number()), page);
    }

    private void oneOf(String name, Stream<String> choices) {
        Set<String> all = choices.collect(Collectors.toSet());
        List<String> sent = request.query().getOrDefault(name, List.of());
        if (!all.containsAll(sent)) {
            faults.form(
                    name,
                    "It must be one of "
                            + String.join(", ", all.stream().sorted().toList()) + ".");
        }
    }
}
