package iomtriage.cohorts.internal.survey;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.LaterConduct;
import iomtriage.cohorts.internal.count.CountableRecord;
import iomtriage.features.history.SeriousHarm;
import iomtriage.records.CaseEntries;
import iomtriage.records.parallel.Workers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads off later records what people did in the months after a day. */
public final class LaterReader {

    /** What one readable record says; no conduct if the person was not followed up. */
    private record Taken(SubjectId subject, Optional<LaterConduct> conduct) {}

    private final LocalDate asOf;
    private final LocalDate end;

    /** @throws IllegalArgumentException if there is no month to follow people through */
    public LaterReader(LocalDate asOf, int months) {
        if (months < 1) {
            throw new IllegalArgumentException("The follow-up is " + months
                    + " months, but nobody can be followed up for less than one. Say how many months.");
        }
        this.asOf = asOf;
        this.end = asOf.plusMonths(months);
    }

    /** Which of several records of one person is right cannot be told, so such a person was not followed up. */
    public Map<SubjectId, LaterConduct> read(CaseSource later) {
        try (Stream<CaseEntry> entries = CaseEntries.of(later)) {
            Map<SubjectId, List<Optional<LaterConduct>>> all =
                    Workers.onEveryProcessor().inOrder(entries, this::take).stream()
                            .flatMap(Optional::stream)
                            .collect(Collectors.groupingBy(
                                    Taken::subject,
                                    TreeMap::new,
                                    Collectors.mapping(Taken::conduct, Collectors.toList())));
            Map<SubjectId, LaterConduct> followed = new TreeMap<>();
            all.forEach((subject, records) -> {
                if (records.size() == 1) {
                    records.get(0).ifPresent(conduct -> followed.put(subject, conduct));
                }
            });
            return followed;
        }
    }

    private Optional<Taken> take(CaseEntry entry) {
        return entry instanceof CaseEntry.Readable readable
                ? Optional.of(new Taken(readable.record().subject(), conduct(readable.record())))
                : Optional.empty();
    }

    private Optional<LaterConduct> conduct(CaseRecord person) {
        if (!CountableRecord.faults(person, end).isEmpty()
                || person.custody().stream().anyMatch(this::lastsThroughout)) {
            return Optional.empty();
        }
        int offences = 0;
        int seriousHarm = 0;
        for (Event event : person.events()) {
            if (event.disposal().isPresent()
                    && event.offenceDate().filter(this::follows).isPresent()) {
                offences++;
                seriousHarm += SeriousHarm.isHarm(event) ? 1 : 0;
            }
        }
        return Optional.of(new LaterConduct(offences, seriousHarm, offences > 0));
    }

    private boolean follows(LocalDate offence) {
        return offence.isAfter(asOf) && !offence.isAfter(end);
    }

    private boolean lastsThroughout(CustodySpell spell) {
        return !spell.from().isAfter(asOf)
                && spell.to().filter(out -> !out.isAfter(end)).isEmpty();
    }
}
