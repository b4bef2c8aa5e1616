package iomtriage.cohorts;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.cohorts.definition.DefinitionReader;
import iomtriage.cohorts.reference.ReferenceScore;
import iomtriage.cohorts.reference.ReferenceScorer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** People made up for tests. */
final class Simulated {

    static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    private Simulated() {}

    static CaseRecord.Builder person(String id) {
        return CaseRecord.of(new SubjectId(id), LocalDate.of(1990, 1, 1), Sex.MALE);
    }

    static CaseRecord person(String id, Event... events) {
        CaseRecord.Builder person = person(id);
        Arrays.stream(events).forEach(person::event);
        return person.build();
    }

    /** An offence proved a month after it happened. */
    static Event convicted(OffenceGroup group, LocalDate offence) {
        return Event.offence(group, offence).disposedOf(DisposalKind.CONVICTION, offence.plusMonths(1));
    }

    /** Convicted this often, once a year up to two years before the as-of date. */
    static CaseRecord convictedTimes(String id, int times) {
        CaseRecord.Builder person = person(id);
        for (int i = 0; i < times; i++) {
            person.event(convicted(OffenceGroup.OTHER_OFFENCES, AS_OF.minusYears(3L + i)));
        }
        return person.build();
    }

    /** This many offences without disposal, a week apart, the last on a day. */
    static CaseRecord offended(String id, int times, LocalDate last) {
        CaseRecord.Builder person = person(id);
        for (int i = 0; i < times; i++) {
            person.event(Event.offence(OffenceGroup.THEFT_NON_MOTOR, last.minusWeeks(i)));
        }
        return person.build();
    }

    static CaseSource caseload(List<CaseRecord> people) {
        return entries(people.stream().<CaseEntry>map(CaseEntry.Readable::new).toList());
    }

    static CaseSource caseload(CaseRecord... people) {
        return caseload(List.of(people));
    }

    static CaseSource entries(List<CaseEntry> entries) {
        return new CaseSource() {
            @Override
            public String name() {
                return "made up";
            }

            @Override
            public OptionalLong size() {
                return OptionalLong.of(entries.size());
            }

            @Override
            public Stream<CaseEntry> entries() {
                return entries.stream();
            }
        };
    }

    /** Stands in for OGRS3: scores handed in by subject id; everybody else is at 10%. */
    static ReferenceScorer scorer(Map<String, ReferenceScore> scores) {
        return new ReferenceScorer() {
            @Override
            public String id() {
                return "ogrs3-two-years";
            }

            @Override
            public String name() {
                return "OGRS3 over two years";
            }

            @Override
            public ReferenceScore score(CaseRecord person, LocalDate asOf) {
                return scores.getOrDefault(person.subject().value(), new ReferenceScore.Percent(10));
            }
        };
    }

    static Cohorts builtIn(Map<String, ReferenceScore> scores) {
        return new Cohorts(
                new DefinitionReader(List.of("ogrs3-two-years")).builtInAnd(List.of()), List.of(scorer(scores)));
    }

    static Cohorts builtIn() {
        return builtIn(Map.of());
    }
}
