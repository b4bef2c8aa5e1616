package iomtriage.features;

import iomtriage.api.caserecord.*;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.*;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/** People with facts before and after the as-of date, contradictions included: extraction must bear them. */
final class RandomPeople {

    private RandomPeople() {}

    /** Mixes the seed first: for seeds next to each other {@link Random} begins with numbers close to each other. */
    static Random random(int seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }

    static CaseRecord person(Random random) {
        CaseRecord.Builder person = CaseRecord.of(
                new SubjectId("simulated"),
                LocalDate.of(1960, 1, 1).plusDays(random.nextInt(17_000)),
                any(random, Sex.values()));
        times(random, 30, () -> person.event(event(random, -6_000, 400)));
        times(random, 12, () -> addAnyOtherFact(person, random, -2_500, 400));
        return person.build();
    }

    /** An event; every date it has is within these days of the as-of date. */
    static Event event(Random random, int from, int to) {
        EnumSet<EventFlag> flags = EnumSet.noneOf(EventFlag.class);
        times(random, 2, () -> flags.add(any(random, EventFlag.values())));
        return Event.of(any(random, OffenceGroup.values()))
                .flags(Set.copyOf(flags))
                .offenceDate(maybe(random, from, to))
                .arrestDate(maybe(random, from, to))
                .chargeDate(maybe(random, from, to))
                .disposal(maybe(random, from, to).map(date -> new Disposal(any(random, DisposalKind.values()), date)))
                .build();
    }

    /** A spell, entry, marker or assessment that begins within these days of the as-of date. */
    static void addAnyOtherFact(CaseRecord.Builder person, Random random, int from, int to) {
        LocalDate start = date(random, from, to);
        LocalDate end = start.plusDays(random.nextInt(1_500));
        Optional<LocalDate> maybeEnd = random.nextBoolean() ? Optional.of(end) : Optional.empty();
        switch (random.nextInt(6)) {
            case 0 -> person.custody(new CustodySpell(any(random, CustodyKind.values()), start, maybeEnd));
            case 1 ->
                person.register(RegisterEntry.of(any(random, RegisterCode.values()))
                        .start(start)
                        .end(maybeEnd)
                        .source("test")
                        .build());
            case 2 ->
                person.marker(Marker.of(any(random, MarkerKind.values()))
                        .source("test")
                        .grade(any(random, MarkerGrade.values()))
                        .recorded(start)
                        .review(end)
                        .expires(end)
                        .build());
            case 3 -> person.needs(needs(random, start));
            case 4 -> person.seriousHarm(harm(random, start));
            default -> person.mappa(new MappaManagement(1 + random.nextInt(4), 1 + random.nextInt(3), start, maybeEnd));
        }
    }

    private static NeedsAssessment needs(Random random, LocalDate completed) {
        Map<NeedSection, NeedAnswer> sections = new EnumMap<>(NeedSection.class);
        for (NeedSection section : NeedSection.values()) {
            OptionalInt score = random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(9));
            sections.put(section, new NeedAnswer(score, random.nextBoolean(), random.nextBoolean()));
        }
        return new NeedsAssessment(completed, sections);
    }

    private static HarmAssessment harm(Random random, LocalDate completed) {
        Map<AtRisk, HarmLevel> levels = new EnumMap<>(AtRisk.class);
        times(random, 6, () -> levels.put(any(random, AtRisk.values()), any(random, HarmLevel.values())));
        return new HarmAssessment(completed, levels);
    }

    static LocalDate date(Random random, int from, int to) {
        return People.AS_OF.plusDays(from + random.nextInt(to - from));
    }

    private static Optional<LocalDate> maybe(Random random, int from, int to) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(date(random, from, to));
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static void times(Random random, int most, Runnable step) {
        int times = random.nextInt(most + 1);
        for (int i = 0; i < times; i++) {
            step.run();
        }
    }
}
