package iomtriage.rest.list;

import iomtriage.http.Request;
import iomtriage.rest.Calls;

/** Answers that come a page at a time: {@code page} from 1, and {@code size} rows on each. */
final class Pages {

    private static final int MOST_ROWS = 500;
    private static final int ROWS = 50;
    private static final int LAST_PAGE = 1_000_000;

    private Pages() {}

    static int size(Request request) {
        return Calls.number(request.parameter("size"), ROWS, MOST_ROWS);
    }

    static int number(Request request) {
        return Calls.number(request.parameter("page"), 1, LAST_PAGE);
    }

    /** How many rows come on the pages before. */
    static long before(int page, int size) {
        return (long) (page - 1) * size;
    }

    static boolean isLast(int page, int size, int rows) {
        return before(page, size) + size >= rows;
    }
}
