package iomtriage.cli.programme;

import iomtriage.cli.people.FindingLog;
import iomtriage.programme.SchemeSpell;
import iomtriage.tables.csv.Line;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.csv.TableFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a table of who was on the scheme and when: the columns subject, from and to, in any order. */
final class SchemeFile {

    private static final List<String> COLUMNS = List.of("subject", "from", "to");

    private final FindingLog log = new FindingLog();
    private final Map<String, List<SchemeSpell>> spells = new TreeMap<>();

    private SchemeFile() {}

    /**
     * The spells by reference.
     *
     * @throws TableException if it is no table
     * @throws iomtriage.cli.terminal.Refusal with everything that is wrong with its lines
     */
    static Map<String, List<SchemeSpell>> read(Path path) throws TableException {
        TableFile file = new TableFile(path);
        List<String> header = header(file);
        List<String> missing =
                COLUMNS.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new TableException(
                    file.name(),
                    List.of(
                            "It has no column called " + String.join(" and none called ", missing)
                                    + ". Give it subject, from and to; leave to empty for people who are still on the scheme."));
        }
        SchemeFile read = new SchemeFile();
        file.lines(names -> line -> read.line(line, header));
        read.spells.values().forEach(own -> SchemeSpell.overlap(own).ifPresent(read.log::add));
        read.log.refuseIfAny("The file of who was on the scheme, \"" + file.name() + "\", cannot be used");
        return read.spells;
    }

    /**
     * The references in a table's column subject, whatever else it has.
     *
     * @throws TableException if it is no table, or has no such column
     * @throws iomtriage.cli.terminal.Refusal with the lines that name nobody, or if no line names anybody
     */
    static Set<String> subjects(Path path) throws TableException {
        TableFile file = new TableFile(path);
        int column = header(file).indexOf(COLUMNS.get(0));
        if (column < 0) {
            throw new TableException(file.name(), List.of("It has no column called subject. Add one of references."));
        }
        FindingLog log = new FindingLog();
        Set<String> subjects = new TreeSet<>();
        file.lines(names -> line -> {
            String subject =
                    column < line.fields().size() ? line.fields().get(column).strip() : "";
            if (subject.isEmpty()) {
                log.add("line " + line.number() + ": needs a subject.");
            } else {
                subjects.add(subject);
            }
        });
        if (subjects.isEmpty()) {
            log.add("It names nobody. Leave --compare-with out to compare with everybody.");
        }
        log.refuseIfAny("The file of people to compare with, \"" + file.name() + "\", cannot be used");
        return subjects;
    }

    private static List<String> header(TableFile file) throws TableException {
        return file.header().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void line(Line line, List<String> header) {
        String place = "line " + line.number();
        if (line.fields().size() != header.size()) {
            log.add(place + ": has " + line.fields().size() + " fields instead of " + header.size() + ".");
            return;
        }
        String subject = field(line, header, "subject");
        Optional<LocalDate> from = date(field(line, header, "from"));
        String last = field(line, header, "to");
        Optional<LocalDate> to = date(last);
        if (subject.isEmpty() || from.isEmpty() || to.isEmpty() && !last.isEmpty()) {
            log.add(place + ": needs a subject, and dates written as 2026-01-31; to may be empty.");
        } else if (to.filter(day -> day.isBefore(from.get())).isPresent()) {
            log.add(place + ": ends before it begins. Correct one of the dates.");
        } else {
            spells.computeIfAbsent(subject, each -> new ArrayList<>()).add(new SchemeSpell(from.get(), to, place));
        }
    }

    private static String field(Line line, List<String> header, String name) {
        return line.fields().get(header.indexOf(name)).strip();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
