package iomtriage.cli.score;

import iomtriage.cli.terminal.Refusal;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.csv.TableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where lines are written: the file that was asked for, or, where that is of a format with columns, as Parquet, a CSV file beside it that is copied at the end. */
final class AsideCsv implements AutoCloseable {

    private static final Set<String> TEXTS = Set.of("id", "outcome", "band", "reasons");

    private final Optional<Path> asked;
    private final Optional<Path> aside;
    private final Optional<TableFormat> format;

    private AsideCsv(Optional<Path> asked, Optional<Path> aside, Optional<TableFormat> format) {
        this.asked = asked;
        this.aside = aside;
        this.format = format;
    }

    /** @param asked what was asked for, if anything */
    static AsideCsv of(@Nullable Path asked) throws IOException {
        String name = asked == null ? "" : String.valueOf(asked.getFileName());
        Optional<TableFormat> format = TableFormat.which(each -> each.isNamedSo(name));
        if (asked == null || format.isEmpty()) {
            if (name.endsWith(".parquet")) {
                throw new Refusal("\"" + name + "\" cannot be written: Parquet takes iomtriage-columnar.jar beside"
                        + " iomtriage.jar. Put it there, or name a .csv file.");
            }
            return new AsideCsv(Optional.ofNullable(asked), Optional.empty(), Optional.empty());
        }
        Path folder = asked.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        return new AsideCsv(Optional.of(asked), Optional.of(Files.createTempFile(folder, ".aside", ".csv")), format);
    }

    /** Where to write lines; empty if nothing was asked for. */
    Optional<Path> file() {
        return aside.or(() -> asked);
    }

    /** Once everything is written. */
    void convert() throws IOException, TableException {
        if (aside.isPresent()) {
            format.orElseThrow().write(aside.get(), TEXTS, asked.orElseThrow());
        }
    }

    @Override
    public void close() throws IOException {
        if (aside.isPresent()) {
            Files.deleteIfExists(aside.get());
        }
    }
}
