package iomtriage.simulation.internal.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of one caseload: all of them come into place, or none. */
public final class FileSet implements Closeable {

    private final List<Aside> all = new ArrayList<>();
    private final Aside records;
    private final Aside outcomes;
    private final Aside groups;
    private final Optional<Aside> programme;

    /**
     * @param folder an existing folder
     * @param records the name of the file of case records, compressed if it ends in {@code .gz}
     * @param withProgramme whether there is a file about the programme
     */
    public FileSet(Path folder, String records, boolean withProgramme) throws IOException {
        try {
            this.records = open(folder.resolve(records));
            this.outcomes = open(folder.resolve("outcomes.csv"));
            this.groups = open(folder.resolve("groups.csv"));
            this.programme = withProgramme ? Optional.of(open(folder.resolve("programme.csv"))) : Optional.empty();
        } catch (IOException unwritable) {
            close();
            throw unwritable;
        }
    }

    void headers() throws IOException {
        outcomes.write(CaseloadLines.OUTCOMES_HEADER);
        groups.write(CaseloadLines.GROUPS_HEADER);
        if (programme.isPresent()) {
            programme.get().write(CaseloadLines.PROGRAMME_HEADER);
        }
    }

    void write(CaseloadLines lines) throws IOException {
        lines.records().writeTo(records.out());
        outcomes.out().write(lines.outcomes());
        groups.out().write(lines.groups());
        if (programme.isPresent()) {
            programme.get().out().write(lines.programme());
        }
    }

    void moveIntoPlace() throws IOException {
        for (Aside file : all) {
            file.finish();
        }
        for (Aside file : all) {
            file.move();
        }
    }

    @Override
    public void close() throws IOException {
        for (Aside file : all) {
            file.close();
        }
    }

    private Aside open(Path place) throws IOException {
        Aside file = new Aside(place);
        all.add(file);
        return file;
    }
}
