package iomtriage.reviews.profile;

import iomtriage.api.caserecord.Answer;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.harm.HarmProfile;
import iomtriage.api.harm.VictimSafetyPanel;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.reviews.wording.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says from a record as it was known on a day what is known about the safety of those at risk, and what has to be asked. */
final class SafetyReader {

    /**
     * One thing to know about the safety of those at risk.
     *
     * @param question what to ask while it is not known
     * @param yes what is known if so
     * @param no what is known if not
     * @param answer where the answer stands
     */
    private record Line(String question, String yes, String no, Function<VictimSafety, Answer> answer) {}

    private static final List<Line> LINES = List.of(
            new Line(
                    "Is a victim's case before a multi-agency risk assessment conference (MARAC)?",
                    "A victim's case is before a multi-agency risk assessment conference (MARAC)",
                    "No victim's case is before a multi-agency risk assessment conference (MARAC)",
                    VictimSafety::maracCase),
            new Line(
                    "Does an order protect anyone from the person: non-molestation, restraining, or domestic abuse protection?",
                    "An order protects someone from the person",
                    "No order protects anyone from the person",
                    VictimSafety::protectiveOrder),
            new Line(
                    "Do children live with the person or with the victim?",
                    "Children live with the person or with the victim",
                    "No children live with the person or with the victim",
                    VictimSafety::childrenInHousehold),
            new Line(
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
                case YES -> known.add(dated(line.yes(), answers));
                case NO -> known.add(dated(line.no(), answers));
                case NOT_KNOWN -> toAsk.add(line.question());
            }
        }
        record.registers().stream()
                .filter(entry -> entry.inForceOn(asOf) && aboutChildren(entry))
                .map(RegisterEntry::code)
                .distinct()
                .sorted()
                .forEach(code -> known.add("The person is on the register: " + code.label() + "."));
        return new VictimSafetyPanel(SeriousHarmRule.applies(harm, answers), atRisk(harm), known, toAsk);
    }

    private static String dated(String what, Optional<VictimSafety> answers) {
        return what + " (as of " + Days.written(answers.orElseThrow().recorded()) + ").";
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
