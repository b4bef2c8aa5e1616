package iomtriage.evaluation.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.CapacityCurve;
import iomtriage.evaluation.Evaluation;
import iomtriage.evaluation.Groups;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.ReliabilityTable;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.Simulated;
import iomtriage.evaluation.drift.ColumnDrift;
import iomtriage.evaluation.drift.DriftReport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
                new double[] {18, 21, 25, 40, 60},
                new double[] {0.6, 0.3, -0.1, -0.7},
                new double[] {0.4, 0.2, -0.2, -1},
                new double[] {0.8, 0.4, 0, -0.4});
        return Stream.of(
                ReliabilityPlot.of(new Caption("reliability", "Reliability"), ReliabilityTable.of(scores, 10, 0.95)),
                CapacityPlot.of(new Caption("capacity", "Capacity"), CapacityCurve.of(scores, 50), new Capacity(200)),
                GroupPlot.of(
                        new Caption("groups", "False positive rate by housing"),
                        evaluation.byGroup().get(0),
                        Metric.FALSE_POSITIVE_RATE),
                ShapePlot.of(new Caption("shape", "Age at release"), "age at release", shape),
                ContributionPlot.of(
                        new Caption("why", "Why this score"),
                        List.of(new NamedValue(AWKWARD, 0.81), new NamedValue("offence-free time", -0.43))),
                DriftPlot.of(
                        new Caption("drift", "Drift"),
                        new DriftReport(List.of(
                                new ColumnDrift("age", List.of(), 0.12, 0.05),
                                new ColumnDrift("sanctions", List.of(), 0.02, 0.05)))),
                OverlapPlot.of(
                        new Caption("overlap", "Overlap of definitions"),
                        List.of("six convictions", "ten in three months", "eight arrests in a year"),
                        List.of(
                                new Intersection(List.of("six convictions"), 120),
                                new Intersection(List.of("eight arrests in a year", "six convictions"), 40),
                                new Intersection(List.of("ten in three months"), 300))));
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
                        from,to,contribution,low,high
                        18,21,0.6,0.4,0.8
                        21,25,0.3,0.2,0.4
                        25,40,-0.1,-0.2,0
                        40,60,-0.7,-1,-0.4
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
        assertThatThrownBy(() -> new ShapeSteps(new double[2], new double[2], new double[2], new double[2]))
                .hasMessage("A shape has at least one step, one edge more than steps, and a band for each,"
                        + " but came with 2 edges, 2 values, 2 lower and 2 upper ends.");
    }
}
