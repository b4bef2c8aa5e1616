package iomtriage.integration.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The README's table of hosts. Whatever it says of a host, a test that runs the host says, too. */
final class HostsTable {

    private static final Path README = Path.of(System.getProperty("project.root"), "README.md");
    private static final String HEAD = "| host | version |";

    private HostsTable() {}

    /**
     * A test has run a host, and seen what the table says under some headings.
     *
     * @param under headings of columns next to each other, as the table has them
     * @param cells what it must say below them; empty text where that was not tried
     */
    static void says(String host, List<String> under, List<String> cells) throws IOException {
        List<List<String>> rows = Files.readAllLines(README).stream()
                .dropWhile(line -> !line.startsWith(HEAD))
                .takeWhile(line -> line.startsWith("|"))
                .map(HostsTable::cells)
                .toList();
        int from = rows.get(0).indexOf(under.get(0));

        assertThat(rows.get(0))
                .as("columns of the table of hosts in the README")
                .containsSequence(under);
        assertThat(rows)
                .as("the row of the table of hosts in the README")
                .filteredOn(row -> row.get(0).equals(host))
                .extracting(row -> row.subList(from, from + under.size()))
                .containsExactly(cells);
    }

    /** A test has opened the pages in a host. */
    static void saysOfPages(String host, String words) throws IOException {
        says(host, List.of("pages"), List.of(words));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }
}
