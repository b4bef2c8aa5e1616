package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences that readers did not understand are in no template, message, rule or description of any room. */
class WordingTest {

    private static final List<String> REPLACED = List.of(
            "of no one kind",
            "may the decision stand",
            "put it on record",
            "put the rating on record",
            "whoever agrees nearly always",
            "average of bags",
            "looked at again by now",
            "no need drives this person",
            "only somebody who",
            "what became of them");

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

    @Test
    void noneOfTheReplacedSentencesIsLeft() throws IOException {
        List<String> left = new ArrayList<>();
        int read = 0;
        for (Path file : sources()) {
            String words = words(file);
            read += words.isEmpty() ? 0 : 1;
            REPLACED.stream().filter(words::contains).forEach(each -> left.add(file + ": " + each));
        }

        assertThat(read).as("files with words").isGreaterThan(500);
        assertThat(left).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> rooms = Files.list(Path.of(".."))) {
            return rooms.map(room -> room.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .flatMap(WordingTest::files)
                    .filter(file -> file.toString().matches(".*\\.(peb|java|json|html)"))
                    .toList();
        }
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of Java what stands in quotes, put together where it goes over several lines. */
    private static String words(Path file) throws IOException {
        String text = Files.readString(file);
        if (file.toString().endsWith(".java")) {
            text = String.join(
                    "\n",
                    TEXT.matcher(JOINED.matcher(text).replaceAll(""))
                            .results()
                            .map(match -> match.group())
                            .toList());
        }
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replace('’', '\'');
    }
}
