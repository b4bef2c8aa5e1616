package iomtriage.evaluation.report;

import iomtriage.evaluation.figure.Figure;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a report as Markdown with tables as on GitHub. Figures are links to files in {@code figures/}. */
final class MarkdownPage {

    private final StringBuilder text = new StringBuilder();

    String markdown(EvaluationReport report) {
        text.append("# ").append(plain(report.title())).append('\n');
        for (Section section : report.sections()) {
            text.append("\n## ").append(plain(section.title())).append('\n');
            section.blocks().forEach(this::block);
        }
        return text.toString();
    }

    private void block(Block block) {
        text.append('\n');
        if (block instanceof Block.Paragraph paragraph) {
            text.append(plain(paragraph.text())).append('\n');
        } else if (block instanceof Block.Notice notice) {
            text.append("> **").append(plain(notice.text())).append("**\n");
        } else if (block instanceof Block.Points points) {
            points.items().forEach(item -> text.append("- ").append(plain(item)).append('\n'));
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Drawing drawing) {
            figure(drawing.figure());
        }
    }

    private void table(Block.Table table) {
        text.append(plain(table.caption())).append("\n\n").append(row(table.header()));
        text.append("|").append(" --- |".repeat(table.header().size())).append('\n');
        table.rows().forEach(cells -> text.append(row(cells)));
    }

    private void figure(Figure figure) {
        text.append("![")
                .append(plain(figure.title()))
                .append("](figures/")
                .append(figure.name())
                .append(".svg)\n");
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownPage::plain).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** What Markdown or the HTML inside it would take for markup stays text; a line stays a line. */
    private static String plain(String raw) {
        StringBuilder safe = new StringBuilder();
        raw.codePoints().forEach(c -> {
            if ("\\`*_[]|<>#".indexOf(c) >= 0) {
                safe.append('\\');
            }
            safe.appendCodePoint(c < ' ' ? ' ' : c);
        });
        return safe.toString();
    }
}
