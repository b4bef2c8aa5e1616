package iomtriage.pages.list;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.PublishedList;
import iomtriage.lists.query.ListQuery;
import iomtriage.lists.reader.ListReader;
import iomtriage.lists.study.AskingStudy;
import iomtriage.lists.study.OnDemand;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which missing facts would most likely change who has a place: a work list for each agency. */
public final class AskingPage implements PageGroup {

    private static final int ROWS = 25;

    private final ListReader lists;
    private final AuditTrail trail;
    private final Views views;
    private final Frames frames;
    private final OnDemand<AskingStudy> study = new OnDemand<>("The work list of missing facts", AskingStudy::of);

    public AskingPage(ListReader lists, AuditTrail trail, Views views, Frames frames) {
        this.lists = lists;
        this.trail = trail;
        this.views = views;
        this.frames = frames;
    }

    /** One agency with how much there is for it to find out. */
    public record Part(String text, String href, boolean chosen) {}

    /** One person. */
    public record Row(
            String reference,
            String href,
            String place,
            String tier,
            String way,
            String chance,
            List<String> missing) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/asking", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Frame frame = frames.of("What to ask for", "/list", visitor);
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame, visitor);
        }
        Optional<Agency> agency = request.parameter("agency")
                .flatMap(name -> Arrays.stream(Agency.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst());
        int page = ListQuery.page(request.query());
        new ListViewed(trail)
                .log(visitor.user(), published.get().list().header(), Map.of("part", "what to ask for", "page", page));
        OnDemand.Answer<AskingStudy> answer = study.of(published.get());
        return answer instanceof OnDemand.Answer.Known<AskingStudy> known
                ? views.page(200, "asking", frame, model(published.get(), known.found(), visitor.user(), agency, page))
                : Waiting.forStudy(answer, views, frame);
    }

    private Map<String, Object> model(
            PublishedList published, AskingStudy found, User user, Optional<Agency> agency, int page) {
        List<AskingStudy.Item> wanted = found.items().stream()
                .filter(item -> agency.map(item.agencies()::contains).orElse(true))
                .toList();
        String here =
                agency.map(each -> "/asking?agency=" + each.name() + "&page=").orElse("/asking?page=");
        return Map.of(
                "asOf",
                Words.day(published.list().header().asOf()),
                "all",
                Words.count(found.items().size()),
                "count",
                Words.count(wanted.size()),
                "everything",
                agency.isEmpty(),
                "parts",
                Arrays.stream(Agency.values())
                        .map(each -> part(each, found, agency))
                        .toList(),
                "rows",
                wanted.stream()
                        .skip((page - 1L) * ROWS)
                        .limit(ROWS)
                        // Whom the reader may know of is looked at every minute: a row is asked about every time.
                        .filter(item -> lists.access(user, published.index().subject(item.position())) == Access.OPEN)
                        .map(item -> row(published, item))
                        .toList(),
                "paging",
                Paging.of(page, wanted.size(), ROWS, number -> here + number));
    }

    private static Part part(Agency agency, AskingStudy found, Optional<Agency> chosen) {
        long count = found.items().stream()
                .filter(item -> item.agencies().contains(agency))
                .count();
        return new Part(
                Words.capital(agency.label()) + ": " + Words.count(count),
                "/asking?agency=" + agency.name(),
                chosen.filter(agency::equals).isPresent());
    }

    private static Row row(PublishedList published, AskingStudy.Item item) {
        SubjectId subject = published.index().subject(item.position());
        return new Row(
                subject.value(),
                "/person?ref=" + Words.encoded(subject.value()),
                Words.count(item.position() + 1L),
                published.index().tier(item.position()),
                item.up() ? "Could gain a place" : "Could lose their place",
                item.chance().map(Words::share).orElse("Not known"),
                item.missing().stream().map(Words::capital).toList());
    }
}
