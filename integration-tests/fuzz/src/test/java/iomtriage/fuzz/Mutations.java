package iomtriage.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Inputs that nobody thought of, made from some that somebody did. The same seed and corpus give the same inputs in the same order in
 * every run and on every machine: nothing is timed, counted or measured, and the numbers of {@link Random} are specified.
 */
final class Mutations {

    private static final int LONGEST = 1 << 16;
    private static final int MOST_STEPS = 5;
    private static final int LONGEST_PIECE_BITS = 10;

    /** Bytes that readers often stumble over. */
    private static final List<byte[]> TELLING = List.of(
                    text(
                            "null", "true", "\"\"", "{}", "[]", "{", "}", "[", "]", "\"", ",", ":", "\\", "\\u0000",
                            "\\ud800"),
                    text(
                            "0",
                            "-0",
                            "-1",
                            "1e400",
                            "1e-400",
                            "NaN",
                            "Infinity",
                            "0.1",
                            "00",
                            "2147483647",
                            "2147483648"),
                    text("9223372036854775807", "-9223372036854775808", "99999999999999999999999999", "1e999999999"),
                    text("0000-00-00", "2026-02-30", "9999-12-31", "+1000000000-01-01", "P1000000000Y", "T24:00"),
                    text(
                            "\n", "\r\n", "\t", "\f", "\0", " ", ";", "\"\"\"", "%", "%00", "%zz", "&", "=", "?", "#",
                            "/", "../"),
                    text(
                            "\u00e9",
                            "\u2028",
                            "\ufeff",
                            "\ud83d\ude00",
                            "\u0130",
                            "[".repeat(5000),
                            "{\"a\":".repeat(2000)),
                    List.of(
                            bytes(0xff),
                            bytes(0xc0, 0x80),
                            bytes(0xed, 0xa0, 0x80),
                            bytes(0xf4, 0x90, 0x80, 0x80),
                            bytes(0x80)),
                    List.of(bytes(0xef, 0xbb, 0xbf), bytes(0xff, 0xfe), bytes(0xfe, 0xff), bytes(0, 0, 0xfe, 0xff)),
                    List.of(
                            bytes(0, 0, 0, 0),
                            bytes(0xff, 0xff, 0xff, 0xff),
                            bytes(0x7f, 0xff, 0xff, 0xff),
                            bytes(0x80, 0, 0, 0)),
                    List.of(bytes(0xff, 0xff, 0xff, 0xff, 0x07), bytes(0xff, 0xff, 0xff, 0xff, 0x0f), new byte[100]),
                    List.of(bytes(0x1f, 0x8b, 8), bytes('P', 'K', 3, 4), bytes('P', 'K', 1, 2), bytes('P', 'K', 5, 6)))
            .stream()
            .flatMap(List::stream)
            .toList();

    private final Random random;
    private final List<byte[]> corpus;

    /** @param corpus not empty */
    Mutations(long seed, List<byte[]> corpus) {
        this.random = new Random(seed);
        this.corpus = List.copyOf(corpus);
    }

    private static List<byte[]> text(String... texts) {
        return Stream.of(texts)
                .map(each -> each.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    byte[] next() {
        byte[] input = any(corpus);
        for (int steps = 1 + random.nextInt(MOST_STEPS); steps > 0; steps--) {
            input = changed(input);
        }
        return input;
    }

    private byte[] any(List<byte[]> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Something else in the place of a piece; either may be nothing. */
    private byte[] changed(byte[] input) {
        byte[] other = any(corpus);
        return switch (random.nextInt(10)) {
            case 0 -> withBitFlipped(input);
            case 1 -> replaced(input, piece(input), bytes(random.nextInt(256)));
            case 2 -> replaced(input, piece(input), bytes());
            case 3 -> replaced(input, new Piece(random.nextInt(input.length + 1), input.length), bytes());
            case 4 -> replaced(input, place(input), of(input, piece(input)));
            case 5 -> replaced(input, place(input), of(other, piece(other)));
            case 6 -> replaced(input, place(input), any(TELLING));
            case 7 -> replaced(input, word(input), any(TELLING));
            case 8 -> replaced(input, word(input), of(input, word(input)));
            default -> replaced(input, word(input), of(other, word(other)));
        };
    }

    private byte[] withBitFlipped(byte[] input) {
        if (input.length == 0) {
            return input;
        }
        int at = random.nextInt(input.length);
        return replaced(input, new Piece(at, at + 1), bytes(input[at] ^ 1 << random.nextInt(Byte.SIZE)));
    }

    /** Of some bytes, from the first to before the last. */
    private record Piece(int from, int to) {}

    private Piece place(byte[] input) {
        int at = random.nextInt(input.length + 1);
        return new Piece(at, at);
    }

    /** Short ones more often than long ones. */
    private Piece piece(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int length = 1 + random.nextInt(1 << random.nextInt(LONGEST_PIECE_BITS));
        return new Piece(from, Math.min(input.length, from + length));
    }

    /** A whole name, number or value. */
    private Piece word(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int to = from;
        while (from > 0 && isOfAWord(input[from - 1])) {
            from--;
        }
        while (to < input.length && isOfAWord(input[to])) {
            to++;
        }
        return new Piece(from, to);
    }

    private static boolean isOfAWord(byte each) {
        return each >= '0' && each <= '9'
                || each >= 'a' && each <= 'z'
                || each >= 'A' && each <= 'Z'
                || each == '-'
                || each == '_'
                || each == '.';
    }

    private static byte[] of(byte[] input, Piece piece) {
        byte[] part = new byte[piece.to - piece.from];
        System.arraycopy(input, piece.from, part, 0, part.length);
        return part;
    }

    private static byte[] replaced(byte[] input, Piece piece, byte[] by) {
        int length = input.length - (piece.to - piece.from) + by.length;
        if (length > LONGEST) {
            return input;
        }
        byte[] changed = new byte[length];
        System.arraycopy(input, 0, changed, 0, piece.from);
        System.arraycopy(by, 0, changed, piece.from, by.length);
        System.arraycopy(input, piece.to, changed, piece.from + by.length, input.length - piece.to);
        return changed;
    }
}
