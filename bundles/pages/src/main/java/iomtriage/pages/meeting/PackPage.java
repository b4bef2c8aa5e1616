package iomtriage.pages.meeting;

import iomtriage.api.identity.Role;
import iomtriage.api.needs.NeedsProfile;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.review.CaseReview;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.PublishedList;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Waiting;
import iomtriage.pages.frame.Words;
import iomtriage.pages.person.CaseEvidence;
import iomtriage.pages.person.Identity;
import iomtriage.pages.person.OpenCase;
import iomtriage.pages.person.RecordPage;
import iomtriage.pages.person.SafetyFacts;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.wording.IdentifiedNeeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is printed before a meeting: a page for each person on the agenda. That each case was opened for it is on record. */
public final class PackPage implements PageGroup {

    /** A meeting of a day looks at no more; the agenda says how many there are. */
    private static final int MOST = 60;

    private final ListReader lists;
    private final Agenda.Maker agendas;
    private final CaseReader cases;
    private final Reviews reviews;
    private final Views views;
    private final Frames frames;

    public PackPage(Agenda.Maker agendas, CaseReader cases, Reviews reviews, Views views, Frames frames) {
        this.lists = agendas.lists();
        this.agendas = agendas;
        this.cases = cases;
        this.reviews = reviews;
        this.views = views;
        this.frames = frames;
    }

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/pack", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Frame frame = frames.of("Pack for the meeting", "/agenda", visitor);
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame, visitor);
        }
        List<Agenda.Item> items = agendas.of(visitor.user(), published.get()).items();
        List<String> people = new ArrayList<>();
        items.stream().limit(MOST).forEach(item -> people.add(views.part("pack-person", person(item, visitor))));
        return views.page(
                200,
                "pack",
                frame,
                Map.of(
                        "people", people,
                        "asOf", Words.day(published.get().list().header().asOf()),
                        "all", Words.count(items.size()),
                        "shown", Words.count(people.size()),
                        "some", people.size() < items.size()));
    }

    private Map<String, Object> person(Agenda.Item item, Visitor visitor) {
        CaseView view = OpenCase.open(cases, visitor, Optional.of(item.subject().value()), "pack");
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "pack");
        CaseEvidence.addTo(model, view, review);
        SafetyFacts.addTo(model, cases, view);
        model.put("factor", Words.capital(view.referral().tier().decidingFactor()));
        model.put("why", item.why());
        Optional<NeedsProfile> needs = cases.profile(view).map(CaseProfile::needs);
        model.put(
                "needs",
                needs.map(IdentifiedNeeds::named)
                        .orElse("Not available now: the case system does not hand the record over."));
        model.put("offences", RecordPage.newest(cases, view));
        return model;
    }
}
