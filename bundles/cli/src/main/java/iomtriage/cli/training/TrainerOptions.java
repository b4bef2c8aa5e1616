package iomtriage.cli.training;

import iomtriage.additive.AdditiveSettings;
import iomtriage.scoring.pack.manifest.PackManifest;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The trainer's settings that a pack's manifest records, so that it can be trained again.
 *
 * @param bags models that are averaged
 * @param bins most bins of a feature
 * @param pairs most interactions
 * @param trees most trees of a bag and pass
 * @param leftOut share of the people that each of these models leaves out
 * @param pooled whether each outcome is learnt from the rows of all outcomes, too
 * @param seed seed of every random choice
 */
public record TrainerOptions(int bags, int bins, int pairs, int trees, double leftOut, boolean pooled, long seed) {

    /** What packs were made with whose manifest does not tell. */
    private static final String LEFT_OUT_BEFORE = "0.15";

    /** The same with so many models. */
    TrainerOptions withBags(int count) {
        return new TrainerOptions(count, bins, pairs, trees, leftOut, pooled, seed);
    }

    /** The settings for the trainer; threads have no effect on the model. */
    public AdditiveSettings settings(int threads) {
        return AdditiveSettings.defaults()
                .bags(bags)
                .bins(bins)
                .pairs(pairs)
                .maxTrees(trees)
                .heldOutShare(leftOut)
                .seed(seed)
                .threads(threads);
    }

    /** By name, as a manifest holds them. */
    public SortedMap<String, String> byName() {
        SortedMap<String, String> byName = new TreeMap<>(Map.of(
                "bags", String.valueOf(bags),
                "bins", String.valueOf(bins),
                "pairs", String.valueOf(pairs),
                "trees", String.valueOf(trees),
                "left-out", String.valueOf(leftOut)));
        if (pooled) {
            byName.put(PackManifest.Training.POOL, "true");
        }
        return byName;
    }

    /**
     * Reads what {@link #byName} wrote.
     *
     * @throws IllegalArgumentException if something is missing or no number
     */
    public static TrainerOptions of(Map<String, String> byName, long seed) {
        return new TrainerOptions(
                number(byName, "bags"),
                number(byName, "bins"),
                number(byName, "pairs"),
                number(byName, "trees"),
                Double.parseDouble(byName.getOrDefault("left-out", LEFT_OUT_BEFORE)),
                Boolean.parseBoolean(byName.get(PackManifest.Training.POOL)),
                seed);
    }

    private static int number(Map<String, String> byName, String name) {
        String text = byName.get(name);
        if (text == null) {
            throw new IllegalArgumentException("The pack's manifest does not say with how many " + name
                    + " it was trained, so it cannot be trained again. Train a new one.");
        }
        return Integer.parseInt(text);
    }
}
