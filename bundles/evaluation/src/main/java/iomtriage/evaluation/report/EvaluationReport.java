package iomtriage.evaluation.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A report: sections in order, written as one self-contained page.
 *
 * <p>The page has no script and its own content policy forbids loading anything, so it can be filed and read years later. The
 * same sections give the same bytes: what should carry a date must say so in a paragraph.
 *
 * @param title of the page
 * @param sections in order
 */
public record EvaluationReport(String title, List<Section> sections) {

    /** @throws IllegalArgumentException if two figures share a name, which would break the page's anchors */
    public EvaluationReport {
        sections = List.copyOf(sections);
        Set<String> names = new HashSet<>();
        for (Section section : sections) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Drawing drawing
                        && !names.add(drawing.figure().name())) {
                    throw new IllegalArgumentException("Two figures are named \""
                            + drawing.figure().name() + "\". Give each figure on a page a name of its own.");
                }
            }
        }
    }

    /** The same as Markdown, its figures as links to {@code figures/NAME.svg}. */
    public String markdown() {
        return new MarkdownPage().markdown(this);
    }

    /** The page. */
    public String html() {
        return new Page(this).html();
    }
}
