package iomtriage.pages.programme;

import iomtriage.evaluation.report.Block;
import iomtriage.evaluation.report.Section;
import java.util.List;

/**
 * A section of a report, as a page shows it.
 *
 * @param blocks each with what kind of block it is
 */
public record ReportPart(String title, List<Kind> blocks) {

    /** One block, with the name of its type. */
    public record Kind(String name, Block block) {}

    static List<ReportPart> of(List<Section> sections) {
        return sections.stream()
                .map(section -> new ReportPart(
                        section.title(),
                        section.blocks().stream()
                                .map(block -> new Kind(block.getClass().getSimpleName(), block))
                                .toList()))
                .toList();
    }
}
