package iomtriage.lists.reader;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import iomtriage.lists.query.ListFacets;
import iomtriage.records.memory.RecentlyUsed;
import iomtriage.reviews.access.ShownTo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what sets a row apart. Explanations are built when a row is first looked at, and what is said of them is kept: a list of a
 * whole force has far more rows than anybody reads. Thread-safe.
 */
final class RowReader {

    private static final int REASONS = 2;
    private static final int KEPT = 50_000;

    private final Map<Row, List<String>> reasons = new RecentlyUsed<>(KEPT);

    private record Row(ListIndex index, int position, boolean gangIntelligence) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Row row
                    && row.index == index
                    && row.position == position
                    && row.gangIntelligence == gangIntelligence;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(index) + 2 * position + (gangIntelligence ? 1 : 0);
        }
    }

    RowFacts read(PublishedList list, ListFacets facets, ShownTo reader, int position, Optional<String> entered) {
        SubjectId subject = list.index().subject(position);
        return new RowFacts(
                reasons(list, reader, position),
                entered,
                list.facts().of(subject),
                facets.cohort().of(subject),
                facets.cohort().reviewBy(subject));
    }

    private List<String> reasons(PublishedList list, ShownTo reader, int position) {
        Row row = new Row(list.index(), position, reader.gangIntelligence());
        synchronized (reasons) {
            List<String> known = reasons.get(row);
            if (known != null) {
                return known;
            }
        }
        List<String> found = reader.of(list.list().at(position + 1)).assessment().strongestReasons(REASONS + 1).stream()
                // What adds up several terms is no reason that could be said in words.
                .filter(each -> !each.reason().features().isEmpty())
                .limit(REASONS)
                .map(each -> each.words())
                .toList();
        synchronized (reasons) {
            reasons.put(row, found);
        }
        return found;
    }
}
