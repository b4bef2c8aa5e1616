package iomtriage.reviews;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.Standing;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.EntryAreas;
import iomtriage.reviews.audit.Journal;
import iomtriage.reviews.entry.ReviewReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where everybody stands, kept in memory and brought up to date by reading only what is new; read anew once personal data were
 * erased, by whichever process. Thread-safe.
 */
final class StandingBoard {

    private final Journal journal;
    private final Map<SubjectId, List<ReviewEntry>> entries = new HashMap<>();
    private final Map<SubjectId, Set<String>> areas = new HashMap<>();
    private CurrentStandings current = CurrentStandings.NOTHING;
    private long read;
    private long erasure;
    private final AtomicLong refreshes = new AtomicLong();
    private long refreshed;

    StandingBoard(Journal journal) {
        this.journal = journal;
    }

    /** The very same as before where nothing was put on record since. */
    CurrentStandings current() {
        long begun = refreshes.get();
        synchronized (this) {
            // Of many who ask at once one reads for all: what began to be read after someone asked is new enough.
            if (refreshed <= begun) {
                long own = refreshes.incrementAndGet();
                refresh();
                refreshed = own;
            }
            return current;
        }
    }

    private void refresh() {
        // Read whole before any of it counts: the store may go away in the middle.
        List<AuditEntry> found = new ArrayList<>();
        long newestErasure = journal.newestErasure();
        long upTo = journal.reviewsAfter(newestErasure > erasure ? 0 : read, found::add);
        if (newestErasure > erasure) {
            entries.clear();
            areas.clear();
            current = CurrentStandings.NOTHING;
            erasure = newestErasure;
        }
        Set<SubjectId> changed = new TreeSet<>();
        for (AuditEntry entry : found) {
            ReviewEntry review = ReviewReader.read(entry);
            SubjectId subject = review.stamp().subject();
            entries.computeIfAbsent(subject, none -> new ArrayList<>()).add(review);
            Set<String> named = EntryAreas.of(entry.content().detail());
            if (!named.isEmpty()) {
                areas.computeIfAbsent(subject, none -> new TreeSet<>()).addAll(named);
            }
            changed.add(subject);
        }
        read = upTo;
        if (!changed.isEmpty()) {
            current = after(changed);
        }
    }

    private CurrentStandings after(Set<SubjectId> changed) {
        Map<SubjectId, Standing> standings = new TreeMap<>(current.standings());
        Map<SubjectId, LocalDate> reviewOn = new TreeMap<>(current.reviewOn());
        Map<SubjectId, LocalDate> acceptedSince = new TreeMap<>(current.acceptedSince());
        Map<SubjectId, ReviewEntry.Rated> ratings = new TreeMap<>(current.ratings());
        for (SubjectId subject : changed) {
            CaseReview review = new CaseReview(subject, entries.get(subject));
            standings.put(subject, review.standing());
            reviewOn.remove(subject);
            review.reviewOn().ifPresent(day -> reviewOn.put(subject, day));
            review.rating().ifPresent(rated -> ratings.put(subject, rated));
            acceptedSince.remove(subject);
            review.acceptedSince().ifPresent(at -> acceptedSince.put(subject, Reviews.day(at)));
        }
        return new CurrentStandings(
                Collections.unmodifiableMap(standings),
                Collections.unmodifiableMap(reviewOn),
                Collections.unmodifiableMap(acceptedSince),
                Collections.unmodifiableMap(ratings));
    }

    /** The areas in which something is on record about a person. */
    synchronized Set<String> areas(SubjectId subject) {
        if (!areas.containsKey(subject)) {
            current();
        }
        return Set.copyOf(areas.getOrDefault(subject, Set.of()));
    }

    /** Every review entry, grouped by person, in the order of references. */
    synchronized List<CaseReview> reviews() {
        current();
        return new TreeMap<>(entries)
                .entrySet().stream()
                        .map(each -> new CaseReview(each.getKey(), each.getValue()))
                        .toList();
    }
}
