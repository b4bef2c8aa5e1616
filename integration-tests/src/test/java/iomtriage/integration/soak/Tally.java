package iomtriage.integration.soak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was done to a service, what it answered, and what it should not have. Thread-safe. */
final class Tally {

    private static final int MOST_SHOWN = 20;

    private final Map<String, Integer> disturbances = new TreeMap<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<String, Long> worst = new TreeMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

    synchronized void disturbed(String name) {
        disturbances.merge(name, 1, Integer::sum);
    }

    /** @param milliseconds how long somebody waited for it */
    synchronized void answered(String kind, long milliseconds) {
        answers.merge(kind, 1, Integer::sum);
        worst.merge(kind, milliseconds, Math::max);
    }

    synchronized void refused(String kind, String why) {
        refusals.merge(kind + ": " + why, 1, Integer::sum);
    }

    void fault(String what) {
        faults.add(what);
    }

    void note(String what) {
        notes.add(what);
    }

    synchronized Map<String, Integer> disturbances() {
        return new TreeMap<>(disturbances);
    }

    synchronized Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    /** The first of what should not have been. */
    List<String> faults() {
        synchronized (faults) {
            return faults.stream().limit(MOST_SHOWN).toList();
        }
    }

    /** All of it as a page of text. */
    synchronized String table(String heading) {
        StringBuilder text = new StringBuilder("# " + heading + "\n\n| what was done | times |\n|---|---|\n");
        disturbances.forEach((name, count) -> text.append("| " + name + " | " + count + " |\n"));
        text.append("\n| call | answers | longest wait, ms |\n|---|---|---|\n");
        answers.forEach((kind, count) -> text.append("| " + kind + " | " + count + " | " + worst.get(kind) + " |\n"));
        text.append("\n| refusal | times |\n|---|---|\n");
        refusals.forEach((why, count) -> text.append("| " + why + " | " + count + " |\n"));
        text.append('\n');
        notes.forEach(note -> text.append("- " + note + "\n"));
        text.append("- " + faults.size() + " answers that should not have been\n");
        faults().forEach(fault -> text.append("  - " + fault + "\n"));
        return text.append('\n').toString();
    }
}
