package iomtriage.tables;

/**
 * What stands between two line ends of a file.
 *
 * @param number its number, from 1
 * @param text its text, with a replacement character for bytes that are not UTF-8
 * @param isUtf8 whether all of it is UTF-8
 * @param isTooLong whether it is longer than is kept: the text is then only its start
 */
record PhysicalLine(long number, String text, boolean isUtf8, boolean isTooLong) {

    @Override
    public String toString() {
        return "PhysicalLine[hidden, line " + number + "]";
    }
}
