package iomtriage.records;

import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.caserecord.SentenceKind;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.oasys.OasysAnswer;
import iomtriage.api.oasys.OasysQuestion;
import iomtriage.api.oasys.PastOffence;
import iomtriage.api.oasys.SexualHistory;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.IomCohort;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Any case record that the form can hold, contradictory ones included; the same for the same seed. */
public final class CaseRecords {

    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(2100, 12, 31).toEpochDay();
    private static final int[] NUMBERS = {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE};
    /** The first and the last character of what is written in one to four bytes, and what JSON escapes. */
    private static final int[] CHARACTERS = {
        0, '\t', '\n', '\r', 0x1F, ' ', '"', '\\', '/', 0x7F, 0x80, 0x85, 0x7FF, 0x800, 0x2028, 0xFEFF, 0xFFFD, 0x10000,
        0x10FFFF
    };

    private final SplittableRandom random;

    private CaseRecords(SplittableRandom random) {
        this.random = random;
    }

    /** The next record that these random numbers give. */
    public static CaseRecord next(SplittableRandom random) {
        return new CaseRecords(random).caseRecord();
    }

    /** The same facts in another order. */
    static <T> List<T> shuffled(List<T> facts, SplittableRandom random) {
        List<T> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(random.nextLong()));
        return shuffled;
    }

    private CaseRecord caseRecord() {
        CaseRecord.Builder record = CaseRecord.of(new SubjectId(subject()), day(), any(Sex.class));
        upTo(4, this::event, record::event);
        upTo(2, this::custody, record::custody);
        upTo(2, this::register, record::register);
        upTo(2, this::marker, record::marker);
        upTo(2, this::needs, record::needs);
        upTo(2, this::harm, record::seriousHarm);
        upTo(2, this::mappa, record::mappa);
        upTo(2, () -> new Sentence(day(), maybe(this::day), maybe(() -> any(SentenceKind.class))), record::sentence);
        upTo(2, this::scheme, record::scheme);
        maybe(this::safety).ifPresent(record::victimSafety);
        return record.build();
    }

    private <T> void upTo(int most, Supplier<T> fact, Consumer<T> add) {
        IntStream.range(0, random.nextInt(most + 1)).forEach(i -> add.accept(fact.get()));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private <T extends Enum<T>> T any(Class<T> type) {
        return any(List.of(type.getEnumConstants()));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T extends Enum<T>> Set<T> some(Class<T> type, int most) {
        List<T> all = shuffled(List.of(type.getEnumConstants()), random);
        return new TreeSet<>(all.subList(0, random.nextInt(Math.min(most, all.size()) + 1)));
    }

    private <K extends Enum<K>, V> Map<K, V> some(Class<K> type, int most, Supplier<V> value) {
        Map<K, V> map = new EnumMap<>(type);
        some(type, most).forEach(key -> map.put(key, value.get()));
        return map;
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(
                switch (random.nextInt(20)) {
                    case 0 -> FIRST_DAY;
                    case 1 -> LAST_DAY;
                    default -> random.nextLong(FIRST_DAY, LAST_DAY + 1);
                });
    }

    private int number() {
        return switch (random.nextInt(3)) {
            case 0 -> NUMBERS[random.nextInt(NUMBERS.length)];
            case 1 -> random.nextInt(-100, 101);
            default -> random.nextInt();
        };
    }

    /** One to 64 characters, each of them whole; half the texts are plain ASCII. */
    private String text() {
        boolean isPlain = random.nextBoolean();
        int length = random.nextInt(10) == 0 ? 64 : random.nextInt(1, 65);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int character = isPlain ? random.nextInt(' ', 0x7F) : character();
            if (text.length() + Character.charCount(character) <= length) {
                text.appendCodePoint(character);
            }
        }
        return text.toString();
    }

    private int character() {
        int character = switch (random.nextInt(8)) {
            case 0 -> CHARACTERS[random.nextInt(CHARACTERS.length)];
            case 1 -> random.nextInt(0x10000, 0x110000);
            default -> random.nextInt(0x10000);
        };
        return Character.getType(character) == Character.SURROGATE ? character() : character;
    }

    /** Any text in which something can be seen and nothing cannot. */
    private String subject() {
        String text = text();
        return text.isBlank() || text.codePoints().anyMatch(CaseRecords::isUnseen) ? subject() : text;
    }

    private Event event() {
        return Event.of(any(OffenceGroup.class))
                .code(maybe(this::code))
                .flags(some(EventFlag.class, 3))
                .offenceDate(maybe(this::day))
                .arrestDate(maybe(this::day))
                .chargeDate(maybe(this::day))
                .disposal(maybe(() -> new Disposal(any(DisposalKind.class), day())))
                .build();
    }

    /** A code of the ministry's table, or any other. */
    private OffenceCode code() {
        return random.nextBoolean()
                ? any(OffenceCode.all())
                : OffenceCode.of(String.format(Locale.ROOT, "%05d", random.nextInt(100_000)));
    }

    private CustodySpell custody() {
        return new CustodySpell(any(CustodyKind.class), day(), maybe(this::day), maybe(this::day));
    }

    private RegisterEntry register() {
        return RegisterEntry.of(any(RegisterCode.class))
                .start(day())
                .review(maybe(this::day))
                .end(maybe(this::day))
                .source(text())
                .build();
    }

    private Marker marker() {
        return Marker.of(any(MarkerKind.class))
                .source(text())
                .grade(any(MarkerGrade.class))
                .recorded(day())
                .review(day())
                .expires(day())
                .build();
    }

    private NeedsAssessment needs() {
        Map<OasysQuestion, OasysAnswer> answers = new EnumMap<>(OasysQuestion.class);
        some(OasysQuestion.class, Integer.MAX_VALUE)
                .forEach(question -> answers.put(question, any(question.answers())));
        return new NeedsAssessment(
                day(),
                some(NeedSection.class, 10, this::need),
                answers,
                maybe(() -> some(PastOffence.class, Integer.MAX_VALUE)),
                maybe(this::sexualHistory));
    }

    private NeedAnswer need() {
        OptionalInt score = random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(number());
        return new NeedAnswer(score, random.nextBoolean(), random.nextBoolean());
    }

    private SexualHistory sexualHistory() {
        return SexualHistory.of(any(Answer.class))
                .adultContact(random.nextInt(1_000))
                .images(0)
                .lastOffence(day())
                .strangerVictim(any(Answer.class))
                .build();
    }

    private HarmAssessment harm() {
        return new HarmAssessment(day(), some(AtRisk.class, 5, () -> any(HarmLevel.class)));
    }

    private MappaManagement mappa() {
        return new MappaManagement(number(), number(), day(), maybe(this::day));
    }

    private SchemeMembership scheme() {
        return SchemeMembership.of(any(Scheme.class), day())
                .to(maybe(this::day))
                .review(maybe(this::day))
                .cohort(maybe(() -> any(IomCohort.class)))
                .leadOfficer(maybe(this::text))
                .leadAgency(maybe(this::text))
                .build();
    }

    private VictimSafety safety() {
        return VictimSafety.of(day())
                .maracCase(any(Answer.class))
                .protectiveOrder(any(Answer.class))
                .childrenInHousehold(any(Answer.class))
                .victimContactArranged(any(Answer.class))
                .build();
    }

    private static boolean isUnseen(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
