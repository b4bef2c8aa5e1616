package iomtriage.pages.list;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.LeftOut;
import iomtriage.lists.query.ListQuery;
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
import iomtriage.reviews.audit.AuditTrail;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Everybody of the caseload who is not on the list at all, and why: nothing is silently dropped. */
public final class LeftOutPage implements PageGroup {

    static final int ROWS = 50;

    private final ListReader lists;
    private final AuditTrail trail;
    private final Views views;
    private final Frames frames;

    public LeftOutPage(ListReader lists, AuditTrail trail, Views views, Frames frames) {
        this.lists = lists;
        this.trail = trail;
        this.views = views;
        this.frames = frames;
    }

    /** One person or record. */
    public record Row(String reference, List<String> lines) {}

    /** Those of one sort that this page has. */
    public record Section(String title, String who, String about, List<Row> rows) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/left-out", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Frame frame = frames.of("Left out of the list", "/list", visitor);
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame, visitor);
        }
        int page = ListQuery.page(request.query());
        new ListViewed(trail)
                .log(visitor.user(), published.get().list().header(), Map.of("page", page, "part", "left out"));
        Function<SubjectId, Access> rules = subject -> lists.access(visitor.user(), subject);
        return views.page(200, "left-out", frame, model(published.get(), page, rules));
    }

    private static Map<String, Object> model(PublishedList published, int page, Function<SubjectId, Access> rules) {
        LeftOut leftOut = published.index().leftOut();
        List<LeftOutWords.Item> seen = LeftOutWords.items(leftOut)
                .filter(item -> LeftOut.access(item.reference(), rules) == Access.OPEN)
                .toList();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("caseload", published.list().header().caseload());
        model.put("asOf", Words.day(published.list().header().asOf()));
        model.put("counts", LeftOutWords.counts(leftOut));
        model.put("nobody", seen.isEmpty());
        model.put("restricted", RestrictedPeople.words(published));
        model.put("seen", Words.count(seen.size()));
        model.put(
                "sections",
                sections(seen.stream().skip((page - 1L) * ROWS).limit(ROWS).toList()));
        model.put("paging", Paging.of(page, seen.size(), ROWS, number -> "/left-out?page=" + number));
        return model;
    }

    private static List<Section> sections(List<LeftOutWords.Item> shown) {
        Map<LeftOutPart, List<Row>> rows = new EnumMap<>(LeftOutPart.class);
        shown.forEach(each -> rows.computeIfAbsent(each.part(), none -> new ArrayList<>())
                .add(new Row(each.reference(), each.lines().get())));
        return rows.entrySet().stream()
                .map(each -> new Section(
                        each.getKey().title(),
                        each.getKey().who(),
                        each.getKey().about(),
                        each.getValue()))
                .toList();
    }
}
