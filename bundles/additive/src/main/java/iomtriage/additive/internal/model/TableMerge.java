package iomtriage.additive.internal.model;

import iomtriage.additive.internal.arithmetic.Grid;
import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.FeatureKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/**
 * Several models of the same features as one, whose log-odds are the weighted mean of theirs everywhere. Every step of every
 * model is kept: the merged bins are cut wherever any model's are. Not thread-safe.
 */
public final class TableMerge {

    private static final int MOST_EDGES = 255;

    private final List<ModelTables> models;
    private final double[] weights;
    private final FeatureBins[] features;
    /** By model, by feature: the model's own bin of each merged bin. */
    private final int[][][] own;

    private TableMerge(List<ModelTables> models, double[] weights) {
        this.models = models;
        this.weights = weights;
        this.features = new FeatureBins[models.get(0).features().length];
        this.own = new int[models.size()][features.length][];
        for (int f = 0; f < features.length; f++) {
            refine(f);
        }
    }

    /**
     * @param models with the same features in the same order
     * @param weights one each, adding up to 1
     * @param minimum counts of people below this are left at 0, and others with them so that none can be had by subtraction;
     *     0 keeps every count
     * @throws IllegalArgumentException if their features differ, or are cut more often than a model can hold
     */
    public static ModelTables of(List<ModelTables> models, double[] weights, int minimum) {
        return new TableMerge(models, weights).merged(minimum);
    }

    private void refine(int f) {
        FeatureBins first = models.get(0).features()[f];
        for (ModelTables each : models) {
            FeatureBins other = each.features()[Math.min(f, each.features().length - 1)];
            boolean same = each.features().length == features.length
                    && other.name().equals(first.name())
                    && other.kind() == first.kind()
                    && other.categories().equals(first.categories());
            if (!same) {
                throw new IllegalArgumentException("The models read different features, or different categories of \""
                        + first.name() + "\". Merge models of one catalogue or specification.");
            }
        }
        if (first.kind() == FeatureKind.CATEGORICAL) {
            categories(f, first);
        } else {
            edges(f, first.name());
        }
    }

    private void edges(int f, String name) {
        double[] edges = models.stream()
                .flatMapToDouble(each -> DoubleStream.of(each.features()[f].edges()))
                .sorted()
                .distinct()
                .toArray();
        if (edges.length > MOST_EDGES) {
            throw new IllegalArgumentException("The models cut \"" + name + "\" at " + edges.length
                    + " places, more than the " + MOST_EDGES
                    + " that one can hold. Merge fewer, or train them with fewer bins.");
        }
        features[f] = FeatureBins.continuous(name, edges);
        for (int m = 0; m < own.length; m++) {
            int[] bins = new int[edges.length + 2];
            for (int bin = 1; bin < bins.length; bin++) {
                double value = bin <= edges.length ? edges[bin - 1] : Double.POSITIVE_INFINITY;
                bins[bin] = models.get(m).features()[f].binOf(value);
            }
            own[m][f] = bins;
        }
    }

    /** Categories stay together that every model has together. */
    private void categories(int f, FeatureBins first) {
        int categories = first.categories().size();
        Map<List<Integer>, Integer> bins = new LinkedHashMap<>();
        int[] merged = new int[categories];
        for (int c = 0; c < categories; c++) {
            int category = c;
            List<Integer> together = models.stream()
                    .map(each -> each.features()[f].categoryBins()[category])
                    .toList();
            boolean unseen = together.stream().allMatch(bin -> bin == FeatureBins.MISSING);
            merged[c] = unseen ? FeatureBins.MISSING : bins.computeIfAbsent(together, none -> bins.size() + 1);
        }
        features[f] = FeatureBins.categorical(first.name(), first.categories(), merged);
        for (int m = 0; m < own.length; m++) {
            int model = m;
            own[m][f] = new int[bins.size() + 1];
            bins.forEach((together, bin) -> own[model][f][bin] = together.get(model));
        }
    }

    private ModelTables merged(int minimum) {
        int[][] pairs = pairs();
        int bags = models.stream().mapToInt(ModelTables::bagCount).min().orElseThrow();
        ModelTables shape = new ModelTables(
                features, pairs, 0, new double[0], new double[bags], new double[0], new int[0], new double[0]);
        int[] offsets = shape.offsets();
        int cells = offsets[shape.termCount()];
        double[] values = new double[cells];
        double[] bagValues = new double[cells * bags];
        int[] counts = new int[cells];
        double[] bagBases = new double[bags];
        double base = 0;
        for (int m = 0; m < models.size(); m++) {
            base += weights[m] * models.get(m).base();
            for (int bag = 0; bag < bags; bag++) {
                bagBases[bag] += weights[m] * models.get(m).bagBases()[bag];
            }
            for (int term = 0; term < shape.termCount(); term++) {
                add(m, term, shape, offsets[term], values, bagValues);
            }
            count(m, offsets, counts);
        }
        together(pairs, offsets, counts);
        round(values);
        round(bagValues);
        round(bagBases);
        ModelTables raw = new ModelTables(
                features,
                pairs,
                Grid.round(base),
                values,
                bagBases,
                bagValues,
                counts,
                Arrays.stream(counts).asDoubleStream().toArray());
        for (int term = 0; term < raw.termCount(); term++) {
            raw = TermEdit.replace(
                    raw, term, Arrays.copyOfRange(raw.values(), offsets[term], offsets[term + 1]), false);
        }
        return withoutSmall(raw, minimum);
    }

