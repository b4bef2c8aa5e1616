package iomtriage.store.migration;

import java.util.Arrays;
import java.util.List;

/**
 * One numbered step of the tables' history. What was released is never edited: a change is a new step.
 *
 * @param version its number, 1 for the first
 * @param name what it does
 * @param script SQL statements, each ended by a semicolon at the end of a line
 */
record Migration(int version, String name, String script) {

    List<String> statements() {
        return Arrays.stream(script.split(";[ \\t]*(\\r?\\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.lines().allMatch(line -> line.isBlank() || line.startsWith("--")))
                .toList();
    }
}
