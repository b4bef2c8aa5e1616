package iomtriage.additive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.util.Pair;
import iomtriage.additive.internal.training.Hyperparameters;
import iomtriage.additive.shape.Direction;
import iomtriage.additive.shape.ShapeFunction;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void theExampleRuns(@TempDir Path folder) throws IOException {
        Dataset<Label> training = dataset();
        Example<Label> person = training.getExample(0);
        Path file = folder.resolve("model.tribuo");
        // README begins
        var settings = AdditiveSettings.defaults().monotone("age", Direction.DECREASING);
        AdditiveModel model = new AdditiveTrainer(settings).train(training);
        var prediction = model.predict(person);
        var reasons = model.getExcuse(person).orElseThrow().getScores().get("yes");
        ShapeFunction age = model.shape("age");
        for (int bin = 0; bin < age.size(); bin++) {
            System.out.println(age.first().label(bin) + ": " + age.value(bin));
        }
        model.save(file);
        AdditiveModel loaded = AdditiveModel.load(file);
        // README ends
        double logOdds = reasons.stream().mapToDouble(Pair::getB).sum();
        assertThat(prediction.getOutputScores().get("yes").getScore())
                .isCloseTo(1 / (1 + StrictMath.exp(-logOdds)), within(1e-12));
        assertThat(loaded.terms()).isEqualTo(model.terms());
    }

    /** Every setting is in the table with the default that it has, and nothing else is. */
    @Test
    void theReadmeListsEverySettingWithItsDefault() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(README)) {
            String[] cells = line.split("\\s*\\|\\s*");
            if (cells.length > 2 && cells[1].startsWith("`") && Character.isDigit(cells[2].charAt(0))) {
                String[] names = cells[1].replace("`", "").split(", ");
                String[] defaults = cells[2].replaceAll("(?<=\\d),(?=\\d)", "").split(", ");
                for (int i = 0; i < names.length; i++) {
                    listed.put(names[i], defaults[i]);
                }
            }
        }
        assertThat(listed).isEqualTo(DefaultSettings.byName());
    }

    /** The settings that are numbers, as OLCUT sees them. */
    private static final class DefaultSettings extends Hyperparameters {
        static Map<String, String> byName() throws IOException {
            Map<String, String> byName = new TreeMap<>();
            for (Field field : Hyperparameters.class.getDeclaredFields()) {
                if (field.isAnnotationPresent(Config.class) && field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    try {
                        byName.put(field.getName(), plain(((Number) field.get(new DefaultSettings())).doubleValue()));
                    } catch (IllegalAccessException e) {
                        throw new IOException(e);
                    }
                }
            }
            return byName;
        }

        private static String plain(double number) {
            return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
        }
    }

    private static Dataset<Label> dataset() {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("made up", AdditiveSettings.EPOCH, labels), labels);
        SplittableRandom random = new SplittableRandom(8);
        for (int row = 0; row < 600; row++) {
            int age = 18 + random.nextInt(50);
            int sanctions = random.nextInt(10);
            boolean yes = random.nextDouble() < 1 / (1 + StrictMath.exp(age / 15.0 - sanctions / 3.0));
            ArrayExample<Label> example = new ArrayExample<>(new Label(yes ? "yes" : "no"));
            example.add("age", age);
            example.add("sanctions", sanctions);
            dataset.add(example);
        }
        return dataset;
    }
}
