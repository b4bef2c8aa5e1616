package iomtriage.records.internal.lines;

/**
 * One line of a file that is not blank.
 *
 * @param number its number in the file, from 1, blank lines counted
 * @param block bytes that many lines share; nobody writes to them any more
 * @param from where this line starts in the block
 * @param to one past its last byte, its line feed left out; the same as {@code from} where it is too long
 * @param isTooLong whether it is longer than is read
 */
@SuppressWarnings("ArrayRecordComponent") // Handed from the splitter to one parser, compared by nobody.
public record Line(long number, byte[] block, int from, int to, boolean isTooLong) {}
