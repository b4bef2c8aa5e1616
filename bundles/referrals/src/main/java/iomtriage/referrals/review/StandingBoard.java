package iomtriage.referrals.review;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.Standing;
import iomtriage.referrals.audit.Journal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where everybody stands, kept in memory and brought up to date by reading only what is new. Thread-safe. */
final class StandingBoard {

    private final Journal journal;
    private final Map<SubjectId, List<ReviewEntry>> entries = new HashMap<>();
    private Map<SubjectId, Standing> standings = Map.of();
    private long read;

    StandingBoard(Journal journal) {
        this.journal = journal;
    }

    synchronized Map<SubjectId, Standing> standings() {
        List<SubjectId> changed = new ArrayList<>();
        journal.reviewsAfter(read, entry -> {
            ReviewEntry review = ReviewJson.read(entry);
            SubjectId subject = review.stamp().subject();
            entries.computeIfAbsent(subject, none -> new ArrayList<>()).add(review);
            changed.add(subject);
            read = entry.number();
        });
        if (!changed.isEmpty()) {
            Map<SubjectId, Standing> next = new TreeMap<>(standings);
            for (SubjectId subject : changed) {
                next.put(subject, new CaseReview(subject, entries.get(subject)).standing());
            }
            standings = Collections.unmodifiableMap(next);
        }
        return standings;
    }

    /** Every review entry, grouped by person, in the order of references. */
    synchronized List<CaseReview> reviews() {
        standings();
        return new TreeMap<>(entries)
                .entrySet().stream()
                        .map(each -> new CaseReview(each.getKey(), each.getValue()))
                        .toList();
    }
}
