package iomtriage.evaluation.report;

import iomtriage.charts.text.Markup;
import iomtriage.evaluation.figure.Figure;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a report as HTML. */
final class Page {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            """;

    private static final String STYLE = """
            <style>
            body { font: 1rem/1.5 Arial, Helvetica, sans-serif; color: #0b0c0c; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
            p, ul, h1, h2 { max-width: 48rem; }
            h1, h2 { line-height: 1.2; }
            section { margin-top: 2.5rem; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; margin: 1rem 0; font-size: .9rem; font-variant-numeric: tabular-nums; }
            caption { text-align: left; font-weight: bold; padding-bottom: .5rem; }
            th, td { border-bottom: 1px solid #b1b4b6; padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top; }
            .notice { border-left: 10px solid #505a5f; padding: .5rem 1rem; font-weight: bold; }
            figure { margin: 1.5rem 0; }
            svg { max-width: 100%; height: auto; }
            pre { overflow-x: auto; background: #f3f2f1; padding: 1rem; }
            a { color: #1d70b8; }
            @media print { nav, details { display: none; } section, figure, tr { break-inside: avoid; } body { max-width: none; } }
            </style>
            """;

    private final EvaluationReport report;
    private final StringBuilder html = new StringBuilder();

    Page(EvaluationReport report) {
        this.report = report;
    }

    String html() {
        html.append(HEAD).append(tag("title", report.title())).append(STYLE).append("</head>\n<body>\n<main>\n");
        html.append(tag("h1", report.title()));
        contents();
        for (int i = 0; i < report.sections().size(); i++) {
            section(report.sections().get(i), i + 1);
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void contents() {
        html.append("<nav aria-label=\"Contents\">\n<ul>\n");
        for (int i = 0; i < report.sections().size(); i++) {
            html.append("<li><a href=\"#section-" + (i + 1) + "\">"
                    + Markup.escaped(report.sections().get(i).title()) + "</a></li>\n");
        }
        html.append("</ul>\n</nav>\n");
    }

    private void section(Section section, int number) {
        html.append("<section id=\"section-" + number + "\">\n").append(tag("h2", section.title()));
        section.blocks().forEach(this::block);
        html.append("</section>\n");
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            html.append(tag("p", paragraph.text()));
        } else if (block instanceof Block.Notice notice) {
            html.append("<p class=\"notice\">" + Markup.escaped(notice.text()) + "</p>\n");
        } else if (block instanceof Block.Points points) {
            html.append("<ul>\n");
            points.items().forEach(item -> html.append(tag("li", item)));
            html.append("</ul>\n");
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Drawing drawing) {
            figure(drawing.figure());
        }
    }

    private void table(Block.Table table) {
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(Markup.escaped(table.caption()))
                .append("\">\n<table>\n")
                .append(tag("caption", table.caption()))
                .append("<thead>\n<tr>")
                .append(cells(table.header(), "<th scope=\"col\">", "</th>"))
                .append("</tr>\n</thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            html.append("<tr>")
                    .append(cells(row.subList(0, Math.min(1, row.size())), "<th scope=\"row\">", "</th>"))
                    .append(cells(row.subList(Math.min(1, row.size()), row.size()), "<td>", "</td>"))
                    .append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n</div>\n");
    }

    private void figure(Figure figure) {
        html.append("<figure id=\"" + figure.name() + "\">\n")
                .append(figure.svg())
                .append("<details>\n<summary>Numbers in this figure: " + Markup.escaped(figure.title())
                        + "</summary>\n")
                .append("<pre>" + Markup.escaped(figure.csv()) + "</pre>\n</details>\n</figure>\n");
    }

    private static String cells(List<String> cells, String open, String close) {
        return cells.stream().map(cell -> open + Markup.escaped(cell) + close).collect(Collectors.joining());
    }

    private static String tag(String name, String text) {
        return "<" + name + ">" + Markup.escaped(text) + "</" + name + ">\n";
    }
}
