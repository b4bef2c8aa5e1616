package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others compile against says of each thing what it takes, what it gives, and when it refuses. */
class DocumentedApiTest {

    private static final Path BUNDLES = Path.of(System.getProperty("project.root"), "bundles");

    @ParameterizedTest
    @ValueSource(strings = {"api", "contract", "launcher", "openid", "ranking", "scoring", "spark", "spring"})
    void nothingThatAHostCompilesAgainstIsWithoutAComment(String room) throws IOException {
        List<Path> sources = sources(BUNDLES.resolve(room).resolve("src/main/java"));

        assertThat(sources).as(room).isNotEmpty();
        assertThat(CommentGaps.in(sources))
                .as("gaps in the documentation of " + room)
                .isEmpty();
    }

    @Test
    void eachKindOfGapIsFoundWhereAReaderWouldMissSomething(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Gaps.java"), """
                public interface Gaps {
                    /** A word on it. */
                    int CONSTANT = 1;

                    String UNSAID = "";

                    /** Sends a thing. */
                    <T> String send(T thing);

                    /**
                     * {@return what was sent}
                     *
                     * @param thing what to send
                     */
                    String said(String thing);

                    /** Colours. */
                    enum Colour {
                        RED,
                        /** As grass. */
                        GREEN
                    }

                    /**
                     * Two things.
                     *
                     * @param one the first
                     */
                    record Pair(String one, String other) implements Gaps {
                        /** @throws NullPointerException if one is null */
                        public Pair {
                            one.length();
                        }

                        @Override
                        public <T> String send(T thing) {
                            return said(one);
                        }

                        private void unseen(int number) {}
                    }
                }

                class Unseen {
                    public void method(int number) {}
                }
                """);

        assertThat(CommentGaps.in(List.of(file)))
                .containsExactly(
                        "Gaps.java:1 Gaps: no comment",
                        "Gaps.java:5 UNSAID: no comment",
                        "Gaps.java:8 send: no @param T",
                        "Gaps.java:8 send: no @param thing",
                        "Gaps.java:8 send: no @return",
                        "Gaps.java:19 RED: no comment",
                        "Gaps.java:29 Pair: no @param other");
    }

    /** Of a bundle what its exported packages hold; of a library all packages but the internal ones. */
    private static List<Path> sources(Path folder) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(folder)) {
            sources = files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !folder.relativize(each).toString().contains("internal"))
                    .sorted()
                    .toList();
        }
        Set<Path> exported = new HashSet<>();
        for (Path source : sources) {
            if (source.endsWith("package-info.java") && Files.readString(source).contains("@Export")) {
                exported.add(source.getParent());
            }
        }
        return sources.stream()
                .filter(each -> exported.isEmpty() || exported.contains(each.getParent()))
                .toList();
    }
}
