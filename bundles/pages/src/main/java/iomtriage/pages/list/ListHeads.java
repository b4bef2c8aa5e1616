package iomtriage.pages.list;

import iomtriage.api.score.Outcome;
import iomtriage.lists.ListQuery;
import iomtriage.lists.SortKey;
import iomtriage.pages.frame.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Headers of the list's table. */
public final class ListHeads {

    private ListHeads() {}

    /** A header that sorts. */
    public record Column(String text, String href, String sorted) {}

    /**
     * The chances' headers.
     *
     * @param over what stands over all of them
     * @param names one for each outcome
     */
    public record Chances(String over, List<String> names) {}

    /** By the name of what they sort by, as in an address. */
    static Map<String, Column> sorting(ListQuery query) {
        return Arrays.stream(SortKey.values()).collect(Collectors.toMap(SortKey::parameter, key -> column(query, key)));
    }

    private static Column column(ListQuery query, SortKey key) {
        boolean chosen = query.sort() == key;
        String sorted = chosen ? query.descending() ? "descending" : "ascending" : "none";
        return new Column(
                key.label(), query.sortedBy(key, chosen && !query.descending()).address(), sorted);
    }

    /** The window is said once where it is the same for all outcomes, and with each where it is not. */
    static Chances chances(List<Outcome> outcomes) {
        boolean same =
                outcomes.stream().mapToInt(Outcome::windowMonths).distinct().count() == 1;
        Function<Outcome, String> name =
                same ? Outcome::name : outcome -> outcome.name() + ", within " + months(outcome);
        return new Chances(
                same ? "Chance within " + months(outcomes.get(0)) : "Chance",
                outcomes.stream().map(name.andThen(Words::capital)).toList());
    }

    private static String months(Outcome outcome) {
        return outcome.windowMonths() == 1 ? "1 month" : outcome.windowMonths() + " months";
    }
}
