package iomtriage.scoring;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.offence.OffenceGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;

/** Made-up people with a record of sanctions, half of them with a needs assessment. */
public final class SimulatedPeople {

    public static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private SimulatedPeople() {}

    public static List<CaseRecord> people(int count, long seed) {
        Random random = new Random(seed);
        List<CaseRecord> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person("simulated-" + i, random, 1 + random.nextInt(12), random.nextBoolean()));
        }
        return people;
    }

    /** A person of at least 20 with so many sanctions in the last six years. */
    public static CaseRecord person(String reference, Random random, int sanctions, boolean withNeeds) {
        CaseRecord.Builder person = CaseRecord.of(
                new SubjectId(reference),
                AS_OF.minusDays(20 * 366L + random.nextInt(10_000)),
                random.nextInt(5) == 0 ? Sex.FEMALE : Sex.MALE);
        for (int i = 0; i < sanctions; i++) {
            OffenceGroup group = OffenceGroup.values()[random.nextInt(OffenceGroup.values().length)];
            LocalDate offence = AS_OF.minusDays(60 + random.nextInt(2_000));
            person.event(Event.offence(group, offence)
                    .arrestedOn(offence.plusDays(2))
                    .disposedOf(DisposalKind.CONVICTION, offence.plusDays(40)));
        }
        if (withNeeds) {
            person.needs(needs(random));
        }
        return person.build();
    }

    private static NeedsAssessment needs(Random random) {
        Map<NeedSection, NeedAnswer> answers = new EnumMap<>(NeedSection.class);
        for (NeedSection section : NeedSection.values()) {
            answers.put(
                    section,
                    new NeedAnswer(OptionalInt.of(random.nextInt(9)), random.nextBoolean(), random.nextBoolean()));
        }
        return new NeedsAssessment(AS_OF.minusDays(30 + random.nextInt(300)), answers);
    }

    /** A caseload of these entries, in this order. */
    public static CaseSource source(List<CaseEntry> entries) {
        return new CaseSource() {
            @Override
            public String name() {
                return "simulated people";
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

    public static List<CaseEntry> readable(List<CaseRecord> people) {
        return people.stream().<CaseEntry>map(CaseEntry.Readable::new).toList();
    }
}
