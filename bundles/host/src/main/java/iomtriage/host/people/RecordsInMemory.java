package iomtriage.host.people;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.CaseDirectory;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every readable record of a caseload, by reference. A case system would ask its own database instead. */
public final class RecordsInMemory implements CaseDirectory {

    private final Map<SubjectId, CaseRecord> records = new HashMap<>();

    public RecordsInMemory(CaseSource caseload) {
        try (Stream<CaseEntry> entries = caseload.entries()) {
            entries.sequential().forEach(entry -> {
                if (entry instanceof CaseEntry.Readable readable) {
                    records.put(readable.record().subject(), readable.record());
                }
            });
        }
    }

    /** All of them, in no order. */
    public Collection<CaseRecord> records() {
        return Collections.unmodifiableCollection(records.values());
    }

    @Override
    public Optional<CaseRecord> find(SubjectId subject) {
        return Optional.ofNullable(records.get(subject));
    }
}
