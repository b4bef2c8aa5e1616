package iomtriage.cohorts.definition;

/**
 * The text of a definition file.
 *
 * @param name the file's name, to say where a fault is
 * @param json its content
 */
public record DefinitionFile(String name, String json) {}
