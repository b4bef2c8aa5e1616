package iomtriage.lists.caseload;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.CaseDirectory;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Records of single people: the host's, which is the record as it is now; otherwise, where the list in view was made of a
 * caseload that was sent, the record in it. Thread-safe.
 */
public final class RecordsAtHand implements CaseDirectory {

    private final CaseDirectory host;
    private final Supplier<Optional<CaseSource>> inView;

    /**
     * @param host asked first
     * @param inView the caseload that the list in view was made of
     */
    public RecordsAtHand(CaseDirectory host, Supplier<Optional<CaseSource>> inView) {
        this.host = host;
        this.inView = inView;
    }

    @Override
    public Optional<CaseRecord> find(SubjectId subject) {
        return host.find(subject)
                .or(() -> inView.get()
                        .filter(ReceivedCaseload.class::isInstance)
                        .flatMap(caseload -> ((ReceivedCaseload) caseload).find(subject)));
    }
}
