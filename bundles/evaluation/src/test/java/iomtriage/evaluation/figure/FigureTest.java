package iomtriage.evaluation.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Groups;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.Simulated;
import iomtriage.evaluation.performance.CapacityCurve;
import iomtriage.evaluation.performance.Evaluation;
import iomtriage.evaluation.performance.ReliabilityTable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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
        return Stream.of(
                ReliabilityFigure.of("reliability", "Reliability", ReliabilityTable.of(scores, 10, 0.95)),
                CapacityFigure.of(
                        "capacity",
                        "Capacity",
                        CapacityCurve.of(scores, 50),
                        CapacityCurve.at(scores, new Capacity(210))),
                GroupFigure.of(
                        "groups",
                        "False positive rate by housing",
                        evaluation.byGroup().get(0),
                        Metric.FALSE_POSITIVE_RATE));
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
    void csvCellsAreQuotedWhereTheyMustBe() {
        assertThat(new Csv("a", "b").row("x, \"y\"", 1.5).toString()).isEqualTo("a,b\n\"x, \"\"y\"\"\",1.5\n");
    }

    @Test
    void aNameThatWouldNotDoAsAFileNameIsRefused() {
        assertThatThrownBy(() -> new Figure("../x", "x", "", ""))
                .hasMessage("The name of a figure is made of lower-case letters, digits and hyphens,"
                        + " beginning with a letter, because files and anchors are named after it.");
    }

    @Test
    void theListPointedOutIsExactlyAsLongAsItsCapacity() {
        ScoredOutcomes four =
                ScoredOutcomes.of(new double[] {0.9, 0.8, 0.2, 0.1}, new boolean[] {true, false, true, false});
        assertThat(CapacityCurve.at(four, new Capacity(1))).isEqualTo(new CapacityCurve.Point(1, 1, 0.5));
        assertThat(CapacityCurve.at(four, new Capacity(3))).isEqualTo(new CapacityCurve.Point(3, 2 / 3.0, 1));
        assertThat(CapacityCurve.at(four, new Capacity(9))).isEqualTo(new CapacityCurve.Point(4, 0.5, 1));
    }
}
