package iomtriage.cli.people;

import iomtriage.cli.pack.Packs;
import iomtriage.cli.terminal.Refusal;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.SpecificationReader;
import iomtriage.tables.specification.SpecificationRefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom a command works on. */
public final class PeopleOptions {

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description =
                    "People: a table (CSV, or JSON Lines of flat objects), or case records as JSON Lines. Compressed with gzip, or"
                            + " a table with zip, they are read as they are.")
    private Path data;

    @Option(
            names = "--columns",
            paramLabel = "SPEC",
            description =
                    "What the columns of a CSV table mean (JSON). Not needed with a pack, which carries its own; if given, it"
                            + " must be the same version.")
    private @Nullable Path columns;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day as of which case records are read, as 2026-01-31. Needed for case records only.")
    private @Nullable LocalDate asOf;

    /** A file alone, as a pack's manifest tells the rest. */
    public static PeopleOptions of(Path file) {
        PeopleOptions options = new PeopleOptions();
        options.data = file;
        return options;
    }

    public Path data() {
        return data;
    }

    /** Whether the data is case records rather than a table. */
    public boolean areCaseRecords() {
        return columns == null && DataKind.areCaseRecords(data);
    }

    public LocalDate asOf() {
        if (asOf == null) {
            throw new Refusal(
                    "Case records are read as of a date, and none is given. Add --as-of DATE, as 2026-01-31.");
        }
        return asOf;
    }

    /** The specification given on the command line, if one is. */
    public Optional<ColumnSpecification> given() throws SpecificationRefusedException, IOException {
        return columns == null ? Optional.empty() : Optional.of(SpecificationReader.read(columns));
    }

    public Optional<Path> columns() {
        return Optional.ofNullable(columns);
    }

    /** The specification of the pack, held against the one given. */
    public ColumnSpecification specification(ModelPack pack) throws SpecificationRefusedException, IOException {
        ColumnSpecification own = Packs.specification(pack)
                .orElseThrow(() -> new Refusal("The pack \"" + pack.manifest().id()
                        + "\" reads case records, but the data is a table. Give it case records (.jsonl or .jsonl.gz),"
                        + " or use a pack trained on this table."));
        Optional<ColumnSpecification> given = given();
        if (given.isPresent() && !given.get().key().equals(own.key())) {
            throw new Refusal("The pack was trained with the column specification " + own.key() + ", but "
                    + given.get().key() + " is given. Use the same one, or train the pack again.");
        }
        if (given.isPresent() && !given.get().columns().equals(own.columns())) {
            throw new Refusal("The column specification given calls itself " + own.key()
                    + ", as the one the pack was trained with does, but it differs in "
                    + differing(own, given.get())
                    + ". Leave --columns out to use the pack's own, or train the pack again.");
        }
        return own;
    }

    /** Names of columns that only one of two specifications has, or that mean something else in the other. */
    private static String differing(ColumnSpecification own, ColumnSpecification given) {
        SortedSet<String> names = new TreeSet<>();
        own.columns().stream().filter(each -> !given.columns().contains(each)).forEach(each -> names.add(each.name()));
        given.columns().stream().filter(each -> !own.columns().contains(each)).forEach(each -> names.add(each.name()));
        return names.isEmpty() ? "the order of its columns" : "the columns " + String.join(", ", names);
    }

    /** @throws Refusal if the pack reads tables but the data is case records */
    public void refuseUnlessCaseRecords(ModelPack pack) {
        if (Packs.specification(pack).isPresent()) {
            throw new Refusal(
                    "The pack \"" + pack.manifest().id() + "\" reads a table, but the data is case records. Give it"
                            + " a CSV table, or use a pack trained on case records.");
        }
    }
}
