package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.register.IomCohort;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import iomtriage.api.review.Standing;
import iomtriage.api.score.Outcome;
import iomtriage.http.Form;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.facet.Facet;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.index.SortKey;
import iomtriage.lists.query.ListFacets;
import iomtriage.lists.query.ListQuery;
import iomtriage.lists.query.RowFinder;
import iomtriage.lists.query.StandingIndex;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.reviews.CurrentStandings;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
    private static final Map<SubjectId, CaseRecord> records = new HashMap<>();
    private static ListIndex index;
    private static Map<SubjectId, Standing> standings;
    private static Map<SubjectId, LocalDate> reviewOn;

    @BeforeAll
    static void makeList() {
        List<CaseRecord> people = new ArrayList<>();
        List<CaseRecord> any = SimulatedPeople.people(120, 20260302);
        for (int number = 0; number < any.size(); number++) {
            people.add(managed(any.get(number), number));
        }
        people.forEach(person -> records.put(person.subject(), person));
        site = new TestSite(
                folder, new TestSite.Setting(people, SmallPack.load(), PolicyReader.standard(), new DemoUsers()));
        index = site.lists.current().orElseThrow().index();
        standings = new TreeMap<>();
        for (int position = 0; position < index.size(); position += 9) {
            standings.put(index.subject(position), Standing.values()[position % Standing.values().length]);
        }
        reviewOn = new TreeMap<>();
        for (int position = 0; position < index.size(); position += 18) {
            reviewOn.put(index.subject(position), TODAY.plusDays(position % 5 - 2));
        }
    }

    /** In one of three areas or none, some inside, some in a scheme. */
    private static CaseRecord managed(CaseRecord any, int number) {
        CaseRecord.Builder person = any.toBuilder()
                .registers(List.of())
                .custody(List.of())
                .area(number % 4 == 3 ? Optional.empty() : Optional.of("Area " + number % 4));
        if (number % 5 == 0) {
            person.custody(new CustodySpell(CustodyKind.REMAND, SimulatedPeople.AS_OF.minusDays(1), Optional.empty()));
        }
        if (number % 7 == 0) {
            person.scheme(SchemeMembership.of(Scheme.IOM, SimulatedPeople.AS_OF.minusDays(40))
                    .cohort(Optional.of(number % 2 == 0 ? IomCohort.FIXED : IomCohort.FREE))
                    .leadOfficer(Optional.of("Officer " + number % 3))
                    .review(Optional.of(SimulatedPeople.AS_OF.plusDays(number)))
                    .build());
        }
        return person.build();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void everySortFilterAndPageGivesTheRowsThatGoingThroughEverybodyGives() {
        ListFacets now = site.listReader.facets(site.lists.current().orElseThrow());
        RowFinder finder = new RowFinder(new ListFacets(
                index,
                new StandingIndex(index, new CurrentStandings(standings, reviewOn, Map.of(), Map.of()), TODAY),
                now.cohort()));
        List<Outcome> outcomes =
                site.lists.current().orElseThrow().list().header().pack().outcomes();
        List<String> sorts = new ArrayList<>(SortKey.all(outcomes));
        sorts.removeAll(List.of("iom", "agency", "rosh"));
        for (String sort : sorts) {
            for (String order : List.of("", "&order=desc")) {
                for (String filter : filters()) {
                    for (int page = 1; page <= 1 + index.size() / PER_PAGE; page++) {
                        ListQuery query = query("sort=" + sort + order + filter + "&page=" + page);
                        List<Integer> expected = expected(query);
                        RowFinder.Rows rows = finder.find(query, PER_PAGE);
                        int from = Math.min(expected.size(), (page - 1) * PER_PAGE);
                        assertThat(rows.positions())
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
                "&tier=none",
                "&area=Area+1&area=Area+2",
                "&area=Area+0&custody=inside",
                "&custody=community&iom=now",
                "&iom=not&where=above",
                "&cohort=FREE&lead=Officer+0",
                "&managed=IOM",
                "&managed=MARAC&area=nowhere"));
        IntStream.range(0, index.size())
                .mapToObj(index::tier)
                .distinct()
                .forEach(tier -> filters.add("&tier=" + tier + "&standing=UNDECIDED"));
        IntStream.range(0, index.size())
                .mapToObj(position -> index.band(0, position))
                .distinct()
                .forEach(band -> filters.add("&band=" + outcome(0) + ":" + band));
        return filters;
    }

    private static ListQuery query(String text) {
        return ListQuery.of(Form.parse(text));
    }

    private static List<Integer> expected(ListQuery query) {
        Comparator<Integer> order = Comparator.comparing(position -> key(query.sort(), position));
        boolean grouped = !query.sort().startsWith("chance-")
                && !List.of("place", "reference", "reoffending", "harm", "review")
                        .contains(query.sort());
        // Equal ranks stand in the order of places, and the other way round when everything is; groups are each
        // by place, and those of none come last whichever way.
        Comparator<Integer> whole = grouped
                ? (query.descending() ? order.reversed() : order).thenComparing(Comparator.naturalOrder())
                : query.descending()
                        ? order.thenComparing(Comparator.naturalOrder()).reversed()
                        : order.thenComparing(Comparator.naturalOrder());
        Comparator<Integer> last = Comparator.comparing(position -> isOfNone(query.sort(), position));
        Comparator<Integer> noneByPlace = (one, other) -> isOfNone(query.sort(), one) && isOfNone(query.sort(), other)
                ? Integer.compare(one, other)
                : whole.compare(one, other);
        return IntStream.range(0, index.size())
                .filter(position -> matches(query, position))
                .boxed()
                .sorted(last.thenComparing(noneByPlace))
                .toList();
    }

    private static String outcome(int number) {
        return site.lists
                .current()
                .orElseThrow()
                .list()
                .header()
                .pack()
                .outcomes()
                .get(number)
                .id();
    }

    private static CaseRecord record(int position) {
        return Objects.requireNonNull(records.get(index.subject(position)));
    }

    private static Optional<SchemeMembership> scheme(int position) {
        return record(position).schemes().stream().findFirst();
    }

    private static Optional<LocalDate> review(int position) {
        return scheme(position).flatMap(SchemeMembership::review);
    }

    private static boolean isOfNone(String sort, int position) {
        return switch (sort) {
            case "review" -> review(position).isEmpty();
            case "area" -> record(position).area().isEmpty();
            case "cohort", "lead" -> scheme(position).isEmpty();
            default -> false;
        };
    }

    /** Written so that texts stand in the order in which the numbers do. */
    private static String key(String sort, int position) {
        return switch (sort) {
            case "place" -> number(position);
            case "reference" -> index.subject(position).value();
            case "reoffending" -> number(index.reoffendingRank(position));
            case "harm" -> number(index.harmRank(position));
            case "standing" -> number(99 - standing(position).ordinal());
            case "review" -> review(position).map(LocalDate::toString).orElse("");
            case "area" -> record(position).area().orElse("");
            case "cohort" ->
                scheme(position)
                        .flatMap(SchemeMembership::cohort)
                        .map(each -> number(each.ordinal()))
                        .orElse("");
            case "lead" ->
                scheme(position).flatMap(SchemeMembership::leadOfficer).orElse("");
            case "custody" -> record(position).custody().isEmpty() ? "2" : "1";
            default -> {
                int outcome = sort.equals("chance-" + outcome(0)) ? 0 : 1;
                yield String.format(Locale.ROOT, "%.17f", 1 - index.probability(outcome, position));
            }
        };
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%06d", number);
    }

    private static Standing standing(int position) {
        return standings.getOrDefault(index.subject(position), Standing.UNDECIDED);
    }

    private static boolean isDue(int position) {
        LocalDate day = reviewOn.get(index.subject(position));
        return day != null && !day.isAfter(TODAY);
    }

    private static boolean matches(ListQuery query, int position) {
        return index.subject(position).value().startsWith(query.reference())
                && query.chosen().entrySet().stream()
                        .allMatch(each ->
                                each.getValue().stream().anyMatch(value -> has(each.getKey(), value, position)));
    }

    private static boolean has(Facet facet, String value, int position) {
        int filled = index.filled();
        return switch (facet) {
            case TIER -> index.tier(position).equals(value);
            case STANDING -> standing(position).name().equals(value);
            case AGAIN -> isDue(position);
            case WHERE ->
                switch (value) {
                    case "above" -> position < filled;
                    case "below" -> position >= filled;
                    default -> position >= filled - ListIndex.NEAR && position < filled + ListIndex.NEAR;
                };
            case AREA -> record(position).area().equals(Optional.of(value));
            case CUSTODY -> record(position).custody().isEmpty() == value.equals("community");
            case IOM -> scheme(position).isPresent() == value.equals("now");
            case COHORT ->
                scheme(position)
                        .flatMap(SchemeMembership::cohort)
                        .filter(each -> each.name().equals(value))
                        .isPresent();
            case LEAD -> scheme(position).flatMap(SchemeMembership::leadOfficer).equals(Optional.of(value));
            case MANAGED -> value.equals("IOM") && scheme(position).isPresent();
            case BAND -> value.equals(outcome(0) + ":" + index.band(0, position));
            default -> throw new IllegalStateException("Not among the filters: " + facet);
        };
    }
}
