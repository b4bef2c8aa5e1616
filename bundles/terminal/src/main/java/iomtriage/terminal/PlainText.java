package iomtriage.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * What is printed is only text: a heading or a file's name that holds codes for the terminal (colours, moving about, another
 * title, text written from right to left) could hide or fake a line, and shows them as � instead.
 */
public final class PlainText extends FilterWriter {

    private static final char REPLACEMENT = '\uFFFD';

    private PlainText(Writer out) {
        super(out);
    }

    /** Prints to a stream, in UTF-8, and flushes each line. */
    public static PrintWriter to(OutputStream stream) {
        return new PrintWriter(new PlainText(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), true);
    }

    @Override
    public void write(int character) throws IOException {
        out.write(plain((char) character));
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        write(new String(characters, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        StringBuilder plain = new StringBuilder(length);
        text.substring(from, from + length).chars().forEach(each -> plain.append(plain((char) each)));
        out.write(plain.toString());
    }

    /** The end of a line, a tabulator and the way back to a line's start are ours. */
    private static char plain(char character) {
        boolean code = Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0;
        boolean direction =
                character >= '\u202A' && character <= '\u202E' || character >= '\u2066' && character <= '\u2069';
        return code || direction ? REPLACEMENT : character;
    }
}
