package iomtriage.tables.guess;

/** Whether a column numbers the rows one by one, as an index does that was exported with them. */
final class RowCounter {

    private static final int LONGEST = 15;

    private long last;
    private long rows;
    private boolean counts = true;

    void see(String cell) {
        if (!counts) {
            return;
        }
        counts = !cell.isEmpty() && cell.length() <= LONGEST && cell.chars().allMatch(c -> c >= '0' && c <= '9');
        if (counts) {
            long number = Long.parseLong(cell);
            counts = rows == 0 ? number <= 1 : number == last + 1;
            last = number;
            rows++;
        }
    }

    boolean counts() {
        return counts && rows > 2;
    }
}
