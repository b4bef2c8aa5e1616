package iomtriage.cli.score;

import iomtriage.cli.people.CaseReader;
import iomtriage.cli.people.FindingLog;
import iomtriage.cli.people.RowLog;
import iomtriage.records.files.AtomicFile;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.tables.RequiredColumns;
import iomtriage.tables.Table;
import iomtriage.tables.TableRow;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.ColumnSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Writes {@code scores.csv}, in the order of the data, in parallel, with memory that does not grow with the people. */
public final class ScoreFile {

    /** What became of one row. */
    private record Scored(String lines, TableRow row) {}

    private final List<ScoreLine> outcomes = new ArrayList<>();
    private final boolean namesOutcomes;
    private List<String> notes = List.of();

    /** @param models the outcomes to write; with more than one, a column names the outcome of each line */
    public ScoreFile(Scorer scorer, List<OutcomeModel> models) {
        this.namesOutcomes = models.size() > 1;
        models.forEach(model -> outcomes.add(new ScoreLine(scorer, model, namesOutcomes)));
    }

    /**
     * Scores every row of a table.
     *
     * @return how many people were scored
     * @throws iomtriage.cli.terminal.Refusal if any row cannot be used, with everything that is wrong; nothing is written then
     */
    public long fromTable(Path data, ColumnSpecification specification, RequiredColumns wanted, int threads, Path out)
            throws TableException, IOException {
        RowLog log = new RowLog();
        try (AtomicFile file = AtomicFile.createPrivate(out)) {
            Writer writer = file.writer();
            writer.write(ScoreLine.header(namesOutcomes));
            String refused = "The table \"" + data.getFileName() + "\" cannot be scored, and nothing was written";
            long people = 0;
            try {
                people = new Table(data, specification).forEach(wanted, threads, this::scored, scored -> {
                    log.see(scored.row());
                    write(writer, scored.lines());
                });
            } catch (TableException broken) {
                log.refuseBroken(refused, broken);
            }
            log.refuseToScore(refused);
            file.commit();
            notes = log.notes();
            return people;
        }
    }

    /**
     * Scores every case record of a file.
     *
     * @return how many people were scored
     * @throws iomtriage.cli.terminal.Refusal if any record cannot be used, with everything that is wrong; nothing is written then
     */
    public long fromCaseRecords(Path data, CaseReader reader, Path out) throws IOException {
        FindingLog log = new FindingLog();
        AtomicLong people = new AtomicLong();
        try (AtomicFile file = AtomicFile.createPrivate(out)) {
            Writer writer = file.writer();
            writer.write(ScoreLine.header(namesOutcomes));
            reader.forEach(
                    data,
                    person -> lines(person.reference(), person.row()),
                    lines -> {
                        people.incrementAndGet();
                        write(writer, lines);
                    },
                    log::addFor);
            log.refuseIfAny("Some case records cannot be scored, and nothing was written");
            file.commit();
        }
        return people.get();
    }

    /** What was done about codes that are not listed, each a sentence. */
    public List<String> notes() {
        return notes;
    }

    private Scored scored(TableRow row) {
        return new Scored(row.canBeScored() ? lines(row.reference(), row.features()) : "", row);
    }

    private String lines(String reference, double[] row) {
        StringBuilder lines = new StringBuilder();
        outcomes.forEach(outcome -> outcome.append(lines, reference, row));
        return lines.toString();
    }

    private static void write(Writer writer, String lines) {
        try {
            writer.write(lines);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
