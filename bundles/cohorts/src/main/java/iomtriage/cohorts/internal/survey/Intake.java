package iomtriage.cohorts.internal.survey;

import iomtriage.api.caserecord.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CaseSource;
import iomtriage.api.caserecord.Finding;
import iomtriage.api.caserecord.FindingCode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.cohorts.internal.count.CountableRecord;
import iomtriage.cohorts.internal.count.FactReader;
import iomtriage.cohorts.internal.count.PersonFacts;
import iomtriage.scoring.caseload.Workers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A caseload taken in: a few numbers for each person, in the caseload's order, and the entries refused.
 *
 * @param people who is considered
 * @param refused entries that could not be read or contradict themselves, and everybody whose subject id was handed over more than once
 */
record Intake(List<PersonFacts> people, List<CaseEntry.Unreadable> refused) {

    /** What became of one entry. */
    private sealed interface Taken {
        record In(PersonFacts person) implements Taken {}

        record Out(CaseEntry.Unreadable entry) implements Taken {}
    }

    /** Reads a source once, in parallel, keeping its order. */
    static Intake of(CaseSource caseload, FactReader reader) {
        List<Taken> taken;
        try (Stream<CaseEntry> entries = caseload.entries()) {
            taken = Workers.onEveryProcessor().inOrder(entries, entry -> take(entry, reader));
        }
        Set<SubjectId> repeated = repeated(taken);
        List<PersonFacts> people = new ArrayList<>(taken.size());
        List<CaseEntry.Unreadable> refused = new ArrayList<>();
        for (Taken each : taken) {
            if (each instanceof Taken.Out out) {
                refused.add(out.entry());
            } else if (each instanceof Taken.In in
                    && repeated.contains(in.person().subject())) {
                refused.add(duplicate(in.person().subject()));
            } else if (each instanceof Taken.In in) {
                people.add(in.person());
            }
        }
        return new Intake(List.copyOf(people), List.copyOf(refused));
    }

    private static Taken take(CaseEntry entry, FactReader reader) {
        if (!(entry instanceof CaseEntry.Readable readable)) {
            return new Taken.Out((CaseEntry.Unreadable) entry);
        }
        CaseRecord person = readable.record();
        List<Finding> faults = CountableRecord.faults(person, reader.asOf());
        return faults.isEmpty()
                ? new Taken.In(reader.read(person))
                : new Taken.Out(new CaseEntry.Unreadable(person.subject().value(), faults));
    }

    private static Set<SubjectId> repeated(List<Taken> taken) {
        Set<SubjectId> seen = new HashSet<>(taken.size() * 2);
        Set<SubjectId> repeated = new HashSet<>();
        for (Taken each : taken) {
            if (each instanceof Taken.In in && !seen.add(in.person().subject())) {
                repeated.add(in.person().subject());
            }
        }
        return repeated;
    }

    /** Which of several records is the right one cannot be told from here, so none is used. */
    private static CaseEntry.Unreadable duplicate(SubjectId subject) {
        return new CaseEntry.Unreadable(
                subject.value(),
                List.of(new Finding(
                        FindingCode.DUPLICATE_SUBJECT,
                        "subject",
                        "The caseload holds more than one record with this subject id.",
                        "Hand over one record for each person.")));
    }
}
