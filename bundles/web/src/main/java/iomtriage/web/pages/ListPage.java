package iomtriage.web.pages;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ListHeader;
import iomtriage.api.review.Standing;
import iomtriage.api.score.Outcome;
import iomtriage.referrals.audit.Action;
import iomtriage.referrals.audit.AuditDraft;
import iomtriage.web.http.Request;
import iomtriage.web.http.Response;
import iomtriage.web.lists.ListIndex;
import iomtriage.web.lists.ListQuery;
import iomtriage.web.lists.PublishedList;
import iomtriage.web.lists.RowFinder;
import iomtriage.web.lists.SortKey;
import iomtriage.web.lists.StandingIndex;
import iomtriage.web.sign.Visitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The referral list: sorted, filtered, a page at a time. */
public final class ListPage {

    static final int ROWS = 25;

    private final Desk desk;
    private final Views views;
    private final Frames frames;
    private final Visibility visibility;
    private final StandingsSeen standings;

    public ListPage(Desk desk, Views views, Frames frames) {
        this.desk = desk;
        this.views = views;
        this.frames = frames;
        this.visibility = new Visibility(desk.access(), desk.clock());
        this.standings = new StandingsSeen(desk.reviews());
    }

    /** A row of the table. */
    public record Row(
            String reference,
            String href,
            boolean restricted,
            String place,
            String tier,
            boolean provisional,
            String factor,
            String reoffendingRank,
            String harmRank,
            List<String> chances,
            String standing,
            boolean firstBelowCut) {}

    /** A header of the table. */
    public record Column(String text, String href, String sorted) {}

    /** A choice of the filter. */
    public record Option(String value, String text, boolean chosen) {}

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Frame frame = frames.of("Referral list", "/list", visitor);
        Optional<PublishedList> published = desk.lists().current();
        if (published.isEmpty()) {
            return new Waiting(desk, views).page(frame);
        }
        ListQuery query = ListQuery.of(request);
        log(visitor.user(), published.get().list().header(), query);
        return views.page(200, "list", frame, model(published.get(), query, visitor.user()));
    }

    private void log(User user, ListHeader header, ListQuery query) {
        desk.later()
                .nowOrLater(new AuditDraft(
                        desk.clock().instant(),
                        user.id(),
                        Action.LIST_VIEWED,
                        Optional.empty(),
                        DetailJson.of(Map.of(
                                "list",
                                header.id(),
                                "page",
                                query.page(),
                                "pack",
                                header.pack().key()))));
    }

    private Map<String, Object> model(PublishedList published, ListQuery query, User user) {
        ListHeader header = published.list().header();
        StandingIndex seen = standings.of(published.index());
        RowFinder finder = new RowFinder(published.index(), visibility.visible(user, published), seen);
        RowFinder.Rows rows = finder.find(query, ROWS);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("asOf", Words.day(header.asOf()));
        model.put("madeAt", Words.time(published.madeAt()));
        model.put("caseload", header.caseload());
        model.put("listId", header.id());
        model.put("pack", header.pack().key());
        model.put("policy", header.policy());
        model.put("capacity", Words.count(header.capacity()));
        model.put("accepted", Words.count(seen.accepted()));
        model.put("ranked", Words.count(published.list().size()));
        model.put("notRanked", Words.count(published.index().notRanked()));
        model.put("refused", Words.count(published.index().refused()));
        model.put("matching", Words.count(rows.matching()));
        model.put("columns", columns(query));
        model.put(
                "outcomes", header.pack().outcomes().stream().map(Outcome::name).toList());
        model.put("rows", rows(published, query, rows, seen, user));
        model.put("query", query);
        model.put(
                "tiers",
                published.index().tierNames().stream()
                        .map(tier -> new Option(tier, tier, query.tiers().contains(tier)))
                        .toList());
        model.put(
                "standings",
                Arrays.stream(Standing.values())
                        .map(each -> new Option(
                                each.name(),
                                Words.capital(each.label()),
                                query.standings().contains(each)))
                        .toList());
        model.put(
                "wheres",
                Arrays.stream(ListQuery.Where.values())
                        .map(each -> new Option(
                                each.name().toLowerCase(Locale.ROOT),
                                Words.capital(each.label()),
                                query.where().filter(each::equals).isPresent()))
                        .toList());
        model.put(
                "paging",
                Paging.of(
                        query.page(),
                        rows.matching(),
                        ROWS,
                        page -> query.onPage(page).address()));
        return model;
    }

    private static List<Column> columns(ListQuery query) {
        return Arrays.stream(SortKey.values())
                .map(key -> {
                    boolean chosen = query.sort() == key;
                    String sorted = chosen ? query.descending() ? "descending" : "ascending" : "none";
                    return new Column(
                            key.label(),
                            query.sortedBy(key, chosen && !query.descending()).address(),
                            sorted);
                })
                .toList();
    }

    private List<Row> rows(
            PublishedList published, ListQuery query, RowFinder.Rows found, StandingIndex seen, User user) {
        int filled = published.index().filled();
        boolean byPlace = query.sort() == SortKey.PLACE && !query.descending();
        List<Row> rows = new ArrayList<>();
        int before = 0;
        for (int position : found.positions()) {
            boolean cut = byPlace && position >= filled && before <= filled && before > 0;
            rows.add(row(published, position, cut, seen, user));
            before = position + 1;
        }
        return rows;
    }

    private Row row(PublishedList published, int position, boolean cut, StandingIndex seen, User user) {
        SubjectId subject = published.index().subject(position);
        String href = "/person?ref=" + Words.encoded(subject.value());
        if (desk.access().to(user, subject) != Access.OPEN) {
            return new Row(subject.value(), href, true, "", "", false, "", "", "", List.of(), "", cut);
        }
        ListIndex index = published.index();
        return new Row(
                subject.value(),
                href,
                false,
                Words.count(position + 1L),
                index.tier(position),
                index.provisional(position),
                index.factor(position),
                Words.count(index.reoffendingRank(position)),
                Words.count(index.harmRank(position)),
                IntStream.range(0, index.outcomes())
                        .mapToObj(outcome -> Words.percent(index.probability(outcome, position)))
                        .toList(),
                seen.of(subject).label(),
                cut);
    }
}
