package iomtriage.tables.specification;

/**
 * Something about a column that would stop training, and why a person says that it is right all the same. Kept in the card.
 *
 * @param leak what it is, as the message that stopped training names it
 * @param column the column
 * @param reason why it is right
 */
public record Acknowledgement(String leak, String column, String reason) {}
