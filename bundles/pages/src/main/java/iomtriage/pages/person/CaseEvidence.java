package iomtriage.pages.person;

import iomtriage.api.review.CaseReview;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Words;
import iomtriage.pages.person.score.MissingRows;
import iomtriage.pages.person.score.ScoreRows;
import java.util.List;
import java.util.Map;

/** What a decision rests on, the same on the summary and beside every form that decides. */
public final class CaseEvidence {

    private static final int REASONS = 3;

    private CaseEvidence() {}

    public static void addTo(Map<String, Object> model, CaseView view, CaseReview review) {
        model.put("scores", ScoreRows.of(view));
        model.put("bandSource", view.published().list().header().pack().bands().source());
        model.put("strongest", strongest(view));
        model.put("missing", MissingRows.of(view));
        model.put("agencyViews", AgencyViews.of(review));
    }

    private static List<String> strongest(CaseView view) {
        return view.referral().assessment().strongestReasons(REASONS + 1).stream()
                // What adds up several terms is no reason that could be said in words.
                .filter(each -> !each.reason().features().isEmpty())
                .limit(REASONS)
                .map(each -> Words.capital(each.words()))
                .toList();
    }
}
