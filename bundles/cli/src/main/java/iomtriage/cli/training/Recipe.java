package iomtriage.cli.training;

import java.util.SortedMap;

/**
 * How a pack is made again.
 *
 * @param command the command, files by name alone
 * @param settings how the data was read, by name
 */
public record Recipe(String command, SortedMap<String, String> settings) {}
