package iomtriage.records.internal.cursor;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Whether bytes and text are well-formed Unicode: stricter than a JSON parser, which lets some damage through. */
public final class Unicode {

    private static final int CHUNK = 1024;

    private Unicode() {}

    /** How many bytes from the start are well-formed UTF-8: all of them, if the text is sound. */
    public static int wellFormedLength(byte[] bytes) {
        int ascii = 0;
        while (ascii < bytes.length && bytes[ascii] >= 0) {
            ascii++;
        }
        if (ascii == bytes.length) {
            return ascii;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer rest = ByteBuffer.wrap(bytes, ascii, bytes.length - ascii);
        CharBuffer ignored = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            ignored.clear();
            result = decoder.decode(rest, ignored, true);
        } while (result.isOverflow());
        return rest.position();
    }

    /** Whether every surrogate has its partner, so that the text can be written again. */
    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
