package iomtriage.lists.host;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ListInView;
import iomtriage.api.referral.RecordChange;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.lists.ListJob;
import iomtriage.lists.ListRecorder;
import iomtriage.lists.Lists;
import iomtriage.lists.PublishedList;
import iomtriage.lists.caseload.Caseloads;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The list in view, for a host in the same process. */
public final class HostsList implements ListInView {

    private final Lists lists;
    private final Caseloads caseloads;
    private final ListRecorder recorder;
    private final RecordChanges changes;

    public HostsList(Lists lists, Caseloads caseloads, ListRecorder recorder, RecordChanges changes) {
        this.changes = changes;
        this.lists = lists;
        this.caseloads = caseloads;
        this.recorder = recorder;
    }

    @Override
    public ListInView in(String area) {
        throw new IllegalArgumentException(
                "There is one list alone here: the configuration names no areas for it to be told from others. Leave the area"
                        + " out, or name the areas in the setting areas of iomtriage.lists.");
    }

    @Override
    public Optional<ReferralList> current() {
        return lists.current().map(PublishedList::list);
    }

    @Override
    public CompletableFuture<ReferralList> make(User user, TriageRequest request) {
        needsSupervisor(user);
        CaseSource source = caseloads.take(Optional.empty()).orElseThrow(HostsList::noCaseload);
        ListJob job = lists.make(source, request, recorder.asked(user.id(), request));
        CompletableFuture<ReferralList> given = job.result()
                .whenComplete((list, failure) -> caseloads.giveBack(source))
                .thenApply(PublishedList::list);
        given.whenComplete((list, failure) -> {
            if (given.isCancelled()) {
                recorder.cancel(lists, job, user.id());
            }
        });
        return given;
    }

    @Override
    public RecordChange change(User user, CaseRecord record, LocalDate asOf) {
        needsSupervisor(user);
        return changes.take(user, record, asOf);
    }

    private static void needsSupervisor(User user) {
        if (!user.is(Role.SUPERVISOR)) {
            throw new IllegalArgumentException(
                    "Lists and caseloads are changed for a supervisor, and this user does not have that role. Name the"
                            + " supervisor who asked, or an account of the host's own with that role.");
        }
    }

    static IllegalStateException noCaseload() {
        return new IllegalStateException("There is no caseload to rank. Register a CaseSource, or send a caseload with"
                + " POST /api/v1/caseloads, then ask again.");
    }
}
