package iomtriage.charts.axis;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.charts.svg.Svg;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AxisLabelsTest {

    private static final Pattern LABEL = Pattern.compile("<text [^>]*x=\"([0-9.]+)\"[^>]*>([^<]*)</text>");

    @Test
    void ofManyNumbersSomeAreEnoughAndNoneOverlap() {
        List<Tick> ticks = new ArrayList<>(List.of(new Tick(0.5, "not known")));
        IntStream.range(2, 33).forEach(bin -> ticks.add(new Tick(bin, String.valueOf(0.123 + bin))));

        List<MatchResult> shown = labels(new AxisLabels(ticks, 50, 18));

        assertThat(shown).hasSizeBetween(5, 20);
        assertThat(shown.get(0).group(2)).isEqualTo("not known");
        for (int i = 1; i < shown.size(); i++) {
            assertThat(left(shown.get(i))).isGreaterThan(right(shown.get(i - 1)));
        }
    }

    @Test
    void namesThatDoNotAllFitHangAndAreAllThere() {
        List<Tick> ticks = List.of(
                new Tick(0.5, "not known"),
                new Tick(1.5, "burglary"),
                new Tick(2.5, "theft or handling"),
                new Tick(3.5, "an offence that nobody has placed in any group"));

        AxisLabels labels = new AxisLabels(ticks, 50, 30);

        assertThat(drawn(labels))
                .contains(
                        "rotate(-90)", ">burglary<", ">theft or handling<", ">an offence that nobody has plac\u2026<");
        assertThat(labels.height()).isGreaterThan(200);
    }

    @Test
    void namesThatFitLieSideBySide() {
        List<Tick> ticks = List.of(new Tick(0.5, "not known"), new Tick(1.5, "no"), new Tick(2.5, "yes"));

        assertThat(drawn(new AxisLabels(ticks, 50, 190)))
                .contains(">no<", ">yes<")
                .doesNotContain("rotate");
    }

    private static String drawn(AxisLabels labels) {
        Svg svg = new Svg(640, 300, "test");
        labels.draw(svg, 270);
        return svg.inPage();
    }

    private static List<MatchResult> labels(AxisLabels labels) {
        return LABEL.matcher(drawn(labels)).results().toList();
    }

    /** A letter is at most eight wide. */
    private static double left(MatchResult label) {
        return Double.parseDouble(label.group(1)) - label.group(2).length() * 4;
    }

    private static double right(MatchResult label) {
        return Double.parseDouble(label.group(1)) + label.group(2).length() * 4;
    }
}
