package iomtriage.pages;

import iomtriage.api.review.CaseReview;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.CaseView;
import iomtriage.lists.Desk;
import java.util.List;
import java.util.Map;

/** How one person stands by each definition of persistence. */
public final class PersonDefinitionsPage {

    private final Desk desk;
    private final Views views;
    private final Frames frames;

    public PersonDefinitionsPage(Desk desk, Views views, Frames frames) {
        this.desk = desk;
        this.views = views;
        this.frames = frames;
    }

    public Response answer(Request request, Visitor visitor) {
        CaseView view = OpenCase.open(desk, visitor, request.parameter("ref"), "definitions");
        CaseReview review = desk.reviews().shown(visitor.user(), view.subject());
        List<PersonDefinitions.Row> rows = PersonDefinitions.of(view);
        Map<String, Object> model = new Identity(desk, visitor).of(view, review, "definitions");
        model.put("rows", rows);
        model.put("met", PersonDefinitions.met(view));
        model.put("size", Words.count(view.published().list().size()));
        model.put("capacity", Words.count(view.published().list().header().capacity()));
        return views.page(200, "person-definitions", frames.of(view.reference(), "/list", visitor), model);
    }
}
