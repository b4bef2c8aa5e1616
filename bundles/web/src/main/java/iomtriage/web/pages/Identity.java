package iomtriage.web.pages;

import iomtriage.api.review.Standing;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The head of every page about a person. */
record Identity(CaseView view, Standing standing, String tab) {

    /** A link between a person's pages. */
    public record Tab(String text, String href, boolean current) {}

    Map<String, Object> model() {
        String query = "?ref=" + Words.encoded(view.reference());
        LocalDate asOf = view.published().list().header().asOf();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("reference", view.reference());
        model.put("ref", Words.encoded(view.reference()));
        model.put(
                "birth",
                view.record()
                        .map(record -> Words.day(record.dateOfBirth()) + ", aged "
                                + Period.between(record.dateOfBirth(), asOf).getYears())
                        .orElse("not available now"));
        model.put("tier", view.referral().tier().tier());
        model.put("provisional", view.referral().tier().provisional());
        model.put("place", Words.count(view.referral().place()));
        model.put("above", view.referral().aboveCutLine());
        model.put("standing", standing.label());
        model.put("asOf", Words.day(asOf));
        model.put("madeAt", Words.time(view.published().madeAt()));
        model.put(
                "tabs",
                List.of(
                        new Tab("Summary", "/person" + query, tab.equals("summary")),
                        new Tab("Why", "/person/why" + query, tab.equals("why")),
                        new Tab("Needs", "/person/needs" + query, tab.equals("needs")),
                        new Tab("In words", "/person/words" + query, tab.equals("words")),
                        new Tab("History", "/person/history" + query, tab.equals("history"))));
        return model;
    }
}
