package iomtriage.reviews.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.DetailJson;
import iomtriage.reviews.audit.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every outcome on record, kept in memory and brought up to date by reading only what is new; read anew once personal data were
 * erased, by whichever process. Thread-safe.
 */
final class OutcomeBoard {

    static final String OUTCOME = "outcome";
    static final String HAPPENED = "happened";
    static final String DATE = "date";
    static final String CORRECTS = "corrects";
    private static final int AT_ONCE = 500;

    private final Journal journal;
    private final Map<SubjectId, List<RecordedOutcome>> outcomes = new TreeMap<>();
    private long read;
    private long erasure;

    OutcomeBoard(Journal journal) {
        this.journal = journal;
    }

    /** What counts about a person, oldest first: what was corrected does not. */
    synchronized List<RecordedOutcome> of(SubjectId subject) {
        refresh();
        return counting(outcomes.getOrDefault(subject, List.of()));
    }

    /** What counts about everybody of whom there is anything. */
    synchronized Map<SubjectId, List<RecordedOutcome>> all() {
        refresh();
        Map<SubjectId, List<RecordedOutcome>> all = new TreeMap<>();
        outcomes.forEach((subject, those) -> all.put(subject, counting(those)));
        return all;
    }

    /** Number of the newest report, or of an erasure after it. */
    synchronized long newest() {
        refresh();
        return Math.max(read, erasure);
    }

    private static List<RecordedOutcome> counting(List<RecordedOutcome> those) {
        Set<Long> corrected = those.stream()
                .flatMap(each -> each.report().corrects().stream().boxed())
                .collect(Collectors.toSet());
        return those.stream().filter(each -> !corrected.contains(each.number())).toList();
    }

    private void refresh() {
        // Read whole before any of it counts: the store may go away in the middle.
        List<RecordedOutcome> found = new ArrayList<>();
        long newestErasure = journal.newestErasure();
        long known = newestErasure > erasure ? 0 : read;
        long before = Long.MAX_VALUE;
        boolean more = true;
        while (more) {
            List<AuditEntry> page = journal.search(query(before));
            page.stream()
                    .filter(entry -> entry.number() > known && entry.erasedBy().isEmpty())
                    .map(OutcomeBoard::outcome)
                    .forEach(found::add);
            more = page.size() == AT_ONCE && page.get(AT_ONCE - 1).number() > known;
            before = page.isEmpty() ? before : page.get(page.size() - 1).number();
        }
        if (newestErasure > erasure) {
            outcomes.clear();
            erasure = newestErasure;
        }
        Collections.reverse(found);
        for (RecordedOutcome each : found) {
            outcomes.computeIfAbsent(each.report().subject(), none -> new ArrayList<>())
                    .add(each);
            read = each.number();
        }
    }

    private static AuditQuery query(long before) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Action.OUTCOME_RECEIVED),
                Optional.empty(),
                before,
                AT_ONCE);
    }

    static RecordedOutcome outcome(AuditEntry entry) {
        JsonNode detail = DetailJson.read(entry.content().detail());
        return new RecordedOutcome(
                entry.number(),
                new OutcomeReport(
                        entry.content().subject().orElseThrow(),
                        detail.path(OUTCOME).asText(),
                        detail.path(HAPPENED).asBoolean(),
                        LocalDate.parse(detail.path(DATE).asText()),
                        detail.has(CORRECTS)
                                ? OptionalLong.of(detail.path(CORRECTS).asLong())
                                : OptionalLong.empty()),
                entry.content().userId(),
                entry.content().at());
    }
}
