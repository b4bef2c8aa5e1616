package iomtriage.api.review;

import iomtriage.api.caserecord.Answer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What must be asked about those at risk before a serious-harm case can be closed. */
public enum SafetyQuestion {
    VICTIM_SAFETY_CHECKED("Has anyone checked on the safety of those at risk since the case was referred?"),
    VICTIM_CONTACT("Is anyone other than the person's own officer in touch with the victim?"),
    PROTECTIVE_ORDER("Is a protective order in place?"),
    CHILDREN("Are children at risk?"),
    MARAC("Is the case before a multi-agency risk assessment conference (MARAC)?"),
    /** No is an answer: then it is on record that there is none. */
    SAFEGUARDING_VIEW("Is a safeguarding agency's view on record (health or local authority)?");

    private final String text;

    SafetyQuestion(String text) {
        this.text = text;
    }

    /** The question as it is put. */
    public String text() {
        return text;
    }

    /** Answers in the order of their questions, not to be changed. */
    static Map<SafetyQuestion, Answer> inOrder(Map<SafetyQuestion, Answer> answers) {
        Map<SafetyQuestion, Answer> ordered = new EnumMap<>(SafetyQuestion.class);
        ordered.putAll(answers);
        return Collections.unmodifiableMap(ordered);
    }
}
