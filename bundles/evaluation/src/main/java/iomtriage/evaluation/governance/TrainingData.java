package iomtriage.evaluation.governance;

/**
 * What one outcome's model was trained on.
 *
 * @param outcome as shown
 * @param description where the data came from, whom it is about and when
 * @param digest SHA-256 of the data
 * @param rows how many people
 * @param positives how many of them had the outcome
 */
public record TrainingData(String outcome, String description, String digest, int rows, int positives) {}
