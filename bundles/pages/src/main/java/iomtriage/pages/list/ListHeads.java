package iomtriage.pages.list;

import iomtriage.api.score.Outcome;
import iomtriage.lists.facet.Facet;
import iomtriage.lists.index.SortKey;
import iomtriage.lists.query.ListQuery;
import iomtriage.pages.frame.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Headers of the list's table. */
public final class ListHeads {

    private ListHeads() {}

    /** A header that sorts. */
    public record Column(String text, String href, String sorted) {}

    /**
     * The chances' headers.
     *
     * @param over what stands over all of them
     * @param columns one for each outcome
     */
    public record Chances(String over, List<Column> columns) {}

    /** By the name of what they sort by, as in an address. */
    static Map<String, Column> sorting(ListQuery query) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (SortKey key : SortKey.values()) {
            columns.put(key.parameter(), column(query, key.parameter(), key.label()));
        }
        columns.put(Facet.STANDING.parameter(), column(query, Facet.STANDING.parameter(), Facet.STANDING.label()));
        return columns;
    }

    private static Column column(ListQuery query, String key, String text) {
        boolean chosen = query.sort().equals(key);
        String sorted = chosen ? query.descending() ? "descending" : "ascending" : "none";
        return new Column(
                text, query.sortedBy(key, chosen && !query.descending()).address(), sorted);
    }

    /** The highest chance comes first, so what an address calls the usual order is a falling one. */
    private static Column falling(ListQuery query, String key, String text) {
        Column column = column(query, key, text);
        return new Column(
                text,
                column.href(),
                switch (column.sorted()) {
                    case "ascending" -> "descending";
                    case "descending" -> "ascending";
                    default -> "none";
                });
    }

    /** The window is said once where it is the same for all outcomes, and with each where it is not. */
    static Chances chances(ListQuery query, List<Outcome> outcomes) {
        boolean same =
                outcomes.stream().mapToInt(Outcome::windowMonths).distinct().count() == 1;
        Function<Outcome, String> name =
                same ? Outcome::name : outcome -> outcome.name() + ", within " + months(outcome);
        return new Chances(
                same ? "Chance within " + months(outcomes.get(0)) : "Chance",
                outcomes.stream()
                        .map(outcome ->
                                falling(query, SortKey.chance(outcome.id()), Words.capital(name.apply(outcome))))
                        .toList());
    }

    private static String months(Outcome outcome) {
        return outcome.windowMonths() == 1 ? "1 month" : outcome.windowMonths() + " months";
    }
}
