package iomtriage.charts;

import iomtriage.charts.svg.Svg;

/** A picture of numbers that were handed in. */
public interface Chart {

    Svg draw();

    /** To stand in a page that has a table of the same numbers. */
    default String inPage() {
        return draw().inPage();
    }

    /**
     * A document of its own, with title, description and notes.
     *
     * @param name for anchors: lower-case letters, digits and hyphens, different for each picture of a page
     */
    default String alone(String name, String title) {
        return draw().alone(name, title);
    }
}
