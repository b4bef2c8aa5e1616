package iomtriage.pages.meeting;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.query.StandingIndex;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.frame.Courses;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.ListViewed;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Waiting;
import iomtriage.pages.frame.Words;
import iomtriage.pages.list.StandingTag;
import iomtriage.pages.person.AgencyViews;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.audit.AuditTrail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whom the meeting looks at, with each agency's stance and how many places are taken. */
public final class AgendaPage implements PageGroup {

    private final ListReader lists;
    private final Agenda.Maker agendas;
    private final Reviews reviews;
    private final AuditTrail trail;
    private final Courses courses;
    private final Views views;
    private final Frames frames;

    public AgendaPage(
            Agenda.Maker agendas, Reviews reviews, AuditTrail trail, Courses courses, Views views, Frames frames) {
        this.lists = agendas.lists();
        this.agendas = agendas;
        this.reviews = reviews;
        this.trail = trail;
        this.courses = courses;
        this.views = views;
        this.frames = frames;
    }

    /** One person. */
    public record Row(
            String number,
            String reference,
            String href,
            String tier,
            String place,
            String why,
            StandingTag stand,
            String stances) {}

    /** One sort of business. */
    public record Section(String title, String none, List<Row> rows) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/agenda", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Frame frame = frames.of("Agenda", "/agenda", visitor);
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame, visitor);
        }
        new ListViewed(trail).log(visitor.user(), published.get().list().header(), Map.of("part", "agenda"));
        Agenda agenda = agendas.of(visitor.user(), published.get());
        courses.keep(
                visitor,
                new Courses.Course(
                        "/agenda",
                        agenda.items().stream()
                                .map(item -> item.subject().value())
                                .toList()));
        return views.page(200, "agenda", frame, model(agenda, published.get(), visitor.user()));
    }

    private Map<String, Object> model(Agenda agenda, PublishedList published, User user) {
        StandingIndex standings = lists.standings(published.index());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("asOf", Words.day(published.list().header().asOf()));
        model.put("today", Words.day(standings.today()));
        model.put("capacity", Words.count(published.list().header().capacity()));
        model.put(
                "accepted",
                Words.count(standings.accepted().stream()
                        .filter(subject -> lists.access(user, subject) == Access.OPEN)
                        .count()));
        model.put("people", Words.count(agenda.items().size()));
        List<SubjectId> order =
                agenda.items().stream().map(Agenda.Item::subject).toList();
        model.put(
                "sections",
                agenda.parts().stream()
                        .map(part -> new Section(
                                part.title(),
                                part.none(),
                                part.items().stream()
                                        .map(item -> row(
                                                order.indexOf(item.subject()) + 1,
                                                item,
                                                published.index(),
                                                standings,
                                                user))
                                        .toList()))
                        .toList());
        return model;
    }

    private Row row(int number, Agenda.Item item, ListIndex index, StandingIndex standings, User user) {
        int position = index.position(item.subject()).orElseThrow();
        String reference = item.subject().value();
        return new Row(
                Words.count(number),
                reference,
                "/person?ref=" + Words.encoded(reference),
                index.tier(position),
                Words.count(position + 1L),
                item.why(),
                StandingTag.of(standings, item.subject()),
                AgencyViews.of(reviews.shown(user, item.subject())).stream()
                        .filter(each -> !each.given().isEmpty())
                        .map(each -> each.agency() + ": "
                                + (each.stance().isEmpty()
                                        ? "view given, no stance"
                                        : each.stance().toLowerCase(Locale.UK)))
                        .collect(Collectors.joining("; ")));
    }
}
