package iomtriage.reviews.personal;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.DetailJson;
import iomtriage.reviews.audit.Journal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a store keeps about a person.
 *
 * @param requests how often the kept request for the list in view names them
 * @param aboutOthers numbers of the audit entries about others that name them
 */
public record HeldAbout(SubjectId subject, Instant at, List<HeldEntry> entries, int requests, List<Long> aboutOthers) {

    /** What is handed out on a request; that it is, is on record before it is. */
    public static HeldAbout handedOut(PersonalData data, Journal journal, SubjectId subject, Erasure request) {
        Kept kept = data.kept(subject);
        List<HeldEntry> entries = new SubjectAccess().of(data.entries(subject));
        journal.append(new AuditDraft(
                request.at(),
                request.by(),
                Action.PERSONAL_DATA_EXPORTED,
                Optional.of(subject),
                DetailJson.of(Map.of("authority", request.authority(), "entries", entries.size()))));
        return new HeldAbout(subject, request.at(), entries, kept.requests(), kept.aboutOthers());
    }

    /** In how many entries there is something to review. */
    public long toReview() {
        return entries.stream().filter(entry -> !entry.why().isEmpty()).count();
    }

    /** As fields to write. */
    public Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("reference", subject.value());
        plain.put("at", at.toString());
        plain.put("nominationsAndPlacements", requests);
        plain.put("namedInEntriesAboutOthers", aboutOthers);
        plain.put("entries", entries.stream().map(HeldAbout::plain).toList());
        return plain;
    }

    private static Map<String, Object> plain(HeldEntry entry) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("number", entry.number());
        plain.put("at", entry.at().toString());
        plain.put("what", entry.what());
        plain.put("by", entry.by());
        plain.put("told", entry.told());
        plain.put("forReview", entry.forReview());
        plain.put("whyForReview", entry.why());
        return plain;
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "HeldAbout[hidden, " + entries.size() + " entries]";
    }
}
