package iomtriage.cohorts.internal.survey;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.Finding;
import iomtriage.cohorts.internal.count.CountableRecord;
import iomtriage.cohorts.internal.count.FactReader;
import iomtriage.cohorts.internal.count.PersonFacts;
import iomtriage.records.CaseEntries;
import iomtriage.records.DuplicateSubjects;
import iomtriage.records.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A caseload as read: a few numbers for each person, in the caseload's order, and the entries refused.
 *
 * @param people the people considered
 * @param refused entries that cannot be read or contradict themselves, and everyone with more than one record
 */
record Intake(List<PersonFacts> people, List<CaseEntry.Unreadable> refused) {

    /** The result of reading one entry. */
    private sealed interface Taken {
        record In(PersonFacts person) implements Taken {}

        record Out(CaseEntry.Unreadable entry) implements Taken {}
    }

    /** Reads a source once, in parallel, keeping its order. */
    static Intake of(CaseSource caseload, FactReader reader) {
        List<Taken> taken;
        try (Stream<CaseEntry> entries = CaseEntries.of(caseload)) {
            taken = Workers.onEveryProcessor().inOrder(entries, entry -> take(entry, reader));
        }
        DuplicateSubjects duplicates = DuplicateSubjects.among(taken.stream()
                .filter(Taken.In.class::isInstance)
                .map(each -> ((Taken.In) each).person().subject()));
        List<PersonFacts> people = new ArrayList<>(taken.size());
        List<CaseEntry.Unreadable> refused = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            Taken each = taken.get(i);
            if (each instanceof Taken.Out out) {
                refused.add(new CaseEntry.Unreadable(
                        CaseEntries.reference(out.entry().reference(), i + 1),
                        out.entry().findings()));
            } else if (each instanceof Taken.In in
                    && duplicates.contains(in.person().subject())) {
                SubjectId subject = in.person().subject();
                refused.add(new CaseEntry.Unreadable(subject.value(), List.of(duplicates.finding(subject))));
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
}
