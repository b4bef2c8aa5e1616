package iomtriage.lists.host;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.finding.Finding;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.User;
import iomtriage.api.referral.RecordChange;
import iomtriage.lists.PublishedList;
import iomtriage.lists.caseload.Caseloads;
import iomtriage.lists.caseload.ChangedCaseload;
import iomtriage.lists.caseload.ReceivedCaseload;
import iomtriage.lists.reader.ListReader;
import iomtriage.records.CaseRecordValidator;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person's record changes, as after an arrest: it takes its place in the caseload that was sent, and the person is scored
 * anew against the list in view. The same for hosts in the process and over HTTP. Thread-safe.
 */
public final class RecordChanges {

    private static final String NO_LIST =
            "There is no list in view of this caseload, or none on which this person's case is open"
                    + " to you, to compare with. Ask for a list.";

    private final CaseRecordValidator validator = new CaseRecordValidator();
    private final JsonCaseRecordWriter writer = new JsonCaseRecordWriter();
    private final ListReader lists;
    private final Caseloads caseloads;
    private final AuditTrail trail;

    public RecordChanges(ListReader lists, Caseloads caseloads, AuditTrail trail) {
        this.lists = lists;
        this.caseloads = caseloads;
        this.trail = trail;
    }

    /**
     * What taking a record came to.
     *
     * @param caseload the caseload with the record in its place
     */
    public record Taken(ChangedCaseload caseload, RecordChange change) {}

    /**
     * Takes a record into a caseload that was sent. The move is told as the user may see list and record.
     *
     * @param id of the caseload
     * @return empty if there is no such caseload any more
     * @throws CaseRecordRefusedException if the record contradicts itself, with every finding
     * @throws iomtriage.lists.caseload.CaseloadRefusedException if the caseload cannot be kept
     */
    public Optional<Taken> take(User user, String id, CaseRecord record, LocalDate asOf) {
        refuseContradictions(record, asOf);
        boolean open = lists.access(user, record.subject()) == Access.OPEN;
        Optional<PublishedList> seen = open ? lists.current(user) : Optional.empty();
        CaseRecord shown = lists.shown(user).of(record, asOf);
        return changed(user, id, record)
                .map(changed ->
                        new Taken(changed, change(user, seen, changed.caseload().name(), shown, asOf)));
    }

    /**
     * Takes a record for a host in the process, which sees all of the list.
     *
     * @throws CaseRecordRefusedException if the record contradicts itself, with every finding
     * @throws IllegalStateException if there is no caseload
     */
    RecordChange take(User user, CaseRecord record, LocalDate asOf) {
        refuseContradictions(record, asOf);
        CaseSource source = caseloads.take(Optional.empty()).orElseThrow(HostsList::noCaseload);
        try {
            if (source instanceof ReceivedCaseload sent) {
                changed(user, sent.id(), record).orElseThrow(HostsList::noCaseload);
            }
            return change(user, lists.lists().current(), source.name(), record, asOf);
        } finally {
            caseloads.giveBack(source);
        }
    }

    private void refuseContradictions(CaseRecord record, LocalDate asOf) {
        List<Finding> findings = validator.findings(record, asOf);
        if (!findings.isEmpty()) {
            throw new CaseRecordRefusedException(findings);
        }
    }

    private Optional<ChangedCaseload> changed(User user, String id, CaseRecord record) {
        byte[] line = writer.toJson(record).getBytes(StandardCharsets.UTF_8);
        return caseloads.change(
                id,
                new ByteArrayInputStream(line),
                changed -> trail.record(
                        user.id(),
                        Action.CASELOAD_RECEIVED,
                        Optional.empty(),
                        changed.caseload().described()));
    }

    private RecordChange change(
            User user, Optional<PublishedList> inView, String caseload, CaseRecord record, LocalDate asOf) {
        Optional<PublishedList> same =
                inView.filter(published -> published.list().header().caseload().equals(caseload));
        if (same.isEmpty()) {
            return new RecordChange(Optional.empty(), Optional.of(NO_LIST));
        }
        SubjectId subject = record.subject();
        String list = same.get().list().header().id();
        trail.later()
                .append(trail.draft(
                        user.id(),
                        Action.PERSON_SCORED,
                        Optional.of(subject),
                        Map.of("list", list, "part", "changed record", "asOf", asOf.toString())));
        try {
            return new RecordChange(Optional.of(same.get().list().moved(record, asOf)), Optional.empty());
        } catch (IllegalArgumentException noPlace) {
            return new RecordChange(Optional.empty(), Optional.of(noPlace.getMessage()));
        }
    }
}
