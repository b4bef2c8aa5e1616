package iomtriage.reviews.wording;

import iomtriage.api.harm.VictimSafetyPanel;
import java.util.ArrayList;
import java.util.List;

/** Says the safety of those at risk. */
final class SafetyWords {

    private SafetyWords() {}

    static List<String> of(VictimSafetyPanel panel) {
        List<String> sentences = new ArrayList<>();
        panel.atRisk().forEach(who -> sentences.add("At risk: " + who + "."));
        panel.known().forEach(sentences::add);
        panel.toAsk().forEach(question -> sentences.add("To be asked: " + question));
        if (panel.required() && !panel.isAnswered()) {
            sentences.add("A decision cannot be closed until this has been answered.");
        }
        return sentences;
    }
}
