package iomtriage.records.internal.lines;

/**
 * One line of a file that is not blank.
 *
 * @param number its number in the file, from 1, blank lines counted
 * @param bytes what it holds, without its line feed; nothing of it where it is too long
 * @param isTooLong whether it is longer than is read
 */
@SuppressWarnings("ArrayRecordComponent") // Handed from the splitter to one parser, compared by nobody.
public record Line(long number, byte[] bytes, boolean isTooLong) {}
