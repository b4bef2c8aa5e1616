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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Writes {@code scores.csv}, in the order of the data, in parallel, with memory that does not grow with the people. */
public final class ScoreFile {

    /** What became of one row. */
    private record Scored(Lines lines, TableRow row) {}

    /** One person's lines: scores, and contributions where they are asked for. */
    private record Lines(String scores, String contributions) {}

    /** About how many letters a person's scores take; to grow would be to copy. */
    private static final int ROOM = 256;

    private static final Lines NONE = new Lines("", "");

    private final List<ScoreLine> outcomes = new ArrayList<>();
    private final boolean namesOutcomes;
    private final int periods;
    private final Optional<Contributions> contributions;
    private List<String> notes = List.of();

    /** Where everyone's contributions go, and how a line of them is written. */
    private record Contributions(Path file, ContributionLine line) {}

    /**
     * @param models the outcomes to write; with more than one, a column names the outcome of each line
     * @param contributions a second file, for what every term adds to everyone's scores
     */
    public ScoreFile(Scorer scorer, List<OutcomeModel> models, Optional<Path> contributions) {
        this.namesOutcomes = models.size() > 1;
        this.contributions =
                contributions.map(file -> new Contributions(file, new ContributionLine(scorer, models, file)));
        this.periods = models.stream()
                .mapToInt(model -> model.periods().orElse(0))
                .max()
                .orElse(0);
        models.forEach(model -> outcomes.add(new ScoreLine(scorer, model, namesOutcomes, periods)));
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
        try (Files files = new Files(out)) {
            String refused = "The table \"" + data.getFileName() + "\" cannot be scored, and nothing was written";
            long people = 0;
            try {
                people = new Table(data, specification).forEach(wanted, threads, this::scored, scored -> {
                    log.see(scored.row());
                    files.write(scored.lines());
                });
            } catch (TableException broken) {
                log.refuseBroken(refused, broken);
            }
            log.refuseToScore(refused);
            files.commit();
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
        try (Files files = new Files(out)) {
            reader.forEach(
                    data,
                    person -> lines(person.reference(), person.row()),
                    lines -> {
                        people.incrementAndGet();
                        files.write(lines);
                    },
                    log::addFor);
            log.refuseIfAny("Some case records cannot be scored, and nothing was written");
            files.commit();
        }
        return people.get();
    }

    /** What was done about codes that are not listed, each a sentence. */
    public List<String> notes() {
        return notes;
    }

    private Scored scored(TableRow row) {
        return new Scored(row.canBeScored() ? lines(row.reference(), row.features()) : NONE, row);
    }

    private Lines lines(String reference, double[] row) {
        StringBuilder lines = new StringBuilder(ROOM);
        outcomes.forEach(outcome -> outcome.append(lines, reference, row));
        if (contributions.isEmpty()) {
            return new Lines(lines.toString(), "");
        }
        StringBuilder terms = new StringBuilder(ROOM * 4);
        contributions.get().line().append(terms, reference, row);
        return new Lines(lines.toString(), terms.toString());
    }

    /** Both files, or the one: they appear whole or not at all. */
    private final class Files implements AutoCloseable {

        private final AtomicFile scores;
        private final Optional<AtomicFile> terms;

        Files(Path out) throws IOException {
            this.scores = AtomicFile.createPrivate(out);
            this.terms = contributions.isPresent()
                    ? Optional.of(AtomicFile.createPrivate(contributions.get().file()))
                    : Optional.empty();
            write(new Lines(
                    ScoreLine.header(namesOutcomes, periods),
                    contributions.map(each -> each.line().header()).orElse("")));
        }

        void write(Lines lines) {
            try {
                scores.writer().write(lines.scores());
                if (terms.isPresent()) {
                    terms.get().writer().write(lines.contributions());
                }
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        void commit() throws IOException {
            if (terms.isPresent()) {
                terms.get().commit();
            }
            scores.commit();
        }

        @Override
        public void close() throws IOException {
            if (terms.isPresent()) {
                terms.get().close();
            }
            scores.close();
        }
    }
}