    private ModelTables withoutSmall(ModelTables raw, int minimum) {
        int[] offsets = raw.offsets();
        int[] counts = raw.counts().clone();
        for (int f = 0; f < features.length; f++) {
            hide(counts, offsets[f], offsets[f + 1], minimum);
        }
        together(raw.pairs(), offsets, counts);
        return new ModelTables(
                features,
                raw.pairs(),
                raw.base(),
                raw.values(),
                raw.bagBases(),
                raw.bagValues(),
                counts,
                Arrays.stream(counts).asDoubleStream().toArray());
    }

    private int[][] pairs() {
        Map<Integer, TreeSet<Integer>> pairs = new TreeMap<>();
        models.stream()
                .flatMap(each -> Arrays.stream(each.pairs()))
                .forEach(pair ->
                        pairs.computeIfAbsent(pair[0], none -> new TreeSet<>()).add(pair[1]));
        List<int[]> all = new ArrayList<>();
        pairs.forEach((first, seconds) -> seconds.forEach(second -> all.add(new int[] {first, second})));
        return all.toArray(int[][]::new);
    }

    /** Adds what a model's term says; a model that has no such pair says nothing of it. */
    private void add(int m, int term, ModelTables shape, int start, double[] values, double[] bagValues) {
        ModelTables model = models.get(m);
        boolean main = term < features.length;
        int[] pair = main ? new int[] {term, -1} : shape.pairs()[term - features.length];
        int there = main ? term : features.length + indexOf(model.pairs(), pair);
        if (there < features.length && !main) {
            return;
        }
        int from = model.offsets()[there];
        int second = main ? 1 : features[pair[1]].binCount();
        int ownSecond = main ? 1 : model.features()[pair[1]].binCount();
        int bags = shape.bagCount();
        for (int cell = 0; cell < shape.cells(term); cell++) {
            int one = own[m][pair[0]][cell / second];
            int other = main ? 0 : own[m][pair[1]][cell % second];
            int at = from + one * ownSecond + other;
            values[start + cell] += weights[m] * model.values()[at];
            for (int bag = 0; bag < bags; bag++) {
                bagValues[(start + cell) * bags + bag] += weights[m] * model.bagValues()[at * model.bagCount() + bag];
            }
        }
    }

    private static int indexOf(int[][] pairs, int[] pair) {
        for (int i = 0; i < pairs.length; i++) {
            if (Arrays.equals(pairs[i], pair)) {
                return i;
            }
        }
        return -1;
    }

    /** Where others cut a bin of a model's, nobody knows who falls where: its people are spread evenly. */
    private void count(int m, int[] offsets, int[] counts) {
        ModelTables model = models.get(m);
        for (int f = 0; f < features.length; f++) {
            int[] bins = own[m][f];
            int[] pieces = new int[model.features()[f].binCount()];
            Arrays.stream(bins).forEach(bin -> pieces[bin]++);
            int[] done = new int[pieces.length];
            for (int bin = 0; bin < bins.length; bin++) {
                int all = model.counts()[model.offsets()[f] + bins[bin]];
                int piece = done[bins[bin]]++;
                counts[offsets[f] + bin] += all / pieces[bins[bin]] + (piece < all % pieces[bins[bin]] ? 1 : 0);
            }
        }
    }

    /** Sets small counts of a feature to 0, and the next smallest with them while what is hidden is small or alone. */
    private static void hide(int[] counts, int from, int to, int minimum) {
        TreeMap<Integer, List<Integer>> bySize = new TreeMap<>();
        for (int cell = from; cell < to; cell++) {
            bySize.computeIfAbsent(counts[cell], none -> new ArrayList<>()).add(cell);
        }
        int hidden = 0;
        int people = 0;
        for (int cell : bySize.values().stream().flatMap(Collection::stream).toList()) {
            boolean needed = hidden > 0 && (hidden == 1 || people < minimum);
            if (counts[cell] < minimum || minimum > 0 && needed) {
                hidden++;
                people += counts[cell];
                counts[cell] = 0;
            }
        }
    }

    /** How many people share two bins is not known of models apart: as many as if the features had nothing to do with each other. */
    private void together(int[][] pairs, int[] offsets, int[] counts) {
        for (int p = 0; p < pairs.length; p++) {
            int first = offsets[pairs[p][0]];
            int second = offsets[pairs[p][1]];
            int width = features[pairs[p][1]].binCount();
            long all =
                    Arrays.stream(counts, second, second + width).asLongStream().sum();
            int start = offsets[features.length + p];
            for (int cell = 0; cell < features[pairs[p][0]].binCount() * width; cell++) {
                long product = (long) counts[first + cell / width] * counts[second + cell % width];
                counts[start + cell] = all == 0 ? 0 : (int) Math.round((double) product / all);
            }
        }
    }

    private static void round(double[] numbers) {
        Arrays.setAll(numbers, i -> Grid.round(numbers[i]));
    }
}
