package iomtriage.pages.person;

import iomtriage.api.review.CaseReview;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.Reviews;
import java.util.List;
import java.util.Map;

/** How one person stands by each definition of persistence. */
public final class PersonDefinitionsPage implements PageGroup {

    private final CaseReader cases;
    private final Reviews reviews;
    private final Views views;
    private final Frames frames;

    public PersonDefinitionsPage(CaseReader cases, Reviews reviews, Views views, Frames frames) {
        this.cases = cases;
        this.reviews = reviews;
        this.views = views;
        this.frames = frames;
    }

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/person/definitions", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        CaseView view = OpenCase.open(cases, visitor, request.parameter("ref"), "definitions");
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        List<PersonDefinitions.Row> rows = PersonDefinitions.of(view);
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "definitions");
        model.put("rows", rows);
        model.put("met", PersonDefinitions.met(view));
        model.put("size", Words.count(view.published().list().size()));
        model.put("capacity", Words.count(view.published().list().header().capacity()));
        return views.page(
                200, "person-definitions", frames.of("Definitions: " + view.reference(), "/list", visitor), model);
    }
}
