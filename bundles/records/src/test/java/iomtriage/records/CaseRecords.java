package iomtriage.records;

import iomtriage.api.caserecord.Answer;
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
import iomtriage.api.caserecord.NeedAnswer;
import iomtriage.api.caserecord.NeedSection;
import iomtriage.api.caserecord.NeedsAssessment;
import iomtriage.api.caserecord.OasysAnswer;
import iomtriage.api.caserecord.OasysQuestion;
import iomtriage.api.caserecord.OffenceCode;
import iomtriage.api.caserecord.OffenceGroup;
import iomtriage.api.caserecord.PastOffence;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.caserecord.SentenceKind;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SexualHistory;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.caserecord.VictimSafety;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Any case record that the form can hold, contradictory ones included. */
public class CaseRecords extends DomainContextBase {

    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(2100, 12, 31).toEpochDay();

    @Provide
    Arbitrary<CaseRecord> records() {
        Arbitrary<CaseRecord.Builder> person = Combinators.combine(
                        text().filter(id -> !id.isBlank() && id.codePoints().noneMatch(CaseRecords::isUnseen))
                                .map(SubjectId::new),
                        day(),
                        Arbitraries.of(Sex.class))
                .as(CaseRecord::of);
        return Combinators.combine(
                        person,
                        event().list().ofMaxSize(4),
                        custody().list().ofMaxSize(2),
                        register().list().ofMaxSize(2),
                        marker().list().ofMaxSize(2),
                        needs().list().ofMaxSize(2),
                        harm().list().ofMaxSize(2),
                        mappaAndSafety())
                .as((builder, events, custody, registers, markers, needs, harm, rest) -> {
                    events.forEach(builder::event);
                    custody.forEach(builder::custody);
                    registers.forEach(builder::register);
                    markers.forEach(builder::marker);
                    needs.forEach(builder::needs);
                    harm.forEach(builder::seriousHarm);
                    return rest.apply(builder).build();
                });
    }

    private static Arbitrary<UnaryOperator<CaseRecord.Builder>> mappaAndSafety() {
        return Combinators.combine(
                        mappa().list().ofMaxSize(2),
                        Arbitraries.of(SentenceKind.class).optional(),
                        scheme().list().ofMaxSize(2),
                        safety().optional())
                .as((mappa, kind, schemes, safety) -> builder -> {
                    mappa.forEach(builder::mappa);
                    mappa.forEach(each -> builder.sentence(new Sentence(each.from(), each.to(), kind)));
                    schemes.forEach(builder::scheme);
                    safety.ifPresent(builder::victimSafety);
                    return builder;
                });
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.longs().between(FIRST_DAY, LAST_DAY).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Optional<LocalDate>> maybeDay() {
        return day().optional();
    }

    /** Any text that is whole characters. */
    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(64)
                .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    }

    private static Arbitrary<Event> event() {
        Arbitrary<Optional<Disposal>> disposal = Combinators.combine(Arbitraries.of(DisposalKind.class), day())
                .as(Disposal::new)
                .optional();
        return Combinators.combine(
                        Combinators.combine(Arbitraries.of(OffenceGroup.class), code().optional())
                                .as((group, code) -> Event.of(group).code(code)),
                        Arbitraries.of(EventFlag.class).set().ofMaxSize(3),
                        maybeDay(),
                        maybeDay(),
                        maybeDay(),
                        disposal)
                .as((event, flags, offence, arrest, charge, led) -> event.flags(flags)
                        .offenceDate(offence)
                        .arrestDate(arrest)
                        .chargeDate(charge)
                        .disposal(led)
                        .build());
    }

    /** A code of the ministry's table, or any other. */
    private static Arbitrary<OffenceCode> code() {
        return Arbitraries.oneOf(
                Arbitraries.of(OffenceCode.all()),
                Arbitraries.strings().numeric().ofLength(5).map(OffenceCode::of));
    }

