package iomtriage.additive;

import iomtriage.additive.internal.model.ModelTables;
import iomtriage.additive.internal.model.TableMerge;
import java.util.Arrays;
import java.util.List;

/**
 * Models of several areas as one, without anyone's record: log-odds are the mean of theirs, weighted by people. What is lost: how
 * areas' people differ in whom they are (each model was fitted to its own), how many people share two bins, and, within a bin that
 * another area cuts, how people lie in it.
 */
public final class ModelMerge {

    private ModelMerge() {}

    /**
     * @param models with the same features in the same order and the same outcome
     * @param people how many each was trained on, above 0
     * @param minimum counts of people in a bin below this are left at 0; 0 keeps every count
     * @param why who merges them, and why; kept in the provenance
     * @throws IllegalArgumentException if they cannot be merged
     */
    public static AdditiveModel of(List<AdditiveModel> models, int[] people, int minimum, Patch why) {
        AdditiveModel first = models.get(0);
        if (models.stream().anyMatch(each -> !each.positiveLabel().equals(first.positiveLabel()))) {
            throw new IllegalArgumentException("The models predict different outcomes. Merge models of one outcome.");
        }
        double all = Arrays.stream(people).asLongStream().sum();
        double[] weights = Arrays.stream(people).mapToDouble(each -> each / all).toArray();
        ModelTables tables =
                TableMerge.of(models.stream().map(AdditiveModel::tables).toList(), weights, minimum);
        return first.with(tables, why);
    }
}
