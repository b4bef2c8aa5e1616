package iomtriage.pages;

import iomtriage.api.review.CaseReview;
import iomtriage.http.Form;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.CaseView;
import iomtriage.reviews.Reviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says to the second of two who worked on the same case that somebody else was first, and who. */
record Overtaken(Reviews reviews, Views views, Frames frames) {

    /** What is sent otherwise when somebody decides again: they have seen more by then, and have not confirmed anything. */
    private static final Set<String> RENEWED = Set.of("lastSeen", "confirmed", "change");

    /** @param sent what the second of the two sent: it is not lost */
    Response page(CaseView view, CaseReview review, Form sent, Visitor visitor) {
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "history");
        model.put("latest", Timeline.of(review).get(0));
        model.putAll(SentForm.words(sent));
        model.put("fields", sent.has("choice") ? again(review, sent) : List.of());
        return views.page(409, "overtaken", frames.of("Somebody else was first", "/list", visitor), model);
    }

    private static List<PersonPages.Fact> again(CaseReview review, Form sent) {
        List<PersonPages.Fact> fields = new ArrayList<>(SentForm.fields(sent, RENEWED));
        fields.add(new PersonPages.Fact("lastSeen", String.valueOf(review.lastEntry())));
        fields.add(new PersonPages.Fact("change", "yes"));
        return fields;
    }
}
