package iomtriage.web.pages;

import iomtriage.api.review.CaseReview;
import iomtriage.web.http.Response;
import iomtriage.web.sign.Visitor;
import java.util.Map;

/** Says to the second of two who worked on the same case that somebody else was first, and who. */
record Overtaken(Desk desk, Views views, Frames frames) {

    Response page(CaseView view, CaseReview review, Visitor visitor) {
        Map<String, Object> model = new Identity(desk, visitor).of(view, review, "history");
        model.put(
                "latest",
                Timeline.of(review, visitor.user(), view.gangIntelligence()).get(0));
        return views.page(409, "overtaken", frames.of("Somebody else was first", "/list", visitor), model);
    }
}
