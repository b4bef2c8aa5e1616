package iomtriage.evaluation.governance;

import java.util.List;

/**
 * What a model pack is for, and what not.
 *
 * @param purpose in plain words
 * @param users who may use it
 * @param notFor uses that it was not made for, each a sentence
 */
public record IntendedUse(String purpose, List<String> users, List<String> notFor) {

    /** Copies the lists. */
    public IntendedUse {
        users = List.copyOf(users);
        notFor = List.copyOf(notFor);
    }
}
