package iomtriage.benchmarks;

import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.features.FeatureCatalogue;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * People a second, on one core, from case record to feature row. Every person has 25 events in no order, two spells inside,
 * two register entries, a marker, a needs assessment and an assessment of serious harm; no two are alike.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FeatureBenchmark {

    private static final int PEOPLE = 2_000;
    private static final int EVENTS = 25;
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private final FeatureCatalogue catalogue = FeatureCatalogue.standard();
    private final double[] row = new double[catalogue.size()];
    private final CaseRecord[] people = new CaseRecord[PEOPLE];

    /** Makes the people. */
    @Setup
    public void people() {
        Random random = new Random(1);
        for (int i = 0; i < PEOPLE; i++) {
            people[i] = person(random);
        }
    }

    /** Extracts every person's row. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public double extract() {
        double sum = 0;
        for (CaseRecord person : people) {
            catalogue.extract(person, AS_OF, row, 0);
            sum += row[0];
        }
        return sum;
    }

    private static CaseRecord person(Random random) {
        CaseRecord.Builder person = CaseRecord.of(
                new SubjectId("simulated"), LocalDate.of(1970, 1, 1).plusDays(random.nextInt(12_000)), Sex.MALE);
        for (int i = 0; i < EVENTS; i++) {
            person.event(event(random));
        }
        LocalDate inside = AS_OF.minusDays(1_000L + random.nextInt(1_000));
        person.custody(new CustodySpell(CustodyKind.REMAND, inside, Optional.of(inside.plusDays(90))));
        person.custody(new CustodySpell(CustodyKind.RECALL, inside.plusDays(400), Optional.of(inside.plusDays(500))));
        person.register(RegisterEntry.of(RegisterCode.ADVP)
                .start(inside)
                .source("probation")
                .build());
        person.register(RegisterEntry.of(RegisterCode.RMRH)
                .start(inside)
                .source("probation")
                .build());
        person.marker(Marker.of(MarkerKind.WEAPON_CARRIER)
                .source("police")
                .grade(MarkerGrade.UNTESTED)
                .recorded(inside)
                .review(AS_OF)
                .expires(AS_OF.plusDays(30))
                .build());
        person.needs(new NeedsAssessment(inside, sections(random)));
        person.seriousHarm(new HarmAssessment(
                inside, Map.of(AtRisk.PUBLIC, HarmLevel.MEDIUM, AtRisk.KNOWN_ADULT, HarmLevel.HIGH)));
        return person.build();
    }

    private static Event event(Random random) {
        OffenceGroup[] groups = OffenceGroup.values();
        LocalDate offence = AS_OF.minusDays(200L + random.nextInt(4_000));
        Event event = Event.offence(groups[random.nextInt(groups.length)], offence)
                .arrestedOn(offence.plusDays(random.nextInt(10)));
        if (random.nextInt(5) == 0) {
            event = event.flagged(EventFlag.values()[random.nextInt(3)]);
        }
        return random.nextInt(3) == 0
                ? event
                : event.disposedOf(DisposalKind.CONVICTION, offence.plusDays(30L + random.nextInt(150)));
    }

    private static Map<NeedSection, NeedAnswer> sections(Random random) {
        Map<NeedSection, NeedAnswer> sections = new EnumMap<>(NeedSection.class);
        for (NeedSection section : NeedSection.values()) {
            sections.put(section, new NeedAnswer(OptionalInt.of(random.nextInt(9)), false, false));
        }
        return sections;
    }
}
