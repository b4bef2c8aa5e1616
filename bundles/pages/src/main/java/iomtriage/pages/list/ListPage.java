package iomtriage.pages.list;

import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.ListHeader;
import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.ListRecorder;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.query.ListFacets;
import iomtriage.lists.query.ListQuery;
import iomtriage.lists.query.RowFinder;
import iomtriage.lists.query.StandingIndex;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.frame.Courses;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.ListViewed;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Paging;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Waiting;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.audit.AuditTrail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The referral list: sorted, filtered, a page at a time. */
public final class ListPage implements PageGroup {

    static final int ROWS = 25;

    private final ListReader lists;
    private final AuditTrail trail;
    private final Courses courses;
    private final Views views;
    private final Frames frames;
    private final ListRecorder recorder;

    public ListPage(
            ListReader lists, AuditTrail trail, Courses courses, Views views, Frames frames, ListRecorder recorder) {
        this.recorder = recorder;
        this.courses = courses;
        this.lists = lists;
        this.trail = trail;
        this.views = views;
        this.frames = frames;
    }

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/list", this::answer).post("/list/cancel", this::cancel);
    }

    /** Cancels the list that is being made; where it was made meanwhile, that is what is shown. */
    private Response cancel(Form form, Visitor visitor) {
        visitor.needs(Role.SUPERVISOR);
        lists.lists()
                .latest()
                .ifPresent(job ->
                        recorder.cancel(lists.lists(), job, visitor.user().id()));
        return Response.seeOther("/list");
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Frame frame = frames.of("Referral list", "/list", visitor);
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame, visitor);
        }
        ListQuery query = ListQuery.of(request.query());
        new ListViewed(trail).log(visitor.user(), published.get().list().header(), Map.of("page", query.page()));
        courses.keep(visitor, new Courses.Course(query.address(), List.of()));
        return views.page(200, "list", frame, model(published.get(), query, visitor.user()));
    }

    private Map<String, Object> model(PublishedList published, ListQuery query, User user) {
        ListIndex index = published.index();
        ListFacets facets = lists.facets(published);
        StandingIndex seen = facets.standings();
        RowFinder.Rows found = new RowFinder(facets).find(query, ROWS);
        Map<String, Object> model = new LinkedHashMap<>(about(published));
        model.put(
                "accepted",
                Words.count(seen.accepted().stream()
                        .filter(subject -> lists.access(user, subject) == Access.OPEN)
                        .count()));
        model.put("due", seen.countDue());
        model.put("managed", ManagedPlaces.words(published));
        model.put("onNow", Words.count(facets.cohort().count()));
        model.put("restricted", RestrictedPeople.words(published));
        model.put("matching", Words.count(found.matching()));
        model.put("rows", new ListRows(lists, published, facets, user).of(query, found));
        model.putAll(table(published, query));
        model.put("query", query);
        model.put(
                "form",
                FilterForm.of(facets, query, published.list().header().pack().outcomes()));
        model.put("export", query.onPage(1).address().replaceFirst("^/list", "/list.csv"));
        model.put("tags", FilterTags.of(facets, query));
        model.put("everybody", query.everybody().address());
        model.put(
                "paging",
                Paging.of(
                        query.page(),
                        found.matching(),
                        ROWS,
                        page -> query.onPage(page).address()));
        return model;
    }

    private static Map<String, Object> table(PublishedList published, ListQuery query) {
        return Map.of(
                "columns",
                ListHeads.sorting(query),
                "chances",
                ListHeads.chances(query, published.list().header().pack().outcomes()),
                "near",
                query.isNear(),
                "width",
                published.index().outcomes() + (query.isNear() ? 7 : 6));
    }

    private Map<String, Object> about(PublishedList published) {
        ListHeader header = published.list().header();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("asOf", Words.day(header.asOf()));
        about.put("ageOfData", lists.age(published).words());
        about.put("madeAt", Words.time(published.madeAt()));
        about.put("caseload", header.caseload());
        about.put("listId", header.id());
        about.put("pack", header.pack().key().toString());
        about.put("policy", header.policy().toString());
        about.put("capacity", Words.count(header.capacity()));
        about.put("ranked", Words.count(published.list().size()));
        List<Coverage> coverage = published.index().coverage();
        about.put(
                "lifts",
                coverage.stream()
                        .map(each -> each.outcome().name() + " " + each.liftInWords())
                        .toList());
        List<String> warnings = new ArrayList<>(published.list().notes());
        warnings.addAll(CapacityPage.warnings(coverage));
        about.put("warnings", warnings);
        about.put("leftOut", LeftOutWords.counts(published.index().leftOut()));
        return about;
    }
}
