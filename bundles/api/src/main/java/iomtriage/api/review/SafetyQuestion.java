package iomtriage.api.review;

import iomtriage.api.oasys.Answer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What must be asked about those at risk before a serious-harm case can be closed. */
public enum SafetyQuestion {
    /** Whether anyone checked on the safety of those at risk since the referral. */
    VICTIM_SAFETY_CHECKED("Has anyone checked on the safety of those at risk since the case was referred?"),
    /** Whether the victim has a contact other than the person's own officer. */
    VICTIM_CONTACT("Is anyone other than the person's own officer in touch with the victim?"),
    /** Whether an order protects someone. */
    PROTECTIVE_ORDER("Is a protective order in place?"),
    /** Whether children are at risk. */
    CHILDREN("Are children at risk?"),
    /** Whether the case is before a multi-agency risk assessment conference. */
    MARAC("Is the case before a multi-agency risk assessment conference (MARAC)?"),
    /**
     * Whether the view of health or of the local authority is on record. No is an answer: then it is on record that
     * there is none.
     */
    SAFEGUARDING_VIEW("Is a safeguarding agency's view on record (health or local authority)?");

    private final String text;

    SafetyQuestion(String text) {
        this.text = text;
    }

    /** {@return the question as it is put, with its question mark} */
    public String text() {
        return text;
    }

    /** {@return answers in the order of their questions, not to be changed} */
    static Map<SafetyQuestion, Answer> inOrder(Map<SafetyQuestion, Answer> answers) {
        Map<SafetyQuestion, Answer> ordered = new EnumMap<>(SafetyQuestion.class);
        ordered.putAll(answers);
        return Collections.unmodifiableMap(ordered);
    }
}
