package iomtriage.cli.people;

import iomtriage.cli.terminal.Refusal;
import iomtriage.tables.csv.TableException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** One column of a table whose first column holds references. */
public final class TextByPerson {

    private TextByPerson() {}

    /**
     * By reference; a person whose field is empty is absent. Texts that differ in case or spaces alone are one.
     *
     * @throws Refusal if there is no such column
     */
    public static Map<String, String> of(Path file, String column) throws TableException {
        OutcomeFile table = OutcomeFile.read(file);
        String named = table.columns().stream()
                .filter(each -> each.equalsIgnoreCase(column))
                .findFirst()
                .orElseThrow(() -> new Refusal("The table \"" + file.getFileName() + "\" has no column called \""
                        + column + "\". Name one of its columns so."));
        GroupNames names = new GroupNames();
        Map<String, String> texts = new TreeMap<>();
        table.byReference().keySet().stream().sorted().forEach(reference -> {
            String text = table.text(reference, named).strip();
            if (!text.isEmpty()) {
                texts.put(reference, names.of(column, text));
            }
        });
        return texts;
    }
}
