package iomtriage.tables;

/**
 * A column that nobody has described yet, with what it is taken for.
 *
 * @param column the guess
 * @param why what speaks for it, in plain words
 */
public record GuessedColumn(Column column, String why) {}
