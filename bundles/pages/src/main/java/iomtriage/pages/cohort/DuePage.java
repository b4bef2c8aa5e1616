package iomtriage.pages.cohort;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.PublishedList;
import iomtriage.lists.query.ListQuery;
import iomtriage.lists.reader.CohortReader;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.ListViewed;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Paging;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Waiting;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.CurrentStandings;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.current.CohortMember;
import iomtriage.reviews.current.DueItem;
import iomtriage.reviews.current.DueRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is due about the people who are on now, and about those whom someone has decided about or rated, in one list. */
public final class DuePage implements PageGroup {

    private static final int ROWS = 25;

    private final ListReader lists;
    private final CohortReader cohort;
    private final Reviews reviews;
    private final AuditTrail trail;
    private final Views views;
    private final Frames frames;

    public DuePage(
            ListReader lists, CohortReader cohort, Reviews reviews, AuditTrail trail, Views views, Frames frames) {
        this.lists = lists;
        this.cohort = cohort;
        this.reviews = reviews;
        this.trail = trail;
        this.views = views;
        this.frames = frames;
    }

    /** A row of the table; without an address the person has no line on the list. */
    public record Row(String by, boolean overdue, String reference, String href, String what) {}

    /** A sort of things, with how many are due. */
    public record Part(String text, String href, boolean chosen) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/due", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        boolean old = request.parameter("old").filter("yes"::equals).isPresent();
        Frame frame = frames.of(old ? "Long overdue" : "What is due", "/due", visitor);
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame, visitor);
        }
        int page = ListQuery.page(request.query());
        new ListViewed(trail)
                .log(visitor.user(), published.get().list().header(), Map.of("part", "what is due", "page", page));
        Optional<DueItem.Kind> kind = request.parameter("kind")
                .flatMap(name -> Arrays.stream(DueItem.Kind.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst());
        return views.page(200, "due", frame, model(published.get(), visitor.user(), new Wanted(kind, old, page)));
    }

    /**
     * What of it is asked for.
     *
     * @param old whether what has been overdue for long is shown, instead of the rest
     */
    private record Wanted(Optional<DueItem.Kind> kind, boolean old, int page) {
        String address(Optional<DueItem.Kind> of) {
            return "/due?" + (old ? "old=yes&" : "")
                    + of.map(each -> "kind=" + each.name() + "&").orElse("");
        }
    }

    private Map<String, Object> model(PublishedList published, User user, Wanted wanted) {
        DueRule rule =
                new DueRule(reviews.rules().cohort(), published.list().header().asOf(), reviews.today());
        Map<Boolean, List<DueItem>> parted = items(published, user, rule).stream()
                .collect(Collectors.partitioningBy(item -> item.by().isBefore(rule.cut())));
        List<DueItem> all = parted.get(wanted.old());
        Optional<DueItem.Kind> kind = wanted.kind();
        int page = wanted.page();
        List<DueItem> shown = all.stream()
                .filter(item -> kind.filter(item.kind()::equals).isPresent() || kind.isEmpty())
                .sorted(Comparator.comparing(DueItem::by)
                        .thenComparing(DueItem::subject)
                        .thenComparing(DueItem::what))
                .toList();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("asOf", Words.day(published.list().header().asOf()));
        model.put("today", Words.day(reviews.today()));
        model.put("rules", reviews.rules().cohort());
        model.put("all", Words.count(all.size()));
        model.put("count", Words.count(shown.size()));
        model.put("overdue", Words.count(all.stream().filter(DueItem::overdue).count()));
        model.put("everything", kind.isEmpty());
        model.put("parts", parts(all, wanted));
        model.put("everythingHref", wanted.address(Optional.empty()));
        model.put("old", wanted.old());
        model.put("oldCount", Words.count(parted.get(true).size()));
        model.put("cut", Words.day(rule.cut()));
        model.put(
                "rows",
                shown.stream()
                        .skip((page - 1L) * ROWS)
                        .limit(ROWS)
                        .map(item -> row(published, item))
                        .toList());
        model.put("paging", Paging.of(page, shown.size(), ROWS, number -> wanted.address(kind) + "page=" + number));
        return model;
    }

    private List<DueItem> items(PublishedList published, User user, DueRule rule) {
        CurrentStandings standings = lists.cohort(published).standings();
        Set<SubjectId> people = cohort.members(user, published)
                .map(CohortMember::subject)
                .collect(Collectors.toCollection(TreeSet::new));
        standings.standings().keySet().stream()
                .filter(subject -> lists.access(user, subject) == Access.OPEN)
                .forEach(people::add);
        List<DueItem> items = new ArrayList<>();
        for (SubjectId subject : people) {
            items.addAll(rule.decided(subject, standings));
            cohort.known(user, published, subject).map(rule::recorded).ifPresent(items::addAll);
        }
        return items;
    }

    private static List<Part> parts(List<DueItem> all, Wanted wanted) {
        return Arrays.stream(DueItem.Kind.values())
                .map(kind -> new Part(
                        kind.label() + ": "
                                + Words.count(all.stream()
                                        .filter(item -> item.kind() == kind)
                                        .count()),
                        wanted.address(Optional.of(kind)),
                        wanted.kind().filter(kind::equals).isPresent()))
                .toList();
    }

    private static Row row(PublishedList published, DueItem item) {
        String reference = item.subject().value();
        return new Row(
                Words.day(item.by()),
                item.overdue(),
                reference,
                published.index().position(item.subject()).isPresent()
                        ? "/person/record?ref=" + Words.encoded(reference)
                        : "",
                Words.capital(item.what()));
    }
}
