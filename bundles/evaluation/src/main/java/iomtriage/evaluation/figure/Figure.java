package iomtriage.evaluation.figure;

import iomtriage.charts.Chart;

/**
 * A figure and the numbers in it.
 *
 * @param name for file names and anchors: lower-case letters, digits and hyphens; different for each figure on a page
 * @param title as shown above the figure
 * @param svg a complete SVG document without an XML declaration, so that it can stand in a page
 * @param csv the numbers shown, with a header row
 */
public record Figure(String name, String title, String svg, String csv) {

    /** @throws IllegalArgumentException if the name would not do as a file name and an anchor */
    public Figure {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("The name of a figure is made of lower-case letters, digits and hyphens,"
                    + " beginning with a letter, because files and anchors are named after it.");
        }
    }

    /** A chart with its numbers beside it. */
    public static Figure of(String name, String title, Chart chart, Csv numbers) {
        return new Figure(name, title, chart.alone(name, title), numbers.toString());
    }
}
