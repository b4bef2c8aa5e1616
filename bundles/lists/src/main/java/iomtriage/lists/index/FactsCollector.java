package iomtriage.lists.index;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.profile.CurrentFacts;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Notes what records say as they pass by on their way to be ranked, so that a caseload need not be read twice. Thread-safe. */
public final class FactsCollector {

    private final LocalDate asOf;
    private final Map<SubjectId, CurrentFacts> facts = new ConcurrentHashMap<>();

    /** Of most people little is recorded, and the same of many: it is kept once. */
    private final Map<CurrentFacts, CurrentFacts> distinct = new ConcurrentHashMap<>();

    public FactsCollector(LocalDate asOf) {
        this.asOf = asOf;
    }

    public CaseRecord noted(CaseRecord record) {
        CurrentFacts found = CurrentFacts.of(record, asOf);
        if (found != CurrentFacts.NOTHING) {
            facts.put(record.subject(), found.isIndividual() ? found : distinct.computeIfAbsent(found, same -> same));
        }
        return record;
    }

    /** What was noted; ask once the caseload was read. */
    public FactsOfPeople people() {
        return new FactsOfPeople(facts);
    }
}
