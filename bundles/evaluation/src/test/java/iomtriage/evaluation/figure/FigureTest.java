package iomtriage.evaluation.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.CapacityCurve;
import iomtriage.evaluation.CapacityPoint;
import iomtriage.evaluation.Evaluation;
import iomtriage.evaluation.Groups;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.ReliabilityTable;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.Simulated;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

public class FigureTest {

    private static final String AWKWARD = "Tom & \"Jerry\" <script>alert(1)</script>";

    /** Every kind of figure. */
    public static Stream<Figure> figures() {
        ScoredOutcomes scores = Simulated.withSlope(0.8, 2_000, 4);
        Groups groups = Groups.of(
                "housing",
                IntStream.range(0, 2_000)
                        .mapToObj(i -> i % 5 == 0 ? AWKWARD : "home")
                        .toArray(String[]::new));
        Evaluation evaluation = Evaluation.of(scores, List.of(groups), new Capacity(200), new Resampling(1, 100, 0.95));
        ShapeSteps shape = new ShapeSteps(
                new double[] {21, 25, 40},
                List.of(
                        new ShapeStep(0.6, 0.4, 0.8, 310),
                        new ShapeStep(0.3, 0.2, 0.4, 520),
                        new ShapeStep(-0.1, -0.2, 0, 840),
                        new ShapeStep(-0.7, -1, -0.4, 120)),
                Optional.of(new ShapeStep(0.1, -0.3, 0.5, 12)));
        return Stream.of(
                ReliabilityPlot.of(new Caption("reliability", "Reliability"), ReliabilityTable.of(scores, 10, 0.95)),
                CapacityPlot.of(
                        new Caption("capacity", "Capacity"),
                        CapacityCurve.of(scores, 50),
                        CapacityCurve.at(scores, new Capacity(210))),
                GroupPlot.of(
                        new Caption("groups", "False positive rate by housing"),
                        evaluation.byGroup().get(0),
                        Metric.FALSE_POSITIVE_RATE),
                ShapePlot.of(new Caption("shape", "Age at release"), "age at release", shape),
                ShapePlot.ofCategories(
                        new Caption("shape-of-names", "Type of offence"),
                        "type of offence",
                        List.of(
                                new NamedStep(AWKWARD, ShapeStep.around(0.4, 0.1, 400)),
                                new NamedStep("violence", ShapeStep.around(-0.2, 0.05, 900)),
                                new NamedStep("missing", ShapeStep.around(0.05, 0.3, 8)))),
                PairPlot.of(
                        new Caption("pair", "Age and sanctions"),
                        new PairGrid(
                                "age",
                                List.of("missing", "<= 21", "> 21 to 30", "> 30"),
                                "previous sanctions",
                                List.of("missing", "0", "1 to 3", "> 3"),
                                new double[] {0, 0, 0, 0, 0, 0.12, -0.05, -0.2, 0, 0.01, 0.02, 0.1, 0, -0.1, 0, 0.3},
                                new int[] {0, 0, 0, 1, 0, 20, 30, 10, 0, 40, 50, 60, 0, 20, 10, 5})),
                PairPlot.of(
                        new Caption("pair-wide", "Many bins"),
                        new PairGrid(
                                "first",
                                names(10),
                                "second",
                                names(18),
                                IntStream.range(0, 180)
                                        .mapToDouble(i -> (i % 18 - 9) * (i / 18 - 5) / 90.0)
                                        .toArray(),
                                IntStream.range(0, 180).map(i -> i % 7).toArray())));
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> i + " to " + (i + 1)).toList();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyFigureIsWellFormedNamedDescribedAndWithoutScript(Figure figure) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element svg = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(figure.svg().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(figure.title());
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).endsWith(".");
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(figure.svg()).doesNotContain("NaN", "Infinity", "href");
        assertThat(figure.csv()).endsWith("\n");
        assertThat(figure.csv().lines().count()).isGreaterThan(1);
    }

    @Test
    void theSameNumbersGiveTheSameBytesInEveryCountry() {
        Locale before = Locale.getDefault();
        List<Figure> here = figures().toList();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(figures()).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theShapePlotIsAsItWas() throws Exception {
        Figure shape =
                figures().filter(f -> f.name().equals("shape")).findFirst().orElseThrow();
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream("shape.svg"))) {
            assertThat(shape.svg()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(shape.csv()).isEqualTo("""
                        above,up_to,contribution,low,high,rows
                        ,21,0.6,0.4,0.8,310
                        21,25,0.3,0.2,0.4,520
                        25,40,-0.1,-0.2,0,840
                        40,,-0.7,-1,-0.4,120
                        missing,missing,0.1,-0.3,0.5,12
                        """);
    }

    @Test
    void csvCellsAreQuotedWhereTheyMustBe() {
        assertThat(new Csv("a", "b").row("x, \"y\"", 1.5).toString()).isEqualTo("a,b\n\"x, \"\"y\"\"\",1.5\n");
    }

    @Test
    void ticksAreRoundNumbers() {
        assertThat(new Scale(0, 1, 0, 100).ticks()).containsExactly(0, 0.2, 0.4, 0.6000000000000001, 0.8, 1);
        assertThat(new Scale(0, 18_028, 0, 100).ticks()).containsExactly(0, 5_000, 10_000, 15_000);
    }

    @Test
    void aNameThatWouldNotDoAsAFileNameIsRefused() {
        assertThatThrownBy(() -> new Figure("../x", "x", "", ""))
                .hasMessage("The name of a figure is made of lower-case letters, digits and hyphens,"
                        + " beginning with a letter, because files and anchors are named after it.");
        assertThatThrownBy(() -> new ShapeSteps(new double[2], List.of(), Optional.empty()))
                .hasMessage("A shape has at least one step and one cut fewer than steps,"
                        + " but came with 0 steps and 2 cuts.");
        assertThatThrownBy(() -> new PairGrid("a", List.of("x"), "b", List.of("y"), new double[2], new int[1]))
                .hasMessage("A grid of 1 by 1 bins needs as many values and counts, at least one each,"
                        + " but came with 2 values and 1 counts.");
    }

    @Test
    void theListPointedOutIsExactlyAsLongAsItsCapacity() {
        ScoredOutcomes four =
                ScoredOutcomes.of(new double[] {0.9, 0.8, 0.2, 0.1}, new boolean[] {true, false, true, false});
        assertThat(CapacityCurve.at(four, new Capacity(1))).isEqualTo(new CapacityPoint(1, 1, 0.5));
        assertThat(CapacityCurve.at(four, new Capacity(3))).isEqualTo(new CapacityPoint(3, 2 / 3.0, 1));
        assertThat(CapacityCurve.at(four, new Capacity(9))).isEqualTo(new CapacityPoint(4, 0.5, 1));
    }

    @Test
    void aTitleThatIsTooLongForItsFigureStandsOnSeveralLinesAboveIt() {
        ShapeSteps steps = new ShapeSteps(
                new double[] {1},
                List.of(new ShapeStep(0.1, 0, 0.2, 10), new ShapeStep(0.2, 0.1, 0.3, 10)),
                Optional.empty());
        String title = "earlier arrests for breaking probation or parole (Prior_Arrest_Episodes_PPViolationCharges)";

        String svg = ShapePlot.of(new Caption("long", title), "arrests", steps).svg();

        assertThat(svg)
                .contains("<title id=\"long-title\">" + title + "</title>")
                .contains("viewBox=\"0 -20 ")
                .contains(">earlier arrests for breaking probation or parole</text>")
                .contains(">(Prior_Arrest_Episodes_PPViolationCharges)</text>");
        assertThat(ShapePlot.of(new Caption("short", "Arrests"), "arrests", steps)
                        .svg())
                .contains("viewBox=\"0 0 ");
    }
}
