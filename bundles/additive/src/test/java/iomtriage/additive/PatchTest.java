package iomtriage.additive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iomtriage.additive.shape.Direction;
import iomtriage.additive.shape.Edit;
import iomtriage.additive.shape.ShapeFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchTest {
    private static AdditiveModel model;

    @BeforeAll
    static void train() {
        model = new AdditiveTrainer(Samples.quick().maxTrees(60))
                .train(Samples.uniform(800, 3, 1, x -> 3 * x[0] - 1.5 + 8 * (x[1] - 0.5) * (x[2] - 0.5)));
    }

    private static AdditiveModel edited(Edit... edits) {
        return model.edit(new Patch("A. Analyst", "the area changed how it records", List.of(edits)));
    }

    @Test
    void aBinIsSetRelativeToTheOthersAndTheTermIsCentredAgain() {
        AdditiveModel after = edited(new Edit.SetBin("x0", 3, 1.25));
        double[] row = {inBin(3), 0.5, 0.5};
        double[] other = {inBin(7), 0.5, 0.5};
        double old = model.shape("x0").value(3);
        assertThat(after.scorer().logOdds(row) - model.scorer().logOdds(row)).isCloseTo(1.25 - old, within(1e-9));
        assertThat(after.scorer().logOdds(other)).isCloseTo(model.scorer().logOdds(other), within(1e-9));
        assertThat(mean(after.shape("x0"))).isCloseTo(0, within(1e-9));
        assertThat(after.scorer().standardError(row, 0))
                .isCloseTo(model.scorer().standardError(row, 0), within(1e-9));
    }

    private static double inBin(int bin) {
        double[] edges = model.shape("x0").first().edges();
        return (edges[bin - 2] + edges[bin - 1]) / 2;
    }

    private static double mean(ShapeFunction shape) {
        double sum = 0;
        for (int cell = 0; cell < shape.size(); cell++) {
            sum += shape.count(cell) * shape.value(cell);
        }
        return sum / 800;
    }

    @Test
    void aDroppedTermSaysNothing() {
        AdditiveModel after = edited(new Edit.DropTerm("x0"));
        assertThat(after.shape("x0").importance()).isZero();
        assertThat(after.base()).isEqualTo(model.base());
    }

    @Test
    void aSmoothedShapeHasSmallerSteps() {
        assertThat(roughness(edited(new Edit.Smooth("x0")).shape("x0"))).isLessThan(roughness(model.shape("x0")));
    }

    private static double roughness(ShapeFunction shape) {
        double sum = 0;
        for (int bin = 3; bin < shape.size(); bin++) {
            sum += Math.pow(shape.value(bin) - 2 * shape.value(bin - 1) + shape.value(bin - 2), 2);
        }
        return sum;
    }

    @Test
    void aShapeMadeMonotoneNeverFalls() {
        ShapeFunction shape =
                edited(new Edit.MakeMonotone("x1", Direction.INCREASING)).shape("x1");
        for (int bin = 2; bin < shape.size(); bin++) {
            assertThat(shape.value(bin)).isGreaterThanOrEqualTo(shape.value(bin - 1));
        }
    }

    @Test
    void theWholeScoreIsMonotoneInAFeatureMadeSoWhateverTheOthersAre() {
        AdditiveModel after = edited(new Edit.MakeMonotone("x1", Direction.INCREASING));

        assertThat(model.pairsOf("x1")).isNotEmpty();
        assertThat(falls(model)).isTrue();
        assertThat(falls(after)).isFalse();
        assertThat(mean(after.shape("x1"))).isCloseTo(0, within(1e-9));
        assertThat(after.scorer().logOdds(new double[] {0.5, Double.NaN, 0.1}))
                .isCloseTo(model.scorer().logOdds(new double[] {0.5, Double.NaN, 0.1}), within(1e-9));
    }

    /** Whether the log-odds fall somewhere as x1 grows. */
    private static boolean falls(AdditiveModel any) {
        for (double third = 0.05; third < 1; third += 0.1) {
            double last = Double.NEGATIVE_INFINITY;
            for (double second = 0; second <= 1; second += 0.01) {
                double now = any.scorer().logOdds(new double[] {0.5, second, third});
                if (now < last) {
                    return true;
                }
                last = now;
            }
        }
        return false;
    }

    @Test
    void aDroppedFeatureTakesItsPairsWithIt() {
        AdditiveModel after = edited(new Edit.DropTerm("x1"));

        assertThat(after.scorer().logOdds(new double[] {0.3, 0.1, 0.9}))
                .isEqualTo(after.scorer().logOdds(new double[] {0.3, 0.8, 0.9}));
        assertThat(after.shape(model.pairsOf("x1").get(0)).importance()).isZero();
    }

    @Test
    void aCellThatATermDoesNotHaveIsAnsweredWithThoseItHas() {
        assertThatThrownBy(() -> edited(new Edit.SetBin("x0", 99, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The term \"x0\" has no cell 99. It has 0 to ")
                .hasMessageContaining(": 0 is missing; 1 is ");
        assertThat(Patch.parse("additive-patch 1\nauthor A\nreason B\nset 1 1e-3 age")
                        .edits())
                .containsExactly(new Edit.SetBin("age", 1, 1e-3));
        assertThatThrownBy(() -> Patch.parse("additive-patch 1\nauthor A\nreason B\nset 1 99 age"))
                .hasMessageContaining("a contribution must lie between -32 and 32");
    }

    @Test
    void theLimitOfTreesIsToldWhereMoreWouldFitBetter() {
        List<Integer> reached = new ArrayList<>();
        ProgressListener listener = new ProgressListener() {
            @Override
            public void progress(int done, int total) {}

            @Override
            public void limitReached(int trees) {
                reached.add(trees);
            }
        };
        boolean[] outcome = new boolean[400];
        for (int i = 0; i < 400; i++) {
            outcome[i] = i >= 200;
        }
        AdditiveData separable = AdditiveData.of(outcome)
                .continuous("x", IntStream.range(0, 400).asDoubleStream().toArray())
                .build();

        new AdditiveTrainer(Samples.quick().maxTrees(20)).train(separable, listener);

        assertThat(reached).containsExactly(20);
    }

    @Test
    void theEditedModelCarriesItsPatchesThroughItsFile(@TempDir Path folder) throws IOException {
        Patch second = new Patch("B. Boss", "not a cause", List.of(new Edit.DropTerm("x2")));
        AdditiveModel after =
                edited(new Edit.SetBin("x0", 1, -0.5), new Edit.Smooth("x0")).edit(second);
        Path file = folder.resolve("edited.tribuo");
        after.save(file);
        AdditiveModel back = AdditiveModel.load(file);
        assertThat(back.patches()).hasSize(2).last().isEqualTo(second);
        assertThat(back.patches().get(0).author()).isEqualTo("A. Analyst");
        assertThat(back.scorer().logOdds(new double[] {0.2, 0.4, 0.6}))
                .isEqualTo(after.scorer().logOdds(new double[] {0.2, 0.4, 0.6}));
        assertThat(model.patches()).isEmpty();
    }

    @Test
    void aPatchFileReadsBackAsItWasWritten(@TempDir Path folder) throws IOException {
        Patch patch = new Patch(
                "A. Analyst",
                "seasonal",
                List.of(
                        new Edit.SetBin("x1 & x2", 4, 0.1),
                        new Edit.Smooth("x0"),
                        new Edit.MakeMonotone("x0", Direction.DECREASING),
                        new Edit.DropTerm("x1")));
        patch.save(folder.resolve("patch.txt"));
        assertThat(Patch.load(folder.resolve("patch.txt"))).isEqualTo(patch);
    }

    @Test
    void aPatchThatCannotBeAppliedSaysWhy() {
        assertThatThrownBy(() -> edited(new Edit.DropTerm("age")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The model has no term \"age\". It has [x0, x1, x2");
        assertThatThrownBy(() -> edited(new Edit.Smooth("x1 & x2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot smooth \"x1 & x2\": its bins have no order. Set its bins one by one, or drop the term.");
        assertThatThrownBy(() -> new Patch("", "why", List.of())).hasMessageStartingWith("A patch needs its author");
        assertThatThrownBy(() -> Patch.parse("additive-patch 1\nauthor A\nreason B\nturn x0"))
                .hasMessageStartingWith("Cannot read the patch: line 4 is none of");
        assertThatThrownBy(() -> new Edit.SetBin("x0", 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
