package iomtriage.ranking;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
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

/** Made-up people: between one and twelve sanctions, some of them for harm, half of the people with a needs assessment. */
public final class People {

    public static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private static final OffenceGroup[] GROUPS = OffenceGroup.values();
    private static final EventFlag[] FLAGS = EventFlag.values();

    private People() {}

    public static List<CaseRecord> some(int count, long seed) {
        Random random = new Random(seed);
        List<CaseRecord> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person("person-" + i, random));
        }
        return people;
    }

    private static CaseRecord person(String reference, Random random) {
        CaseRecord.Builder person = CaseRecord.of(
                new SubjectId(reference),
                AS_OF.minusDays(20 * 366L + random.nextInt(10_000)),
                random.nextInt(5) == 0 ? Sex.FEMALE : Sex.MALE);
        int sanctions = 1 + random.nextInt(12);
        for (int i = 0; i < sanctions; i++) {
            person.event(sanction(random));
        }
        if (random.nextBoolean()) {
            person.needs(needs(random));
        }
        return person.build();
    }

    private static Event sanction(Random random) {
        LocalDate offence = AS_OF.minusDays(60 + random.nextInt(2_000));
        Event event = Event.offence(GROUPS[random.nextInt(GROUPS.length - 1)], offence)
                .arrestedOn(offence.plusDays(2))
                .disposedOf(DisposalKind.CONVICTION, offence.plusDays(40));
        return random.nextInt(4) == 0 ? event.flagged(FLAGS[random.nextInt(FLAGS.length)]) : event;
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

    public static List<CaseEntry> readable(List<CaseRecord> people) {
        return people.stream().<CaseEntry>map(CaseEntry.Readable::new).toList();
    }

    /** A caseload of these entries, in this order. */
    public static CaseSource source(List<CaseEntry> entries) {
        return new CaseSource() {
            @Override
            public String name() {
                return "made-up people";
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
}
