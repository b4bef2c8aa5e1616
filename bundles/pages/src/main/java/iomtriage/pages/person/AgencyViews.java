package iomtriage.pages.person;

import iomtriage.api.identity.Agency;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewEntry;
import iomtriage.pages.frame.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What each agency said of a person, side by side: disagreement is kept and seen, not averaged away. */
public final class AgencyViews {

    private AgencyViews() {}

    /**
     * One agency with all that it said, newest first.
     *
     * @param stance where it stands now, in words; empty text if it has not said
     */
    public record Row(String agency, String stance, List<Given> given) {}

    /**
     * One view.
     *
     * @param by who gave it and when, and who wrote it down where that was someone else
     */
    public record Given(String text, String stance, String by) {}

    public static List<Row> of(CaseReview review) {
        List<Row> rows = new ArrayList<>();
        for (Agency agency : Agency.values()) {
            rows.add(row(agency, given(review, agency)));
        }
        return rows;
    }

    private static List<ReviewEntry.View> given(CaseReview review, Agency agency) {
        List<ReviewEntry.View> given = new ArrayList<>(review.entries().stream()
                .filter(ReviewEntry.View.class::isInstance)
                .map(ReviewEntry.View.class::cast)
                .filter(view -> view.agency() == agency)
                .toList());
        Collections.reverse(given);
        return given;
    }

    private static Row row(Agency agency, List<ReviewEntry.View> given) {
        return new Row(
                Words.capital(agency.label()),
                given.stream()
                        .flatMap(view -> view.stance().stream())
                        .findFirst()
                        .map(stance -> Words.capital(stance.label()))
                        .orElse(""),
                given.stream()
                        .map(view -> new Given(view.text(), stance(view), by(view)))
                        .toList());
    }

    private static String stance(ReviewEntry.View view) {
        return view.stance().map(stance -> Words.capital(stance.label())).orElse("");
    }

    private static String by(ReviewEntry.View view) {
        String who = view.stamp().userName() + ", " + view.stamp().agency().label();
        return (view.minuted() ? "Minuted by " + who : who) + ", "
                + Words.time(view.stamp().at());
    }

    /** For example "View of health: supports a place, minuted by another agency". */
    static String title(ReviewEntry.View view) {
        return "View of " + view.agency().label()
                + view.stance().map(stance -> ": " + stance.label()).orElse("")
                + (view.minuted() ? ", minuted by " + view.stamp().agency().label() : "");
    }
}
