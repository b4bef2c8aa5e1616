package iomtriage.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void codesForTheTerminalAreShownAndNotObeyedAndTextStaysAsItIs() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter out = PlainText.to(bytes);

        out.printf("a\u001B[31mred\u001B]0;title\u0007\u009Bc\u0000\u007F%n");
        out.write('\u202E');
        out.print("\r£ – Ż ’ 𝄞\tend");
        out.flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("a�[31mred�]0;title��c��" + System.lineSeparator() + "�\r£ – Ż ’ 𝄞\tend");
    }
}
