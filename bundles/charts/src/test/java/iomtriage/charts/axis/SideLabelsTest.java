package iomtriage.charts.axis;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.charts.svg.Svg;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideLabelsTest {

    private static final Pattern UP = Pattern.compile("<text [^>]* y=\"([0-9.]+)\"");

    @Test
    void ofManySomeAreEnoughAndNoneOverlap() {
        List<Tick> ticks = new ArrayList<>(List.of(new Tick(0.5, "not known")));
        IntStream.range(2, 33).forEach(bin -> ticks.add(new Tick(bin, String.valueOf(bin))));

        List<Double> up = up(drawn(new SideLabels(ticks, 390, 12)));

        assertThat(up).hasSizeBetween(10, 20);
        for (int i = 1; i < up.size(); i++) {
            assertThat(up.get(i - 1) - up.get(i)).isGreaterThanOrEqualTo(14);
        }
    }

    @Test
    void whereThereIsRoomAllAreThere() {
        SideLabels labels = new SideLabels(List.of(new Tick(0.5, "not known"), new Tick(1.5, "male")), 390, 130);

        assertThat(drawn(labels)).contains(">not known<", ">male<");
        assertThat(labels.width()).isGreaterThan(60);
    }

    @Test
    void aLongNameIsShortened() {
        SideLabels labels = new SideLabels(List.of(new Tick(0.5, "driving while disqualified")), 390, 130);

        assertThat(drawn(labels)).contains(">driving while disqu\u2026<");
    }

    private static String drawn(SideLabels labels) {
        Svg svg = new Svg(640, 400, "test");
        labels.draw(svg, 200);
        return svg.inPage();
    }

    private static List<Double> up(String svg) {
        return UP.matcher(svg)
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
    }
}
