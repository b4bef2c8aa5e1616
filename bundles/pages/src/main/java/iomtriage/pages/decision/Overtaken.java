package iomtriage.pages.decision;

import iomtriage.api.review.CaseReview;
import iomtriage.http.Form;
import iomtriage.http.RefusedException;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Fact;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.SentForm;
import iomtriage.pages.frame.Views;
import iomtriage.pages.person.Identity;
import iomtriage.pages.person.Timeline;
import iomtriage.reviews.Reviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says to the second of two who worked on the same case that someone else was first, and who. */
record Overtaken(Reviews reviews, Views views, Frames frames) {

    /** What is sent otherwise when someone decides again: they have seen more by then, and have not confirmed anything. */
    private static final Set<String> RENEWED = Set.of("lastSeen", "confirmed", "change");

    /**
     * @param sent what the second of the two sent: it is not lost
     * @throws RefusedException if nothing is on record, so that no page of ours sent the form
     */
    Response page(CaseView view, CaseReview review, Form sent, Visitor visitor) {
        if (review.entries().isEmpty()) {
            throw new RefusedException(
                    409, "Nothing is on record about this person that this could answer. Load the page again.");
        }
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "history");
        model.put("latest", Timeline.of(review, reviews.rules()).get(0));
        model.putAll(SentForm.words(sent));
        model.put("fields", sent.has("choice") ? again(review, sent) : List.of());
        return views.page(409, "overtaken", frames.of("Another entry was recorded first", "/list", visitor), model);
    }

    private static List<Fact> again(CaseReview review, Form sent) {
        List<Fact> fields = new ArrayList<>(SentForm.fields(sent, RENEWED));
        fields.add(new Fact("lastSeen", String.valueOf(review.lastEntry())));
        fields.add(new Fact("change", "yes"));
        return fields;
    }
}
