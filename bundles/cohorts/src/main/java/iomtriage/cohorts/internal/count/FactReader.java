package iomtriage.cohorts.internal.count;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.Nomination;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.cohorts.reference.ReferenceScore;
import iomtriage.features.history.PackedDate;
import iomtriage.records.memory.PerThread;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what definitions require off case records, as of one day. Thread-safe. */
public final class FactReader {

    private static final boolean[] NO_FLAGS = {};

    private final RequiredFacts required;
    private final LocalDate asOf;
    private final List<CountSpec> counts;
    private final Map<SubjectId, Set<String>> nominated = new HashMap<>();
    private final PerThread<EventCounter> counters;

    public FactReader(RequiredFacts required, CohortRequest request) {
        this.required = required;
        this.asOf = request.asOf();
        this.counts = required.counts().stream()
                .map(count -> new CountSpec(count, asOf))
                .toList();
        this.counters = new PerThread<>(() -> new EventCounter(PackedDate.of(asOf)));
        for (Nomination nomination : request.nominations()) {
            if (nomination.inForceOn(asOf)) {
                nominated
                        .computeIfAbsent(nomination.subject(), who -> new HashSet<>())
                        .add(nomination.list());
            }
        }
    }

    /** The day as of which records are read. */
    public LocalDate asOf() {
        return asOf;
    }

    public PersonFacts read(CaseRecord person) {
        EventCounter counter = counters.get();
        counter.read(person);
        int[] certain = new int[counts.size()];
        int[] possible = certain;
        int[] byGroupAlone = new int[certain.length];
        for (int i = 0; i < certain.length; i++) {
            CountSpec spec = counts.get(i);
            boolean uncertain = counter.gather(spec);
            certain[i] = counter.certain(spec);
            if (uncertain && possible == certain) {
                possible = certain.clone();
            }
            if (possible != certain) {
                possible[i] = uncertain ? counter.possible(spec) : certain[i];
            }
            byGroupAlone[i] = counter.byGroupAlone(spec);
        }
        return new PersonFacts(
                person.subject(), new Counts(certain, possible, byGroupAlone), scores(person), flags(person));
    }

    private ReferenceScore[] scores(CaseRecord person) {
        ReferenceScore[] scores = new ReferenceScore[required.scorers().size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = required.scorers().get(i).score(person, asOf);
        }
        return scores;
    }

    private boolean[] flags(CaseRecord person) {
        int lists = required.lists().size();
        int size = lists + required.registers().size();
        if (size == 0) {
            return NO_FLAGS;
        }
        boolean[] flags = new boolean[size];
        Set<String> on = nominated.getOrDefault(person.subject(), Set.of());
        for (int i = 0; i < lists; i++) {
            flags[i] = on.contains(required.lists().get(i));
        }
        for (int i = lists; i < size; i++) {
            flags[i] = registered(person, required.registers().get(i - lists));
        }
        return flags;
    }

    private boolean registered(CaseRecord person, Set<RegisterCode> codes) {
        for (RegisterEntry entry : person.registers()) {
            if (codes.contains(entry.code()) && entry.inForceOn(asOf)) {
                return true;
            }
        }
        return false;
    }
}
