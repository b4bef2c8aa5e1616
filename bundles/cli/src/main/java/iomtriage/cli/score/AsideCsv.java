package iomtriage.cli.score;

import iomtriage.cli.parquet.ParquetCopy;
import iomtriage.tables.csv.TableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where lines are written: the file that was asked for, or, where that is Parquet, a CSV file beside it that is copied at the end. */
final class AsideCsv implements AutoCloseable {

    private static final Set<String> TEXTS = Set.of("id", "outcome", "band", "reasons");

    private final Optional<Path> asked;
    private final Optional<Path> aside;

    private AsideCsv(Optional<Path> asked, Optional<Path> aside) {
        this.asked = asked;
        this.aside = aside;
    }

    /** @param asked what was asked for, if anything */
    static AsideCsv of(@Nullable Path asked) throws IOException {
        if (asked == null || !ParquetCopy.isNamedSo(asked)) {
            return new AsideCsv(Optional.ofNullable(asked), Optional.empty());
        }
        Path folder = asked.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        return new AsideCsv(Optional.of(asked), Optional.of(Files.createTempFile(folder, ".aside", ".csv")));
    }

    /** Where to write lines; empty if nothing was asked for. */
    Optional<Path> file() {
        return aside.or(() -> asked);
    }

    /** Once everything is written. */
    void convert() throws IOException, TableException {
        if (aside.isPresent()) {
            ParquetCopy.write(aside.get(), TEXTS, asked.orElseThrow());
        }
    }

    @Override
    public void close() throws IOException {
        if (aside.isPresent()) {
            Files.deleteIfExists(aside.get());
        }
    }
}
