package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares text with a file. After a wanted change, run the tests with {@code -Dgolden=write} and read the difference. */
public final class Golden {

    private static final String FOLDER = "golden/";

    private Golden() {}

    /** The text is that of the golden file, byte for byte. */
    public static void assertSame(String file, String text) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Path path = Path.of("src/test/resources", FOLDER, file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
        try (InputStream golden = Golden.class.getResourceAsStream("/" + FOLDER + file)) {
            assertThat(golden).as("golden file %s", file).isNotNull();
            assertThat(text).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
