package iomtriage.api.review;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A reason that a decision may give, from the rules in force.
 *
 * @param code stable code
 * @param text the reason in plain words
 * @param choices the choices it may be given for
 * @param secondPerson whether a decision for this reason needs a second person's approval
 */
public record Reason(String code, String text, Set<Choice> choices, boolean secondPerson) {

    public Reason {
        Set<Choice> ordered = EnumSet.noneOf(Choice.class);
        ordered.addAll(choices);
        choices = Collections.unmodifiableSet(ordered);
    }

    /**
     * {@return whether it is a reason to close a case by withdrawing a decision: any but those that speak only for a
     * place}
     */
    public boolean mayClose() {
        return choices.stream().anyMatch(choice -> !choice.givesPlace());
    }
}
