package iomtriage.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.evaluation.figure.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {

    private final Figure figure = new Figure("why", "Why", "<svg>a drawing</svg>", "term,contribution\nage,0.5\n");

    private EvaluationReport report(Block... blocks) {
        return new EvaluationReport("Model & report", List.of(new Section("What it found", List.of(blocks))));
    }

    @Test
    void thePageLoadsNothingFromAnywhere() {
        String html = report(new Block.Drawing(figure)).html();
        assertThat(html)
                .contains("default-src 'none'; style-src 'unsafe-inline'")
                .doesNotContain("<script", "<link", "src=", "url(", "@import")
                .doesNotContainPattern("href=\"(?!#)");
        assertThat(html.replace("xmlns=\"http://www.w3.org/2000/svg\"", "")).doesNotContain("http://", "https://");
    }

    @Test
    void everyPieceIsWrittenInOrderAndEscaped() {
        String html = report(
                        new Block.Notice("Trained on simulated data."),
                        new Block.Paragraph("a < b & \"c\""),
                        new Block.Points(List.of("one", "two")),
                        new Block.Table("Counts", List.of("Sex", "People"), List.of(List.of("<F>", "12"))))
                .html();
        assertThat(html)
                .contains("<h1>Model &amp; report</h1>", "<a href=\"#section-1\">What it found</a>")
                .containsSubsequence(
                        "<p class=\"notice\">Trained on simulated data.</p>",
                        "<p>a &lt; b &amp; &quot;c&quot;</p>",
                        "<ul>\n<li>one</li>\n<li>two</li>\n</ul>",
                        "<caption>Counts</caption>",
                        "<th scope=\"col\">Sex</th><th scope=\"col\">People</th>",
                        "<th scope=\"row\">&lt;F&gt;</th><td>12</td>");
    }

    @Test
    void aFigureBringsItsNumbersWithIt() {
        assertThat(report(new Block.Drawing(figure)).html())
                .containsSubsequence("<figure id=\"why\">", figure.svg(), "<pre>term,contribution\nage,0.5\n</pre>");
    }

    @Test
    void twoFiguresOfOneNameAreRefused() {
        assertThatThrownBy(() -> report(new Block.Drawing(figure), new Block.Drawing(figure)))
                .hasMessage("Two figures are named \"why\". Give each figure on a page a name of its own.");
    }

    @Test
    void aRaggedTableIsRefused() {
        assertThatThrownBy(() -> new Block.Table("Counts", List.of("a", "b"), List.of(List.of("x"))))
                .hasMessage("The table \"Counts\" has 2 columns, but 1 of its 1 rows have another number of cells.");
    }
}
