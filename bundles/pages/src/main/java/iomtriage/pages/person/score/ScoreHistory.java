package iomtriage.pages.person.score;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.SeenScore;
import iomtriage.api.score.ScoringService;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a person's scores moved over the last two years, and when someone decided. */
public final class ScoreHistory {

    private static final int QUARTERS = 8;

    private final ScoringService scoring;
    private final CaseView view;

    public ScoreHistory(ScoringService scoring, CaseView view) {
        this.scoring = scoring;
        this.view = view;
    }

    /** None if the host does not hand the record over. */
    public List<ScoreOverTime.Drawn> drawn(CaseReview review) {
        List<ScoreOverTime.Point> points = view.record().map(this::points).orElse(List.of());
        return points.isEmpty()
                ? List.of()
                : ScoreOverTime.draw(points, marks(review, points.get(0).day()));
    }

    /** The same record, read as of earlier days: scoring is a function of record and day, so nothing need be kept. */
    private List<ScoreOverTime.Point> points(CaseRecord record) {
        LocalDate asOf = view.published().list().header().asOf();
        List<ScoreOverTime.Point> points = new ArrayList<>();
        for (int quarter = QUARTERS; quarter >= 0; quarter--) {
            LocalDate day = asOf.minusMonths(3L * quarter);
            try {
                points.add(new ScoreOverTime.Point(day, Words.day(day), scoring.assess(record, day)));
            } catch (CaseRecordRefusedException notYetKnown) {
                // The record says nothing that could be scored as of that day.
                continue;
            }
        }
        return points;
    }

    /** Decisions keep their numbers, whether or not the figure reaches back to the first of them. */
    private static List<ScoreOverTime.Mark> marks(CaseReview review, LocalDate first) {
        List<ScoreOverTime.Mark> marks = new ArrayList<>();
        int number = 0;
        for (ReviewEntry entry : review.entries()) {
            if (entry instanceof ReviewEntry.Decided decided) {
                marks.add(mark(++number, decided));
            }
        }
        return marks.stream().filter(mark -> !mark.day().isBefore(first)).toList();
    }

    private static ScoreOverTime.Mark mark(int number, ReviewEntry.Decided decided) {
        LocalDate day = LocalDate.ofInstant(decided.stamp().at(), Words.ZONE);
        return new ScoreOverTime.Mark(
                number,
                day,
                Words.day(day),
                decided.proposal().choice().label() + ", by " + decided.stamp().userName() + ", "
                        + decided.stamp().agency().label(),
                decided.evidence().scores().stream()
                        .collect(Collectors.toMap(SeenScore::outcome, SeenScore::probability)));
    }
}
