package iomtriage.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CasebookOptionsTest {

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        StringWriter printed = new StringWriter();

        int exit = new Casebook().commandLine().setOut(new PrintWriter(printed)).execute("--version");

        assertThat(exit).isZero();
        assertThat(Files.readString(Path.of("../../pom.xml")))
                .contains("<version>" + printed.toString().strip().replace("casebook ", "") + "</version>");
    }
}
