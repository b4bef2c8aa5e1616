package iomtriage.pages.person;

import iomtriage.api.identity.Agency;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewEntry;
import iomtriage.pages.frame.Words;
import java.util.ArrayList;
import java.util.List;

/** What each agency last said of a person, side by side: disagreement is kept and seen, not averaged away. */
final class AgencyViews {

    private AgencyViews() {}

    /**
     * One agency's latest view.
     *
     * @param text what it says; empty text if it has given none
     * @param by who gave it and when
     * @param earlier how many it gave before, in words; empty text if none
     */
    public record Row(String agency, String text, String by, String earlier) {}

    static List<Row> of(CaseReview review) {
        List<Row> rows = new ArrayList<>();
        for (Agency agency : Agency.values()) {
            rows.add(row(agency, given(review, agency)));
        }
        return rows;
    }

    private static List<ReviewEntry.View> given(CaseReview review, Agency agency) {
        return review.entries().stream()
                .filter(ReviewEntry.View.class::isInstance)
                .map(ReviewEntry.View.class::cast)
                .filter(view -> view.stamp().agency() == agency)
                .toList();
    }

    private static Row row(Agency agency, List<ReviewEntry.View> given) {
        String name = Words.capital(agency.label());
        if (given.isEmpty()) {
            return new Row(name, "", "", "");
        }
        ReviewEntry.View latest = given.get(given.size() - 1);
        int before = given.size() - 1;
        return new Row(
                name,
                latest.text(),
                latest.stamp().userName() + ", " + Words.time(latest.stamp().at()),
                before == 0 ? "" : before + " earlier " + (before == 1 ? "view" : "views") + " on record");
    }
}
