package iomtriage.additive;

import iomtriage.additive.shape.Direction;
import iomtriage.additive.shape.Edit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Manual changes to a model, with their author and reason. Saved as a text file of one line per edit, so that it can be
 * read, reviewed and compared.
 *
 * @param author who made the changes
 * @param reason why
 * @param edits what was changed, in order
 */
public record Patch(String author, String reason, List<Edit> edits) {
    private static final String FIRST_LINE = "additive-patch 1";

    public Patch {
        requireLine("author", author);
        requireLine("reason", reason);
        edits = List.copyOf(edits);
    }

    private static void requireLine(String what, String text) {
        if (text.isBlank() || text.lines().count() != 1 || !text.equals(text.strip())) {
            throw new IllegalArgumentException("A patch needs its " + what
                    + " on one line, without space around it: it is kept in the model's provenance.");
        }
    }

    /** The text of a patch file. */
    public String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE + "\nauthor " + author + "\nreason " + reason + "\n");
        for (Edit edit : edits) {
            text.append(line(edit)).append('\n');
        }
        return text.toString();
    }

    private static String line(Edit edit) {
        if (edit instanceof Edit.SetBin set) {
            return "set " + set.cell() + " " + set.value() + " " + set.term();
        }
        if (edit instanceof Edit.Recalibrate all) {
            return "recalibrate " + all.intercept() + " " + all.slope();
        }
        if (edit instanceof Edit.MakeMonotone monotone) {
            return "monotone " + monotone.direction() + " " + monotone.term();
        }
        return (edit instanceof Edit.Smooth ? "smooth " : "drop ") + edit.term();
    }

    /** Reads what {@link #text()} gives; says which line is wrong. */
    public static Patch parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3
                || !lines.get(0).equals(FIRST_LINE)
                || !lines.get(1).startsWith("author ")
                || !lines.get(2).startsWith("reason ")) {
            throw new IllegalArgumentException("Cannot read the patch: it must begin with the lines \"" + FIRST_LINE
                    + "\", \"author ...\" and \"reason ...\".");
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 3; i < lines.size(); i++) {
            edits.add(edit(lines.get(i), i + 1));
        }
        return new Patch(lines.get(1).substring(7), lines.get(2).substring(7), edits);
    }

    private static Edit edit(String line, int number) {
        try {
            String[] words = line.split(" ", 2);
            return switch (words[0]) {
                case "set" -> {
                    String[] parts = words[1].split(" ", 3);
                    yield new Edit.SetBin(parts[2], Integer.parseInt(parts[0]), Double.parseDouble(parts[1]));
                }
                case "monotone" -> {
                    String[] parts = words[1].split(" ", 2);
                    yield new Edit.MakeMonotone(parts[1], direction(parts[0]));
                }
                case "recalibrate" -> {
                    String[] parts = words[1].split(" ", 2);
                    yield new Edit.Recalibrate(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
                }
                case "smooth" -> new Edit.Smooth(words[1]);
                case "drop" -> new Edit.DropTerm(words[1]);
                default -> throw new NumberFormatException("no such edit");
            };
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "Cannot read the patch: line " + number
                            + " is none of \"set <cell> <value> <term>\", \"smooth <term>\", \"monotone <direction> <term>\","
                            + " \"drop <term>\", \"recalibrate <intercept> <slope>\".",
                    e);
        }
    }

    private static Direction direction(String word) {
        return Arrays.stream(Direction.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new NumberFormatException("no such direction"));
    }

    /** Writes the patch file. */
    public void save(Path file) throws IOException {
        Files.writeString(file, text(), StandardCharsets.UTF_8);
    }

    /** Reads a patch file. */
    public static Patch load(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8));
    }
}
