package iomtriage.store;

import iomtriage.api.review.ReviewEntry;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Notes as lines, for the process that reads them after it has killed this one. Thread-safe. */
final class PrintedNotes implements Notes {

    /** The last line may be cut short by the kill; then nobody was told. */
    private static final String END = ".";

    private final PrintStream out;

    PrintedNotes(PrintStream out) {
        this.out = out;
    }

    private synchronized void line(String kind, long number, String text) {
        String coded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        out.println(kind + " " + number + " " + coded + " " + END);
        out.flush();
    }

    /** Reads a line back. */
    static void read(String line, Noted noted) {
        String[] parts = line.split(" ");
        if (parts.length != 4 || !parts[3].equals(END)) {
            return;
        }
        String text = new String(Base64.getDecoder().decode(parts[2]), StandardCharsets.UTF_8);
        switch (parts[0]) {
            case "tried" -> noted.tried(text);
            case "recorded" -> noted.recorded(Long.parseLong(parts[1]), text);
            case "overtaken" -> noted.overtaken(text);
            default -> noted.refused(text);
        }
    }

    @Override
    public void trying(ReviewEntry wanted) {
        line("tried", 0, EntryText.words(wanted));
    }

    @Override
    public void recorded(ReviewEntry entry) {
        line("recorded", entry.stamp().number(), EntryText.of(entry));
    }

    @Override
    public void overtaken(ReviewEntry wanted) {
        line("overtaken", 0, EntryText.words(wanted));
    }

    @Override
    public void refused(ReviewEntry wanted) {
        line("refused", 0, EntryText.words(wanted));
    }
}
