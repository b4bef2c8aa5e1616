package iomtriage.pages.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model card's Markdown as blocks for a page: headings, paragraphs, points, notices and tables, which is all that a card is
 * written with. Markup that is not known stays visible as text; nothing of a card is ever taken for HTML.
 */
final class CardText {

    private CardText() {}

    /**
     * A part of a card.
     *
     * @param kind title, heading, notice, paragraph, points or table
     * @param text words of it; for a table, its caption
     * @param items points, or names of columns
     * @param rows rows of a table
     */
    public record Block(String kind, String text, List<String> items, List<List<String>> rows) {

        static Block of(String kind, String text) {
            return new Block(kind, text, List.of(), List.of());
        }
    }

    static List<Block> blocks(String markdown) {
        List<Block> blocks = new ArrayList<>();
        for (String chunk : markdown.replace("\r", "").split("\n{2,}|\n(?=#)|(?<=\n)(?=## )")) {
            List<String> lines = Arrays.stream(chunk.split("\n"))
                    .filter(line -> !line.isBlank())
                    .toList();
            if (!lines.isEmpty()) {
                add(lines, blocks);
            }
        }
        return blocks;
    }

    private static void add(List<String> lines, List<Block> blocks) {
        String first = lines.get(0);
        if (first.startsWith("## ")) {
            blocks.add(Block.of("heading", plain(first.substring(3))));
        } else if (first.startsWith("# ")) {
            blocks.add(Block.of("title", plain(first.substring(2))));
        } else if (first.startsWith("> ")) {
            blocks.add(Block.of("notice", plain(first.substring(2).replace("**", ""))));
        } else if (first.startsWith("- ")) {
            blocks.add(new Block(
                    "points",
                    "",
                    lines.stream()
                            .map(line -> plain(line.startsWith("- ") ? line.substring(2) : line))
                            .toList(),
                    List.of()));
        } else if (first.startsWith("|") && lines.size() > 1) {
            blocks.add(table(lines, caption(blocks)));
        } else {
            blocks.add(Block.of("paragraph", plain(String.join(" ", lines))));
        }
    }

    /** A card says what a table is about in the paragraph before it. */
    private static String caption(List<Block> blocks) {
        Block last = blocks.isEmpty() ? Block.of("none", "") : blocks.get(blocks.size() - 1);
        if (!last.kind().equals("paragraph")) {
            return "Table";
        }
        blocks.remove(blocks.size() - 1);
        return last.text();
    }

    private static Block table(List<String> lines, String caption) {
        List<List<String>> rows = lines.stream().skip(2).map(CardText::cells).toList();
        return new Block("table", caption, cells(lines.get(0)), rows);
    }

    /** Splits at bars that are not escaped. */
    private static List<String> cells(String line) {
        String inner = line.strip();
        inner = inner.substring(1, inner.endsWith("|") ? inner.length() - 1 : inner.length());
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                .map(cell -> plain(cell.strip()))
                .toList();
    }

    /** Without the backslashes that keep Markdown from taking text for markup. */
    private static String plain(String markdown) {
        return markdown.replaceAll("\\\\([\\\\`*_\\[\\]|<>#])", "$1");
    }
}
