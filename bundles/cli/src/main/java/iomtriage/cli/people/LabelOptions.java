package iomtriage.cli.people;

import iomtriage.cli.terminal.Refusal;
import iomtriage.scoring.pack.layout.FeatureSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where outcomes and groups come from, and what happens to people without. */
public final class LabelOptions {

    @Option(
            names = "--outcomes",
            paramLabel = "FILE",
            description =
                    "For case records: a CSV with the reference in its first column and outcomes as 0 and 1 after it. Or, to learn"
                            + " when they happen, the days on which they did, blank if they did not, with a column followed-until:"
                            + " the first day of which nothing is known.")
    private @Nullable Path outcomeFile;

    @Option(
            names = "--groups",
            paramLabel = "FILE",
            description =
                    "For case records: a CSV with the reference in its first column and groups for auditing after it."
                            + " They reach no feature.")
    private @Nullable Path groupFile;

    @Option(names = "--drop-unlabelled", description = "Leave out rows without an outcome instead of refusing them.")
    private boolean dropUnlabelled;

    @Option(
            names = "--drop-refused",
            description = "Leave out the rows or records in which something is wrong instead of refusing the file.")
    private boolean dropRefused;

    public Path outcomeFile() {
        if (outcomeFile == null) {
            throw new Refusal("Case records hold no outcomes. Name the CSV that does with --outcomes.");
        }
        return outcomeFile;
    }

    public boolean dropUnlabelled() {
        return dropUnlabelled;
    }

    public boolean dropRefused() {
        return dropRefused;
    }

    /** @param training whether codes that are not listed are refused, whatever their column says of scoring */
    public TableReader.Settings tableSettings(boolean training) {
        return new TableReader.Settings(dropUnlabelled, dropRefused, training);
    }

    public LabelledCaseReader.Settings caseSettings(LocalDate asOf) {
        return new LabelledCaseReader.Settings(
                asOf, Optional.ofNullable(groupFile), dropUnlabelled, dropRefused, FeatureSet.ALL);
    }

    /** The options that were given, as words of a command line: files by name alone. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (outcomeFile != null) {
            words.addAll(List.of("--outcomes", String.valueOf(outcomeFile.getFileName())));
        }
        if (groupFile != null) {
            words.addAll(List.of("--groups", String.valueOf(groupFile.getFileName())));
        }
        if (dropUnlabelled) {
            words.add("--drop-unlabelled");
        }
        if (dropRefused) {
            words.add("--drop-refused");
        }
        return words;
    }
}
