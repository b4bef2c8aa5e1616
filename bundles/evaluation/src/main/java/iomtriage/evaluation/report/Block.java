package iomtriage.evaluation.report;

import iomtriage.evaluation.figure.Figure;
import java.util.List;

/** A piece of a section. All text is plain and is escaped when the page is written. */
public sealed interface Block {

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** Something that must not be overlooked, such as that a model was trained on simulated data. */
    record Notice(String text) implements Block {}

    /** A list of points. */
    record Points(List<String> items) implements Block {

        /** Copies the items. */
        public Points {
            items = List.copyOf(items);
        }
    }

    /** A figure, with its numbers as CSV to unfold below it. */
    record Drawing(Figure figure) implements Block {}

    /**
     * A table whose first column names the rows.
     *
     * @param caption what the table shows
     * @param header one cell per column
     * @param rows each with as many cells as the header
     */
    record Table(String caption, List<String> header, List<List<String>> rows) implements Block {

        /** @throws IllegalArgumentException if a row has another number of cells than the header */
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = header.size();
            long ragged = rows.stream().filter(row -> row.size() != columns).count();
            if (ragged > 0) {
                throw new IllegalArgumentException("The table \"" + caption + "\" has " + columns + " columns, but "
                        + ragged + " of its " + rows.size() + " rows have another number of cells.");
            }
        }
    }
}
