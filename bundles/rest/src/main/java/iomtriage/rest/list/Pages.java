package iomtriage.rest.list;

import iomtriage.http.Request;
import iomtriage.rest.message.Faults;
import iomtriage.rest.message.Parameters;

/**
 * Which page of an answer is wanted.
 *
 * @param number 1 for the first
 * @param size how many rows there are on each
 */
record Pages(int number, int size) {

    private static final int MOST_ROWS = 500;
    private static final int ROWS = 50;
    private static final int LAST_PAGE = 1_000_000;

    /** @throws iomtriage.rest.message.FaultyBodyException if there cannot be such a page */
    static Pages read(Request request) {
        Faults faults = new Faults();
        Pages pages = read(request, faults);
        faults.refuse("There is no such page.");
        return pages;
    }

    /** Rows would be missed without a word if another page than the one asked for were answered. */
    static Pages read(Request request, Faults faults) {
        Parameters parameters = new Parameters(request, faults);
        return new Pages(
                (int) parameters.number("page", 1, 1, LAST_PAGE), (int) parameters.number("size", ROWS, 1, MOST_ROWS));
    }

    /** How many rows come on the pages before. */
    long before() {
        return (long) (number - 1) * size;
    }

    boolean isLast(int rows) {
        return before() + size >= rows;
    }
}
