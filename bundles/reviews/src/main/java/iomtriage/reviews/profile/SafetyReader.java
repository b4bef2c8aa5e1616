package iomtriage.reviews.profile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.harm.HarmProfile;
import iomtriage.api.harm.VictimSafetyPanel;
import iomtriage.api.oasys.Answer;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.records.text.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says from a record as it was known on a day what is known about the safety of those at risk, and what has to be asked. */
final class SafetyReader {

    /**
     * One thing to know about the safety of those at risk.
     *
     * @param asked what is asked about it before a case is closed
     * @param question what to ask while it is not known
     * @param yes what is known if so
     * @param no what is known if not
     * @param answer where the answer stands
     */
    private record Line(
            SafetyQuestion asked, String question, String yes, String no, Function<VictimSafety, Answer> answer) {

        /** Children may be at risk who live with neither: a no does not answer what is asked. */
        boolean answers(Answer recorded) {
            return recorded == Answer.YES || (recorded == Answer.NO && asked != SafetyQuestion.CHILDREN);
        }
    }

    private static final List<Line> LINES = List.of(
            new Line(
                    SafetyQuestion.MARAC,
                    "Is a victim's case before a multi-agency risk assessment conference (MARAC)?",
                    "A victim's case is before a multi-agency risk assessment conference (MARAC)",
                    "No victim's case is before a multi-agency risk assessment conference (MARAC)",
                    VictimSafety::maracCase),
            new Line(
                    SafetyQuestion.PROTECTIVE_ORDER,
                    "Does an order protect anyone from the person: non-molestation, restraining, or domestic abuse protection?",
                    "An order protects someone from the person",
                    "No order protects anyone from the person",
                    VictimSafety::protectiveOrder),
            new Line(
                    SafetyQuestion.CHILDREN,
                    "Do children live with the person or with the victim?",
                    "Children live with the person or with the victim",
                    "No children live with the person or with the victim",
                    VictimSafety::childrenInHousehold),
            new Line(
                    SafetyQuestion.VICTIM_CONTACT,
                    "Is anyone other than the person's own officer in touch with the victim?",
                    "Someone other than the person's own officer is in touch with the victim",
                    "No one other than the person's own officer is in touch with the victim",
                    VictimSafety::victimContactArranged));

    private SafetyReader() {}

    static VictimSafetyPanel read(CaseRecord record, HarmProfile harm, LocalDate asOf) {
        Optional<VictimSafety> answers = record.victimSafety();
        List<String> known = new ArrayList<>();
        List<String> toAsk = new ArrayList<>();
        if (harm.levels().isEmpty()) {
            toAsk.add("Who is at risk of serious harm from the person? It has not been assessed.");
        }
        for (Line line : LINES) {
            switch (answers.map(line.answer()).orElse(Answer.NOT_KNOWN)) {
                case YES -> known.add(dated(line.yes(), answers) + ".");
                case NO -> known.add(dated(line.no(), answers) + ".");
                case NOT_KNOWN -> toAsk.add(line.question());
            }
        }
        onChildrensRegisters(record, asOf).forEach(said -> known.add(said + "."));
        return new VictimSafetyPanel(SeriousHarmRule.applies(harm, answers), atRisk(harm), known, toAsk);
    }

    private static String dated(String what, Optional<VictimSafety> answers) {
        return what + " (as of " + Days.written(answers.orElseThrow().recorded()) + ")";
    }

    /** What a record as it was known on a day answers of what is asked before a case is closed. */
    static Map<SafetyQuestion, RecordedSafety> answers(CaseRecord record, LocalDate asOf) {
        Map<SafetyQuestion, RecordedSafety> answered = new EnumMap<>(SafetyQuestion.class);
        onChildrensRegisters(record, asOf)
                .findFirst()
                .ifPresent(said -> answered.put(SafetyQuestion.CHILDREN, new RecordedSafety(Answer.YES, said)));
        Optional<VictimSafety> answers = record.victimSafety();
        for (Line line : LINES) {
            answers.map(line.answer())
                    .filter(line::answers)
                    .map(answer ->
                            new RecordedSafety(answer, dated(answer == Answer.YES ? line.yes() : line.no(), answers)))
                    .ifPresent(recorded -> answered.put(line.asked(), recorded));
        }
        return answered;
    }

    private static Stream<String> onChildrensRegisters(CaseRecord record, LocalDate asOf) {
        return record.registers().stream()
                .filter(entry -> entry.inForceOn(asOf) && aboutChildren(entry))
                .map(RegisterEntry::code)
                .distinct()
                .sorted()
                .map(code -> "The person is on the register: " + code.label());
    }

    private static boolean aboutChildren(RegisterEntry entry) {
        return entry.code() == RegisterCode.RCPR || entry.code() == RegisterCode.RCHD;
    }

    private static List<String> atRisk(HarmProfile harm) {
        return harm.levels().entrySet().stream()
                .map(each -> each.getKey().label() + ": " + each.getValue().label() + " risk of serious harm")
                .toList();
    }
}
