package iomtriage.tables.specification;

import java.io.Serializable;

/**
 * A code that a cell may hold, with what it means.
 *
 * @param code the text as it stands in the file
 * @param words the same in plain words
 */
public record Code(String code, String words) implements Serializable {}
