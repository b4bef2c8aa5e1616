package iomtriage.simulation.internal.files;

import iomtriage.records.files.AtomicFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** The files of one caseload: all of them come into place, or none. */
public final class FileSet implements Closeable {

    /** What the name of the records of 30 months later begins with. */
    public static final String LATER = "later-";

    private static final int BUFFER = 1 << 16;

    private final List<AtomicFile> all = new ArrayList<>();
    private final OutputStream records;
    private final OutputStream outcomes;
    private final OutputStream days;
    private final OutputStream groups;
    private final Optional<OutputStream> programme;
    private final Optional<OutputStream> later;

    /**
     * @param folder an existing folder
     * @param records the name of the file of case records, compressed if it ends in {@code .gz}
     * @param withProgramme whether there is a file about the programme
     */
    public FileSet(Path folder, String records, boolean withProgramme) throws IOException {
        try {
            this.records = records(folder, records);
            this.outcomes = open(folder.resolve("outcomes.csv"));
            this.days = open(folder.resolve("outcome-days.csv"));
            this.groups = open(folder.resolve("groups.csv"));
            this.programme = withProgramme ? Optional.of(open(folder.resolve("programme.csv"))) : Optional.empty();
            this.later = withProgramme ? Optional.of(records(folder, LATER + records)) : Optional.empty();
        } catch (IOException unwritable) {
            close();
            throw unwritable;
        }
    }

    void headers() throws IOException {
        write(outcomes, CaseloadLines.OUTCOMES_HEADER);
        write(days, CaseloadLines.DAYS_HEADER);
        write(groups, CaseloadLines.GROUPS_HEADER);
        if (programme.isPresent()) {
            write(programme.get(), CaseloadLines.PROGRAMME_HEADER);
        }
    }

    void write(CaseloadLines lines) throws IOException {
        lines.records().writeTo(records);
        outcomes.write(lines.outcomes());
        days.write(lines.days());
        groups.write(lines.groups());
        if (programme.isPresent()) {
            programme.get().write(lines.programme());
        }
        if (later.isPresent()) {
            lines.later().writeTo(later.get());
        }
    }

    void moveIntoPlace() throws IOException {
        finish(records);
        if (later.isPresent()) {
            finish(later.get());
        }
        for (AtomicFile file : all) {
            file.sync();
        }
        for (AtomicFile file : all) {
            file.commit();
        }
    }

    @Override
    public void close() throws IOException {
        for (AtomicFile file : all) {
            file.close();
        }
    }

    private static void finish(OutputStream records) throws IOException {
        if (records instanceof Gzip compressed) {
            compressed.finish();
        }
    }

    private OutputStream records(Path folder, String name) throws IOException {
        OutputStream file = open(folder.resolve(name));
        return name.endsWith(".gz") ? new Gzip(file, BUFFER) : file;
    }

    private OutputStream open(Path place) throws IOException {
        AtomicFile file = AtomicFile.create(place);
        all.add(file);
        return file.out();
    }

    private static void write(OutputStream file, String header) throws IOException {
        file.write(header.getBytes(StandardCharsets.UTF_8));
    }

    /** Compresses at a level at which case records take half of the time and a twentieth more room than at the usual one. */
    private static final class Gzip extends GZIPOutputStream {

        private static final int LEVEL = 5;

        Gzip(OutputStream out, int buffer) throws IOException {
            super(out, buffer);
            def.setLevel(LEVEL);
        }
    }
}
