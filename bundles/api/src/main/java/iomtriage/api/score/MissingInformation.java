package iomtriage.api.score;

import java.util.List;

/**
 * Something not known that could still move a score.
 *
 * @param what what is missing, in plain words, for example "a needs assessment"
 * @param features ids of the features that would be filled by it
 * @param lowest the probability if the answer were the most favourable one the model knows, 0 to 1
 * @param highest the probability if the answer were the least favourable one, 0 to 1
 * @param ask what to ask for, and from whom
 */
public record MissingInformation(String what, List<String> features, double lowest, double highest, String ask) {

    public MissingInformation {
        features = List.copyOf(features);
    }
}
