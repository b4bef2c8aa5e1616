package iomtriage.reviews;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.Stamp;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.entry.ReviewReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reviews as an exported decision log has them: whole, for figures about everyone. */
public final class RecordedReviews {

    private RecordedReviews() {}

    /** The day of an entry where the people are. */
    public static LocalDate day(Stamp stamp) {
        return Reviews.day(stamp.at());
    }

    /**
     * @param entries that put something on record about a referral, oldest first
     * @return by person, in the order of references
     * @throws IllegalStateException if one cannot be read
     */
    public static List<CaseReview> of(List<AuditEntry> entries) {
        TreeMap<SubjectId, List<ReviewEntry>> byPerson = new TreeMap<>();
        for (AuditEntry entry : entries) {
            ReviewEntry review = ReviewReader.read(entry);
            byPerson.computeIfAbsent(review.stamp().subject(), none -> new ArrayList<>())
                    .add(review);
        }
        return byPerson.entrySet().stream()
                .map(each -> new CaseReview(each.getKey(), each.getValue()))
                .toList();
    }
}
