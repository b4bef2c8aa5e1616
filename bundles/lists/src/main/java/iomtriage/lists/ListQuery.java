package iomtriage.lists;

import iomtriage.api.review.Standing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows of the list are wanted. It lives in the address, so that a page can be kept and passed on.
 *
 * @param sort what to sort by
 * @param descending whether in reverse
 * @param tiers only these tiers; empty for all
 * @param standings only these standings; empty for all
 * @param where whether only above the cut line, below it, or near it; empty for all
 * @param due whether only those whose decision is to be looked at again by now
 * @param reference only references that contain this, in whatever case; empty for all
 * @param page 1 for the first
 */
public record ListQuery(
        SortKey sort,
        boolean descending,
        Set<String> tiers,
        Set<Standing> standings,
        Optional<Where> where,
        boolean due,
        String reference,
        int page) {

    /** Where a place lies in relation to the cut line. */
    public enum Where {
        ABOVE("above the cut line"),
        NEAR("within 5 places of the cut line"),
        BELOW("below the cut line");

        private final String label;

        Where(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final int LONGEST = 64;
    private static final int LAST_PAGE = 1_000_000;

    public ListQuery {
        tiers = new TreeSet<>(tiers);
        standings = new TreeSet<>(standings);
    }

    /**
     * Reads the parameters of an address; what it does not understand it leaves out.
     *
     * @param parameters values by name, each in the order in which they stand there
     */
    public static ListQuery of(Map<String, List<String>> parameters) {
        Set<Standing> standings = new TreeSet<>();
        for (Standing standing : Standing.values()) {
            if (parameters.getOrDefault("standing", List.of()).contains(standing.name())) {
                standings.add(standing);
            }
        }
        String reference = first(parameters, "reference").orElse("");
        return new ListQuery(
                first(parameters, "sort").flatMap(SortKey::of).orElse(SortKey.PLACE),
                first(parameters, "order").filter("desc"::equals).isPresent(),
                new TreeSet<>(parameters.getOrDefault("tier", List.of())),
                standings,
                first(parameters, "where").flatMap(ListQuery::where),
                first(parameters, "again").filter("due"::equals).isPresent(),
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

    private static Optional<Where> where(String text) {
        return Arrays.stream(Where.values())
                .filter(where -> where.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static int pageNumber(String text) {
        return text.matches("[0-9]{1,6}") ? Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(text))) : 1;
    }

    public ListQuery onPage(int number) {
        return new ListQuery(sort, descending, tiers, standings, where, due, reference, number);
    }

    public ListQuery sortedBy(SortKey key, boolean reversed) {
        return new ListQuery(key, reversed, tiers, standings, where, due, reference, 1);
    }

    /** The same without one of the tiers. */
    public ListQuery without(String tier) {
        return new ListQuery(sort, descending, others(tiers, tier), standings, where, due, reference, 1);
    }

    /** The same without one of the standings. */
    public ListQuery without(Standing standing) {
        return new ListQuery(sort, descending, tiers, others(standings, standing), where, due, reference, 1);
    }

    /** The same wherever a place lies. */
    public ListQuery anywhere() {
        return new ListQuery(sort, descending, tiers, standings, Optional.empty(), due, reference, 1);
    }

    /** The same whether or not a decision is to be looked at again. */
    public ListQuery dueOrNot() {
        return new ListQuery(sort, descending, tiers, standings, where, false, reference, 1);
    }

    /** The same with any reference. */
    public ListQuery anyReference() {
        return new ListQuery(sort, descending, tiers, standings, where, due, "", 1);
    }

    /** Everybody, in the same order. */
    public ListQuery everybody() {
        return new ListQuery(sort, descending, Set.of(), Set.of(), Optional.empty(), false, "", 1);
    }

    private static <T> Set<T> others(Set<T> all, T one) {
        Set<T> others = new TreeSet<>(all);
        others.remove(one);
        return others;
    }

    /** Whether it asks for more than a reference: for what is known of a case only by opening it. */
    boolean looksIntoCases() {
        return !tiers.isEmpty() || !standings.isEmpty() || where.isPresent() || due;
    }

    /** Whether only places near the cut line are wanted. */
    public boolean isNear() {
        return where.filter(Where.NEAR::equals).isPresent();
    }

    /** The address of this page of the list. */
    public String address() {
        List<String> parts = new ArrayList<>();
        parts.add("sort=" + sort.parameter());
        if (descending) {
            parts.add("order=desc");
        }
        tiers.forEach(tier -> parts.add("tier=" + encoded(tier)));
        standings.forEach(standing -> parts.add("standing=" + standing.name()));
        where.ifPresent(each -> parts.add("where=" + each.name().toLowerCase(Locale.ROOT)));
        if (due) {
            parts.add("again=due");
        }
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
