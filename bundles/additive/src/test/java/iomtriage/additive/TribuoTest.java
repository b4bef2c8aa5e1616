package iomtriage.additive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** The model as any Tribuo user meets it. */
class TribuoTest {
    private static Dataset<Label> examples;
    private static AdditiveModel model;

    @BeforeAll
    static void train() {
        examples = examples(1_000);
        model = new AdditiveTrainer(Samples.quick().maxTrees(80)).train(examples);
    }

    private static Dataset<Label> examples(int rows) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("made up", AdditiveSettings.EPOCH, labels), labels);
        SplittableRandom random = new SplittableRandom(4);
        for (int row = 0; row < rows; row++) {
            double risk = random.nextDouble();
            boolean asked = random.nextInt(4) > 0;
            boolean yes = random.nextDouble() < 1 / (1 + StrictMath.exp(-(asked ? 4 * risk - 2 : 1)));
            dataset.add(example(yes ? "yes" : "no", asked ? risk : Double.NaN, random.nextDouble()));
        }
        return dataset;
    }

    /** Leaves the feature out where it is NaN. */
    private static Example<Label> example(String label, double risk, double noise) {
        ArrayExample<Label> example = new ArrayExample<>(new Label(label));
        if (!Double.isNaN(risk)) {
            example.add("risk", risk);
        }
        example.add("noise", noise);
        return example;
    }

    @Test
    void anAbsentFeatureIsMissingAndNotZero() {
        double zero = model.predict(example("yes", 0, 0.5))
                .getOutputScores()
                .get("yes")
                .getScore();
        double absent = model.predict(example("yes", Double.NaN, 0.5))
                .getOutputScores()
                .get("yes")
                .getScore();
        assertThat(zero).isLessThan(0.3);
        assertThat(absent).isGreaterThan(0.6);
    }

    @Test
    void probabilitiesAddUpAndTheLikelierLabelIsPredicted() {
        Prediction<Label> prediction = model.predict(example("no", 0.95, 0.5));
        assertThat(prediction.getOutput().getLabel()).isEqualTo("yes");
        double sum = prediction.getOutputScores().values().stream()
                .mapToDouble(Label::getScore)
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(prediction.hasProbabilities()).isTrue();
    }

    @Test
    void theExcuseAddsUpToTheLogOddsExactly() {
        Example<Label> example = example("no", 0.7, 0.2);
        Map<String, List<Pair<String, Double>>> excuse =
                model.getExcuse(example).orElseThrow().getScores();
        double yes = excuse.get("yes").stream().mapToDouble(Pair::getB).sum();
        double no = excuse.get("no").stream().mapToDouble(Pair::getB).sum();
        double probability = model.predict(example).getOutputScores().get("yes").getScore();
        assertThat(1 / (1 + StrictMath.exp(-yes))).isCloseTo(probability, within(1e-12));
        assertThat(no).isCloseTo(-yes, within(1e-12));
    }

    @Test
    void topFeaturesAreTermsByHowMuchTheyMatter() {
        List<Pair<String, Double>> top = model.getTopFeatures(1).get(Model.ALL_OUTPUTS);
        assertThat(top).hasSize(1);
        assertThat(top.get(0).getA()).isEqualTo("risk");
        assertThat(model.getTopFeatures(-1).get(Model.ALL_OUTPUTS))
                .hasSize(model.terms().size());
    }

    @Test
    void anExampleWithoutAKnownFeatureIsRefusedAndAnUnknownOneIsPassedOver() {
        ArrayExample<Label> stranger = new ArrayExample<>(new Label("yes"));
        stranger.add("shoe size", 43);
        assertThatThrownBy(() -> model.predict(stranger))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot predict: the example has none of the model's 2 features.");
        Example<Label> known = example("yes", 0.4, 0.4);
        double before = model.predict(known).getOutput().getScore();
        known.add(new org.tribuo.Feature("shoe size", 43));
        assertThat(model.predict(known).getOutput().getScore()).isEqualTo(before);
    }

    @Test
    void threeLabelsAreRefused() {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> three =
                new MutableDataset<>(new SimpleDataSourceProvenance("made up", AdditiveSettings.EPOCH, labels), labels);
        for (String label : List.of("a", "b", "c")) {
            three.add(example(label, 0.5, 0.5));
        }
        assertThatThrownBy(() -> new AdditiveTrainer().train(three))
                .isInstanceOf(TrainingDataException.class)
                .hasMessage(
                        "Cannot train: the data set has 3 label(s) [a, b, c]. This trainer needs two: recode the outcome.");
    }

    @Test
    void provenanceIsEnoughToTrainTheSameModelAgain() {
        ConfigurationManager manager = new ConfigurationManager();
        manager.addConfiguration(ProvenanceUtil.extractConfiguration(model.getProvenance()));
        @SuppressWarnings("unchecked")
        Trainer<Label> again = (Trainer<Label>) manager.lookupAll(Trainer.class).get(0);
        AdditiveModel twin = (AdditiveModel) again.train(examples);
        Example<Label> example = example("no", 0.7, 0.2);
        assertThat(twin.predict(example).getOutputScores().get("yes").getScore())
                .isEqualTo(model.predict(example).getOutputScores().get("yes").getScore());
    }

    @Test
    void theTrainerIsConfiguredFromAFileLikeEveryTribuoTrainer() {
        ConfigurationManager manager = new ConfigurationManager("/trainer.xml");
        AdditiveTrainer trainer = (AdditiveTrainer) manager.lookup("trainer");
        assertThat(trainer).hasToString("AdditiveTrainer(bags=3, bins=16, pairs=5, rate=0.1, seed=7)");
        assertThat(trainer.train(examples).scorer().bagCount()).isEqualTo(3);
        assertThatThrownBy(() -> manager.lookup("broken"))
                .isInstanceOf(PropertyException.class)
                .hasMessageContaining("Cannot train with bags = 0:");
    }
}
