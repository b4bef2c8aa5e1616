package iomtriage.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverlapChartTest {

    @Test
    void aRowHasADotForEverySetFilledWhereItTakesPartAndABarWithItsNumber() {
        String figure = chart(
                List.of("A", "B", "C"),
                new OverlapChart.Exactly(Set.of(0, 2), 1_200),
                new OverlapChart.Exactly(Set.of(1), 600));

        assertThat(figure).contains("viewBox=\"0 0 640 80\"", "aria-label=\"People; the table has the numbers\"");
        assertThat(elements(figure))
                .containsExactly(
                        "iom-letter x=14 y=18",
                        "iom-letter x=42 y=18",
                        "iom-letter x=70 y=18",
                        "iom-stripe x=0 y=28 width=84 height=26",
                        "iom-joined x1=14 y1=41 x2=70 y2=41",
                        "iom-in cx=14 cy=41 r=7",
                        "iom-out cx=42 cy=41 r=7",
                        "iom-in cx=70 cy=41 r=7",
                        "iom-share x=98 y=32 width=482 height=18",
                        "iom-tick x=586 y=46",
                        "iom-joined x1=42 y1=67 x2=42 y2=67",
                        "iom-out cx=14 cy=67 r=7",
                        "iom-in cx=42 cy=67 r=7",
                        "iom-out cx=70 cy=67 r=7",
                        "iom-share x=98 y=58 width=241 height=18",
                        "iom-tick x=345 y=72",
                        "iom-axis x1=98 y1=28 x2=98 y2=80");
        assertThat(figure).contains(">A</text>", ">B</text>", ">C</text>", ">1,200</text>", ">600</text>");
    }

    /** Every element by its class and where it stands. */
    private static List<String> elements(String figure) {
        return Pattern.compile("<[a-z]+ class=\"(iom-[a-z]+)\"([^>]*)")
                .matcher(figure)
                .results()
                .filter(element -> !element.group(1).equals("iom-figure"))
                .map(element -> element.group(1)
                        + Pattern.compile(" (c?[xyr][12]?|width|height)=\"([0-9.]+)\"")
                                .matcher(element.group(2))
                                .replaceAll(" $1=$2")
                                .replaceAll(" [a-z-]+=\"[^\"]*\"|/", ""))
                .toList();
    }

    private static String chart(List<String> letters, OverlapChart.Exactly... rows) {
        return new OverlapChart("People", letters, List.of(rows)).inPage();
    }

    @Test
    void howeverManyDefinitionsThereAreHalfOfTheWidthIsLeftToTheBars() {
        List<String> letters = IntStream.range(0, 40).mapToObj(String::valueOf).toList();

        String figure = chart(letters, new OverlapChart.Exactly(Set.of(39), 5));

        assertThat(figure).contains("cx=\"316\"", "width=\"246\"");
    }

    @Test
    void withoutAnybodyThereIsNothingButTheLetters() {
        assertThat(chart(List.of("A"))).contains(">A<").doesNotContain("circle");
    }
}
