package iomtriage.evaluation.report;

import java.util.List;

/**
 * A part of a report under its own heading.
 *
 * @param title the heading
 * @param blocks what it holds, in order
 */
public record Section(String title, List<Block> blocks) {

    /** Copies the blocks. */
    public Section {
        blocks = List.copyOf(blocks);
    }
}
