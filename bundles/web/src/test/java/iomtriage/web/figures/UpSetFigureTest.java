package iomtriage.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UpSetFigureTest {

    @Test
    void aRowHasADotForEverySetFilledWhereItTakesPartAndABarWithItsNumber() {
        String figure = UpSetFigure.draw(
                "People",
                List.of("A", "B", "C"),
                List.of(new UpSetFigure.Exactly(Set.of(0, 2), 1_200), new UpSetFigure.Exactly(Set.of(1), 600)));

        assertThat(figure)
                .isEqualTo("<svg class=\"iom-figure\" viewBox=\"0 0 640 80\" role=\"img\""
                        + " aria-label=\"People; the table has the numbers\" focusable=\"false\">"
                        + "<text class=\"iom-letter\" text-anchor=\"middle\" x=\"14.0\" y=\"18.0\">A</text>"
                        + "<text class=\"iom-letter\" text-anchor=\"middle\" x=\"42.0\" y=\"18.0\">B</text>"
                        + "<text class=\"iom-letter\" text-anchor=\"middle\" x=\"70.0\" y=\"18.0\">C</text>"
                        + "<rect class=\"iom-stripe\" x=\"0.0\" y=\"28.0\" width=\"84.0\" height=\"26.0\"/>"
                        + "<line class=\"iom-joined\" x1=\"14.0\" y1=\"41.0\" x2=\"70.0\" y2=\"41.0\"/>"
                        + "<circle class=\"iom-in\" cx=\"14.0\" cy=\"41.0\" r=\"7.0\"/>"
                        + "<circle class=\"iom-out\" cx=\"42.0\" cy=\"41.0\" r=\"7.0\"/>"
                        + "<circle class=\"iom-in\" cx=\"70.0\" cy=\"41.0\" r=\"7.0\"/>"
                        + "<rect class=\"iom-share\" x=\"98.0\" y=\"32.0\" width=\"482.0\" height=\"18.0\"/>"
                        + "<text class=\"iom-tick\" text-anchor=\"start\" x=\"586.0\" y=\"46.0\">1,200</text>"
                        + "<line class=\"iom-joined\" x1=\"42.0\" y1=\"67.0\" x2=\"42.0\" y2=\"67.0\"/>"
                        + "<circle class=\"iom-out\" cx=\"14.0\" cy=\"67.0\" r=\"7.0\"/>"
                        + "<circle class=\"iom-in\" cx=\"42.0\" cy=\"67.0\" r=\"7.0\"/>"
                        + "<circle class=\"iom-out\" cx=\"70.0\" cy=\"67.0\" r=\"7.0\"/>"
                        + "<rect class=\"iom-share\" x=\"98.0\" y=\"58.0\" width=\"241.0\" height=\"18.0\"/>"
                        + "<text class=\"iom-tick\" text-anchor=\"start\" x=\"345.0\" y=\"72.0\">600</text>"
                        + "<line class=\"iom-axis\" x1=\"98.0\" y1=\"28.0\" x2=\"98.0\" y2=\"80.0\"/></svg>");
    }

    @Test
    void howeverManyDefinitionsThereAreHalfOfTheWidthIsLeftToTheBars() {
        List<String> letters = IntStream.range(0, 40).mapToObj(String::valueOf).toList();

        String figure = UpSetFigure.draw("People", letters, List.of(new UpSetFigure.Exactly(Set.of(39), 5)));

        assertThat(figure).contains("cx=\"316.0\"", "width=\"246.0\"");
    }

    @Test
    void withoutAnybodyThereIsNothingButTheLetters() {
        assertThat(UpSetFigure.draw("People", List.of("A"), List.of()))
                .contains(">A<")
                .doesNotContain("circle");
    }
}
