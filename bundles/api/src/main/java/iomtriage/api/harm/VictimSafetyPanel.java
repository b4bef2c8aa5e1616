package iomtriage.api.harm;

import java.util.List;

/**
 * The safety of those at risk from one person. A decision about a serious-harm case cannot be closed while anything here is
 * still to be asked.
 *
 * @param required whether the case is one of serious harm by prediction or by any fact, so that the panel must be answered
 * @param atRisk who is at risk, each a phrase, for example "children: high risk of serious harm"
 * @param known what is known, each a sentence with its date
 * @param toAsk what is not known and must be asked, each a question
 */
public record VictimSafetyPanel(boolean required, List<String> atRisk, List<String> known, List<String> toAsk) {

    public VictimSafetyPanel {
        atRisk = List.copyOf(atRisk);
        known = List.copyOf(known);
        toAsk = List.copyOf(toAsk);
    }

    /** {@return whether nothing stands in the way of closing a decision} */
    public boolean isAnswered() {
        return !required || toAsk.isEmpty();
    }
}
