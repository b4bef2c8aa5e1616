package iomtriage.lists.query;

import iomtriage.lists.facet.Facet;
import iomtriage.lists.index.SortKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which rows of the list are wanted. It lives in the address, so that a page can be kept and passed on.
 *
 * @param sort what to sort by: see {@link SortKey#all}; by place where the list knows no such order
 * @param descending whether in reverse
 * @param chosen only people with one of the values of each of these; empty for all
 * @param reference only references that contain this, in whatever case; empty for all
 * @param page 1 for the first
 */
public record ListQuery(
        String sort, boolean descending, Map<Facet, SortedSet<String>> chosen, String reference, int page) {

    private static final int LONGEST = 64;
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_VALUES = 50;
    private static final int LAST_PAGE = 1_000_000;

    public ListQuery {
        Map<Facet, SortedSet<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Collections.unmodifiableSortedSet(new TreeSet<>(values)));
            }
        });
        chosen = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads the parameters of an address; what it does not understand it leaves out.
     *
     * @param parameters values by name, each in the order in which they stand there
     */
    public static ListQuery of(Map<String, List<String>> parameters) {
        Map<Facet, SortedSet<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            SortedSet<String> values = new TreeSet<>();
            parameters.getOrDefault(facet.parameter(), List.of()).stream()
                    .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE && facet.allows(value))
                    .limit(MOST_VALUES)
                    .forEach(values::add);
            chosen.put(facet, values);
        }
        String reference = first(parameters, "reference").orElse("");
        return new ListQuery(
                first(parameters, "sort")
                        .filter(sort -> sort.length() <= LONGEST_VALUE)
                        .orElse(SortKey.PLACE.parameter()),
                first(parameters, "order").filter("desc"::equals).isPresent(),
                chosen,
                reference.substring(0, Math.min(LONGEST, reference.length())),
                page(parameters));
    }

    /** The page that an address asks for, 1 for the first. */
    public static int page(Map<String, List<String>> parameters) {
        return first(parameters, "page").map(ListQuery::pageNumber).orElse(1);
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static int pageNumber(String text) {
        return text.matches("[0-9]{1,6}") ? Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(text))) : 1;
    }

    public ListQuery onPage(int number) {
        return new ListQuery(sort, descending, chosen, reference, number);
    }

    public ListQuery sortedBy(String key, boolean reversed) {
        return new ListQuery(key, reversed, chosen, reference, 1);
    }

    /** The same without one of the chosen values. */
    public ListQuery without(Facet facet, String value) {
        Map<Facet, SortedSet<String>> others = new EnumMap<>(Facet.class);
        others.putAll(chosen);
        SortedSet<String> left = new TreeSet<>(values(facet));
        left.remove(value);
        others.put(facet, left);
        return new ListQuery(sort, descending, others, reference, 1);
    }

    /** The same with any reference. */
    public ListQuery anyReference() {
        return new ListQuery(sort, descending, chosen, "", 1);
    }

    /** Everybody, in the same order. */
    public ListQuery everybody() {
        return new ListQuery(sort, descending, Map.of(), "", 1);
    }

    /** The values that are wanted; none for all. */
    public Set<String> values(Facet facet) {
        return chosen.getOrDefault(facet, Collections.emptySortedSet());
    }

    /** Whether the rows stand in the order of places, the first at the top. */
    public boolean byPlace() {
        return sort.equals(SortKey.PLACE.parameter()) && !descending;
    }

    /** Whether only places near the cut line are wanted. */
    public boolean isNear() {
        return values(Facet.WHERE).equals(Set.of(Facet.NEAR));
    }

    /** The address of this page of the list. */
    public String address() {
        List<String> parts = new ArrayList<>();
        parts.add("sort=" + encoded(sort));
        if (descending) {
            parts.add("order=desc");
        }
        chosen.forEach((facet, values) -> values.forEach(value -> parts.add(facet.parameter() + "=" + encoded(value))));
        if (!reference.isEmpty()) {
            parts.add("reference=" + encoded(reference));
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return "/list?" + String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
