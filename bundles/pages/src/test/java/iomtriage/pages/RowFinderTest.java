package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Standing;
import iomtriage.http.Form;
import iomtriage.lists.Known;
import iomtriage.lists.ListIndex;
import iomtriage.lists.ListQuery;
import iomtriage.lists.RowFinder;
import iomtriage.lists.SortKey;
import iomtriage.lists.StandingIndex;
import iomtriage.reviews.CurrentStandings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages are found by sets of positions; looking at everybody in turn must come to the same. */
class RowFinderTest {

    private static final int PER_PAGE = 7;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    static Path folder;

    private static TestSite site;
    private static ListIndex index;
    private static BitSet open;
    private static BitSet restricted;
    private static Map<SubjectId, Standing> standings;
    private static Map<SubjectId, LocalDate> reviewOn;

    @BeforeAll
    static void makeList() {
        site = new TestSite(folder, 120);
        index = site.lists.current().orElseThrow().index();
        open = new BitSet();
        open.set(0, index.size());
        open.clear(3);
        open.clear(index.size() - 1);
        restricted = new BitSet();
        for (int position = 4; position < index.size(); position += 11) {
            open.clear(position);
            restricted.set(position);
        }
        standings = new TreeMap<>();
        for (int position = 0; position < index.size(); position += 9) {
            standings.put(index.subject(position), Standing.values()[position % Standing.values().length]);
        }
        reviewOn = new TreeMap<>();
        for (int position = 0; position < index.size(); position += 18) {
            reviewOn.put(index.subject(position), TODAY.plusDays(position % 5 - 2));
        }
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void everySortFilterAndPageGivesTheRowsThatGoingThroughEverybodyGives() {
        RowFinder finder = new RowFinder(
                index,
                new Known(open, restricted),
                new StandingIndex(index, new CurrentStandings(standings, reviewOn, Map.of(), Map.of()), TODAY));
        for (String sort : List.of("place", "reference", "reoffending", "harm", "standing")) {
            for (String order : List.of("", "&order=desc")) {
                for (String filter : filters()) {
                    for (int page = 1; page <= 1 + index.size() / PER_PAGE; page++) {
                        ListQuery query = query("sort=" + sort + order + filter + "&page=" + page);
                        List<Integer> expected = new ArrayList<>(expected(query));
                        expected.addAll(expectedRestricted(query));
                        RowFinder.Rows rows = finder.find(query, PER_PAGE);
                        int from = Math.min(expected.size(), (page - 1) * PER_PAGE);
                        assertThat(Stream.concat(rows.open().stream(), rows.restricted().stream()))
                                .as(query.address())
                                .containsExactlyElementsOf(
                                        expected.subList(from, Math.min(expected.size(), from + PER_PAGE)));
                        assertThat(rows.matching()).as(query.address()).isEqualTo(expected.size());
                    }
                }
            }
        }
    }

    private static List<String> filters() {
        List<String> filters = new ArrayList<>(List.of(
                "",
                "&where=above",
                "&where=near",
                "&where=below",
                "&standing=UNDECIDED",
                "&standing=ACCEPTED",
                "&standing=DECLINED&standing=DEFERRED",
                "&again=due",
                "&again=due&where=below&standing=DEFERRED",
                "&reference=simulated-1",
                "&reference=nobody",
                "&tier=none"));
        index.tierNames(open).forEach(tier -> filters.add("&tier=" + tier + "&standing=UNDECIDED"));
        return filters;
    }

    private static ListQuery query(String text) {
        return ListQuery.of(Form.parse(text));
    }

    private static List<Integer> expected(ListQuery query) {
        Comparator<Integer> order = switch (query.sort()) {
            case PLACE -> by(position -> position);
            case REFERENCE -> Comparator.comparing(index::subject);
            case REOFFENDING -> by(index::reoffendingRank);
            case SERIOUS_HARM -> by(index::harmRank);
            case STANDING -> by(position -> -standing(position).ordinal());
        };
        // Equal ranks stand in the order of places, and the other way round when everything is; equal standings always
        // do.
        Comparator<Integer> whole = query.sort() == SortKey.STANDING
                ? (query.descending() ? order.reversed() : order).thenComparing(Comparator.naturalOrder())
                : query.descending()
                        ? order.thenComparing(Comparator.naturalOrder()).reversed()
                        : order.thenComparing(Comparator.naturalOrder());
        return IntStream.range(0, index.size())
                .filter(position -> matches(query, position))
                .boxed()
                .sorted(whole)
                .toList();
    }

    /** By their references alone, whatever the list is sorted by. */
    private static List<Integer> expectedRestricted(ListQuery query) {
        boolean more = !query.tiers().isEmpty()
                || !query.standings().isEmpty()
                || query.where().isPresent()
                || query.due();
        return restricted.stream()
                .filter(position -> !more && index.subject(position).value().startsWith(query.reference()))
                .boxed()
                .sorted(Comparator.comparing(index::subject))
                .toList();
    }

    private static Comparator<Integer> by(ToIntFunction<Integer> key) {
        return Comparator.comparingInt(key);
    }

    private static Standing standing(int position) {
        return standings.getOrDefault(index.subject(position), Standing.UNDECIDED);
    }

    private static boolean isDue(int position) {
        LocalDate day = reviewOn.get(index.subject(position));
        return day != null && !day.isAfter(TODAY);
    }

    private static boolean matches(ListQuery query, int position) {
        int filled = index.filled();
        return open.get(position)
                && (query.tiers().isEmpty() || query.tiers().contains(index.tier(position)))
                && (query.standings().isEmpty() || query.standings().contains(standing(position)))
                && (!query.due() || isDue(position))
                && index.subject(position).value().startsWith(query.reference())
                && query.where()
                        .map(where -> switch (where) {
                            case ABOVE -> position < filled;
                            case BELOW -> position >= filled;
                            case NEAR -> position >= filled - RowFinder.NEAR && position < filled + RowFinder.NEAR;
                        })
                        .orElse(true);
    }
}
