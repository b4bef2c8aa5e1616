package iomtriage.api.offence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ministry's table of offence codes, read once from {@code offence-codes.txt}, which names its source. */
final class OffenceCodeTable {

    private static final String FILE = "offence-codes.txt";
    private static final String NONE = "-";
    private static final int CODES = 100_000;

    /** By the code as a number; null where the table has none. */
    private final @Nullable OffenceCode[] codes = new OffenceCode[CODES];

    private final List<OffenceCode> all;

    private OffenceCodeTable(BufferedReader lines) {
        lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        all = Arrays.stream(codes).filter(Objects::nonNull).toList();
    }

    private static final class Loaded {
        static final OffenceCodeTable TABLE = load();
    }

    static OffenceCodeTable get() {
        return Loaded.TABLE;
    }

    private static OffenceCodeTable load() {
        try (InputStream in = OffenceCodeTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The API lacks its table " + FILE + ". Build it again.");
            }
            return new OffenceCodeTable(new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException("The API's table " + FILE + " cannot be read. Build it again.", e);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        Optional<OffenceMeaning> meaning = meaning(line.substring(0, colon).split(" "));
        for (String code : line.substring(colon + 2).split(" ")) {
            codes[Integer.parseInt(code)] = new OffenceCode(code, meaning);
        }
    }

    private static Optional<OffenceMeaning> meaning(String[] words) {
        OffenceGroup group = OffenceGroup.valueOf(words[0]);
        return group == OffenceGroup.UNKNOWN
                ? Optional.empty()
                : Optional.of(new OffenceMeaning(
                        group,
                        words[1].equals("violent"),
                        constant(words[2], Ogrs3Category.class),
                        constant(words[3], NeighbourhoodCrime.class)));
    }

    private static <E extends Enum<E>> Optional<E> constant(String word, Class<E> type) {
        return word.equals(NONE) ? Optional.empty() : Optional.of(Enum.valueOf(type, word));
    }

    /** @param value five digits */
    OffenceCode code(String value) {
        OffenceCode listed = codes[Integer.parseInt(value)];
        return listed == null ? new OffenceCode(value, Optional.empty()) : listed;
    }

    List<OffenceCode> all() {
        return all;
    }
}
