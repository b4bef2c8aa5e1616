package iomtriage.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.charts.axis.Axis;
import iomtriage.charts.axis.Ruler;
import iomtriage.charts.axis.Tick;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class ChartsTest {

    private static final String AWKWARD = "Tom & \"Jerry\" <script>alert(1)</script>";

    private static final ShapeChart SHAPE = new ShapeChart(
            new Axis(
                    List.of(new Tick(0.5, "missing"), new Tick(2, "21"), new Tick(3, "25"), new Tick(4, "40")),
                    "age at release"),
            new double[] {0.1, 0.6, 0.3, -0.1, -0.7},
            new double[] {0.4, 0.2, 0.1, 0.1, 0.3},
            new int[] {12, 310, 520, 840, 120});

    private static Map<String, Chart> charts() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put(
                "reliability",
                new ReliabilityChart(
                        AWKWARD,
                        0.95,
                        IntStream.range(1, 8)
                                .mapToObj(i -> new ReliabilityChart.Bin(
                                        350 + i % 2,
                                        i / 12.0,
                                        new Estimate(i / 12.5, i / 12.5 - 0.03, i / 12.5 + 0.04)))
                                .toList()));
        charts.put(
                "capacity",
                new CapacityChart(
                        "Share of outcomes",
                        Ruler.PERCENT,
                        1,
                        new double[] {0, 500, 1_000, 2_500},
                        List.of(new CapacityChart.Curve("by score", new double[] {0, 0.4, 0.65, 1})),
                        600,
                        List.of("A list of 600 covers 45% of outcomes.", "Thin: by lot. Dashed: the list's places.")));
        charts.put(
                "capacity-of-four",
                new CapacityChart(
                        "People",
                        Ruler.COUNT,
                        40_000,
                        new double[] {0, 10_000, 40_000},
                        IntStream.range(1, 5)
                                .mapToObj(i ->
                                        new CapacityChart.Curve("curve " + i, new double[] {0, 9_000 / i, 14_000 / i}))
                                .toList(),
                        12_000,
                        List.of()));
        charts.put(
                "dots",
                new DotChart(
                        "False positive rate by housing",
                        "False positive rate",
                        Ruler.PERCENT,
                        OptionalDouble.empty(),
                        List.of(
                                new DotChart.Row(
                                        AWKWARD, Optional.of(new Estimate(0.09, 0.085, 0.105)), "9.0%, 2051 people"),
                                new DotChart.Row("home", Optional.empty(), "not defined, 3 people"))));
        charts.put(
                "dots-around-zero",
                new DotChart(
                        "What each category adds",
                        "Adds (log-odds)",
                        Ruler.SIGNED,
                        OptionalDouble.of(0),
                        List.of(
                                new DotChart.Row("burglary", Optional.of(new Estimate(0.4, 0.2, 0.6)), "0.400"),
                                new DotChart.Row("other", Optional.of(new Estimate(-0.2, -0.3, -0.1)), "-0.200"))));
        charts.put("shape", SHAPE);
        charts.put(
                "pair",
                new PairChart(
                        new Axis(ticks("missing", "up to 21", "22 to 30", "31 or more"), "age"),
                        new Axis(ticks("missing", "0", "1 to 3", "4 or more"), "sanctions"),
                        4,
                        new double[] {0, 0, 0, 0, 0, 0.12, -0.05, -0.2, 0, 0.01, 0.02, 0.1, 0, -0.1, 0, 0.3},
                        new int[] {0, 0, 0, 1, 0, 20, 30, 10, 0, 40, 50, 60, 0, 20, 10, 5}));
        charts.put(
                "pair-of-many",
                new PairChart(
                        new Axis(numbers(10), "first"),
                        new Axis(numbers(18), "second"),
                        18,
                        IntStream.range(0, 180)
                                .mapToDouble(i -> (i % 18 - 9) * (i / 18 - 5) / 90.0)
                                .toArray(),
                        IntStream.range(0, 180).map(i -> i % 7).toArray()));
        charts.put(
                "overlap",
                new OverlapChart(
                        "People whom exactly these definitions pick",
                        List.of("A", "B", "C"),
                        List.of(
                                new OverlapChart.Exactly(Set.of(2), 1_300),
                                new OverlapChart.Exactly(Set.of(0, 2), 120))));
        charts.put(
                "time",
                new TimeChart(
                        "Chance over time",
                        IntStream.range(0, 9)
                                .mapToObj(i -> new TimeChart.Point(
                                        LocalDate.of(2024, 1, 1).plusMonths(3 * i),
                                        "1 January " + i,
                                        i == 1
                                                ? Optional.empty()
                                                : Optional.of(
                                                        new Estimate(0.02 + i % 3 * 0.01, 0.01, 0.03 + i % 3 * 0.015))))
                                .toList(),
                        List.of(new TimeChart.Mark(LocalDate.of(2025, 2, 3), 1))));
        charts.put(
                "when",
                new WhenChart(
                        "Chance by the end of each month",
                        IntStream.rangeClosed(1, 24)
                                .mapToObj(i -> new WhenChart.Point(i, new Estimate(i / 80.0, i / 100.0, i / 70.0)))
                                .toList()));
        charts.put(
                "bars",
                new BarChart("How long decisions took", List.of("within a day", "later"), new int[] {1_200, 30}));
        charts.put("need", new NeedBar(5, 8, OptionalInt.of(2), OptionalInt.of(8)));
        charts.put(
                "score",
                new ScoreBar(
                        new BandScale(List.of(
                                new BandScale.Band("low", 0),
                                new BandScale.Band("medium", 0.1),
                                new BandScale.Band("high", 0.3),
                                new BandScale.Band("very high", 0.6))),
                        new Estimate(0.35, 0.28, 0.44)));
        return charts;
    }

    static Stream<Map.Entry<String, Chart>> all() {
        return charts().entrySet().stream();
    }

    private static List<Tick> ticks(String... labels) {
        return IntStream.range(0, labels.length)
                .mapToObj(i -> new Tick(i + 0.5, labels[i]))
                .toList();
    }

    private static List<Tick> numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Tick(i, String.valueOf(i)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyChartAloneIsWellFormedNamedDescribedAndWithoutScriptOrStyle(Map.Entry<String, Chart> chart)
            throws Exception {
        String svg = chart.getValue().alone(chart.getKey(), "What " + AWKWARD);

        Element picture = parsed(svg);
        assertThat(picture.getAttribute("role")).isEqualTo("img");
        assertThat(picture.getAttribute("aria-labelledby"))
                .isEqualTo(chart.getKey() + "-title " + chart.getKey() + "-desc");
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("What " + AWKWARD);
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .endsWith(".")
                .hasSizeGreaterThan(20);
        assertThat(svg).doesNotContain("<script", "style=", "href", "NaN", "Infinity");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyChartInAPageIsWellFormedHasWordsToReadAloudAndObeysAStrictPolicy(Map.Entry<String, Chart> chart)
            throws Exception {
        String svg = chart.getValue().inPage();

        Element picture = parsed(svg);
        assertThat(picture.getAttribute("role")).isEqualTo("img");
        assertThat(picture.getAttribute("aria-label")).hasSizeGreaterThan(10);
        assertThat(svg).doesNotContain("<script", "style=", "href", "NaN", "Infinity", " id=");
    }

    private static Element parsed(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    @Test
    void theSameNumbersGiveTheSameBytesInEveryCountry() {
        Locale before = Locale.getDefault();
        List<String> here = all().map(chart -> chart.getValue().inPage()).toList();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(all().map(chart -> chart.getValue().inPage())).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aShapeIsDrawnAsItWas() throws Exception {
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream("shape.svg"))) {
            assertThat(SHAPE.alone("shape", "Age at release"))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatRaisesAndWhatLowersCanBeToldInBlackAndWhite() {
        ContributionBars bars = new ContributionBars(-1, new double[] {0.5, -0.2}, -0.7);

        assertThat(bars.draw(-1, -0.5)).contains("aria-label=\"raises\"", "class=\"iom-raises\"", " fill=\"#d4351c\"");
        assertThat(bars.draw(-0.5, -0.7)).contains("aria-label=\"lowers\"", "class=\"iom-lowers\"", " fill=\"#fff\"");
        assertThat(charts().get("pair").inPage()).contains(">+0.3</text>", ">\u22120.2</text>");
    }

    @Test
    void cellsWithoutRoomForANumberHaveTheirSignAsStrokes() {
        PairChart row = new PairChart(
                new Axis(List.of(), "first"),
                new Axis(List.of(), "second"),
                32,
                IntStream.range(0, 32).mapToDouble(i -> i == 0 ? 1 : -1).toArray(),
                IntStream.range(0, 32).map(i -> i < 2 ? 1 : 0).toArray());

        // Two for the plus and one for the minus; two for each of 30 crosses.
        assertThat(strokes(row, "sign")).isEqualTo(3);
        assertThat(strokes(row, "cross")).isEqualTo(60);
    }

    private static long strokes(Chart chart, String look) {
        String path = chart.inPage().replaceAll(".*iom-" + look + "\" d=\"([^\"]*)\".*", "$1");
        return path.chars().filter(c -> c == 'M').count();
    }

    @Test
    void cellsOfManyRowsAreHighEnoughForTheirSigns() {
        Axis axis = new Axis(List.of(), "x");

        assertThat(new PairChart(axis, axis, 1, new double[100], new int[100]).inPage())
                .contains("height=\"8\"")
                .contains("viewBox=\"0 0 640 9");
    }

    @Test
    void aTitleThatIsTooLongForItsChartStandsOnSeveralLinesAboveIt() {
        String title = "earlier arrests for breaking probation or parole (Prior_Arrest_Episodes_PPViolationCharges)";

        String svg = SHAPE.alone("long", title);

        assertThat(svg)
                .contains("<title id=\"long-title\">" + title + "</title>")
                .contains("viewBox=\"0 -56 ")
                .contains(">earlier arrests for breaking probation or parole</text>")
                .contains(">(Prior_Arrest_Episodes_PPViolationCharges)</text>");
        assertThat(SHAPE.alone("short", "Arrests")).contains("viewBox=\"0 -36 ");
    }

    @Test
    void theMarkedListStandsOnTheCurve() {
        // Half-way between 0 places with nothing and 10 with half of all.
        CapacityChart chart = new CapacityChart(
                "Share",
                Ruler.PERCENT,
                1,
                new double[] {0, 10, 20},
                List.of(new CapacityChart.Curve("", new double[] {0, 0.5, 1})),
                5,
                List.of());

        assertThat(chart.inPage()).contains("cx=\"211\" cy=\"250\"");
    }

    @Test
    void numbersThatDoNotFitTogetherAreRefused() {
        assertThatThrownBy(() -> new ShapeChart(new Axis(List.of(), "x"), new double[2], new double[1], new int[2]))
                .hasMessage("A term needs a value, a spread and a count of people for every step, at least one,"
                        + " but came with 2 values, 1 spreads and 2 counts.");
        Axis axis = new Axis(List.of(), "x");
        assertThatThrownBy(() -> new PairChart(axis, axis, 2, new double[3], new int[3]))
                .hasMessage("A grid of 2 columns needs whole rows, at least one, and as many counts as values,"
                        + " but came with 3 values and 3 counts.");
    }

    @Test
    void equalDotsOfAFunnelAreOneWithTheirLabelsBesideEachOther() {
        FunnelChart chart = new FunnelChart(
                "Shares",
                "People",
                "Share",
                0.5,
                List.of(new FunnelChart.Limits(
                        "95%", new double[] {5, 200}, new double[] {0.1, 0.4}, new double[] {0.9, 0.6})),
                List.of(
                        new FunnelChart.Dot("1", 100, 0.5, false),
                        new FunnelChart.Dot("2", 100, 0.25, false),
                        new FunnelChart.Dot("3", 100, 0.5, false)));

        assertThat(chart.draw().inPage())
                .contains(">1, 3</text>")
                .contains(">2</text>")
                .doesNotContain(">1</text>", ">3</text>");
    }
}
