package iomtriage.tables.csv;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** A text without the mark that it may start with. */
final class WithoutMark extends PushbackReader {

    private final int mark;
    private boolean begun;

    WithoutMark(Reader text, int mark) {
        super(text, 1);
        this.mark = mark;
    }

    @Override
    public int read() throws IOException {
        begin();
        return super.read();
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        begin();
        return super.read(into, from, length);
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            int first = super.read();
            if (first >= 0 && first != mark) {
                unread(first);
            }
        }
    }
}