    private static Arbitrary<CustodySpell> custody() {
        return Combinators.combine(Arbitraries.of(CustodyKind.class), day(), maybeDay(), maybeDay())
                .as(CustodySpell::new);
    }

    private static Arbitrary<RegisterEntry> register() {
        return Combinators.combine(Arbitraries.of(RegisterCode.class), day(), maybeDay(), maybeDay(), text())
                .as((code, start, review, end, source) -> RegisterEntry.of(code)
                        .start(start)
                        .review(review)
                        .end(end)
                        .source(source)
                        .build());
    }

    private static Arbitrary<Marker> marker() {
        return Combinators.combine(
                        Arbitraries.of(MarkerKind.class),
                        text(),
                        Arbitraries.of(MarkerGrade.class),
                        day(),
                        day(),
                        day())
                .as((kind, source, grade, recorded, review, expires) -> Marker.of(kind)
                        .source(source)
                        .grade(grade)
                        .recorded(recorded)
                        .review(review)
                        .expires(expires)
                        .build());
    }

    private static Arbitrary<NeedsAssessment> needs() {
        Arbitrary<NeedAnswer> answer = Combinators.combine(
                        Arbitraries.integers()
                                .optional()
                                .map(score -> score.map(OptionalInt::of).orElse(OptionalInt.empty())),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(NeedAnswer::new);
        return Combinators.combine(
                        day(),
                        Arbitraries.maps(Arbitraries.of(NeedSection.class), answer)
                                .ofMaxSize(10),
                        answers(),
                        Arbitraries.of(PastOffence.class).set().optional(),
                        sexualHistory().optional())
                .as(NeedsAssessment::new);
    }

    private static Arbitrary<Map<OasysQuestion, OasysAnswer>> answers() {
        return Arbitraries.of(OasysQuestion.class)
                .set()
                .flatMap(asked -> Arbitraries.integers()
                        .between(0, 1)
                        .map(choice -> asked.stream()
                                .collect(Collectors.toMap(
                                        question -> question,
                                        question -> question.answers().get(choice)))));
    }

    private static Arbitrary<SexualHistory> sexualHistory() {
        return Combinators.combine(
                        Arbitraries.of(Answer.class),
                        Arbitraries.integers().between(0, 999),
                        day(),
                        Arbitraries.of(Answer.class))
                .as((ever, count, last, stranger) -> SexualHistory.of(ever)
                        .adultContact(count)
                        .images(0)
                        .lastOffence(last)
                        .strangerVictim(stranger)
                        .build());
    }

    private static Arbitrary<HarmAssessment> harm() {
        return Combinators.combine(
                        day(),
                        Arbitraries.maps(Arbitraries.of(AtRisk.class), Arbitraries.of(HarmLevel.class))
                                .ofMaxSize(5))
                .as(HarmAssessment::new);
    }

    private static Arbitrary<MappaManagement> mappa() {
        return Combinators.combine(Arbitraries.integers(), Arbitraries.integers(), day(), maybeDay())
                .as(MappaManagement::new);
    }

    private static Arbitrary<SchemeMembership> scheme() {
        return Combinators.combine(
                        Arbitraries.of(Scheme.class),
                        day(),
                        maybeDay(),
                        maybeDay(),
                        Arbitraries.of(IomCohort.class).optional(),
                        text().optional(),
                        text().optional())
                .as((scheme, from, to, review, cohort, officer, agency) -> SchemeMembership.of(scheme, from)
                        .to(to)
                        .review(review)
                        .cohort(cohort)
                        .leadOfficer(officer)
                        .leadAgency(agency)
                        .build());
    }

    private static Arbitrary<VictimSafety> safety() {
        Arbitrary<Answer> answer = Arbitraries.of(Answer.class);
        return Combinators.combine(day(), answer, answer, answer, answer)
                .as((recorded, marac, order, children, contact) -> VictimSafety.of(recorded)
                        .maracCase(marac)
                        .protectiveOrder(order)
                        .childrenInHousehold(children)
                        .victimContactArranged(contact)
                        .build());
    }

    private static boolean isUnseen(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
