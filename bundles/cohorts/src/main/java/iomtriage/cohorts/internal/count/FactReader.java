package iomtriage.cohorts.internal.count;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.RegisterCode;
import iomtriage.api.caserecord.RegisterEntry;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.Nomination;
import iomtriage.cohorts.ReferenceScore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what is wanted off case records, as of one day. Thread-safe. */
public final class FactReader {

    private static final boolean[] NOTHING_WANTED = {};

    private final Wanted wanted;
    private final LocalDate asOf;
    private final List<CountSpec> counts;
    private final Map<SubjectId, Set<String>> nominated = new HashMap<>();
    private final ThreadLocal<Tally> tallies;

    public FactReader(Wanted wanted, CohortRequest request) {
        this.wanted = wanted;
        this.asOf = request.asOf();
        this.counts = wanted.counts().stream()
                .map(count -> new CountSpec(count, asOf))
                .toList();
        this.tallies = ThreadLocal.withInitial(() -> new Tally(PersonEvents.day(asOf)));
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
        Tally tally = tallies.get();
        tally.read(person);
        int[] certain = new int[counts.size()];
        int[] possible = certain;
        for (int i = 0; i < certain.length; i++) {
            CountSpec spec = counts.get(i);
            boolean uncertain = tally.gather(spec);
            certain[i] = tally.certain(spec);
            if (uncertain && possible == certain) {
                possible = certain.clone();
            }
            if (possible != certain) {
                possible[i] = uncertain ? tally.possible(spec) : certain[i];
            }
        }
        return new PersonFacts(person.subject(), certain, possible, scores(person), flags(person));
    }

    private ReferenceScore[] scores(CaseRecord person) {
        ReferenceScore[] scores = new ReferenceScore[wanted.scorers().size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = wanted.scorers().get(i).score(person, asOf);
        }
        return scores;
    }

    private boolean[] flags(CaseRecord person) {
        int lists = wanted.lists().size();
        int size = lists + wanted.registers().size();
        if (size == 0) {
            return NOTHING_WANTED;
        }
        boolean[] flags = new boolean[size];
        Set<String> on = nominated.getOrDefault(person.subject(), Set.of());
        for (int i = 0; i < lists; i++) {
            flags[i] = on.contains(wanted.lists().get(i));
        }
        for (int i = lists; i < size; i++) {
            flags[i] = registered(person, wanted.registers().get(i - lists));
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
