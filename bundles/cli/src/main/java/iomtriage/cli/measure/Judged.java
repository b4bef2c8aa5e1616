package iomtriage.cli.measure;

import iomtriage.cli.people.LabelledPeople;
import java.util.SortedMap;

/**
 * People with scores by models that were not trained on them. Arrays are not copied: treat them as read-only.
 *
 * @param people whom it is about, with what happened
 * @param probability the model's scores, in their order
 * @param baselines scores by naive baselines that learnt from the same people as the model, by name; the base rate at least
 */
public record Judged(LabelledPeople people, double[] probability, SortedMap<String, double[]> baselines) {}
