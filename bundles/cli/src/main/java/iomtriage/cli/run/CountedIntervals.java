package iomtriage.cli.run;

import iomtriage.cli.terminal.Refusal;
import iomtriage.evaluation.governance.IntervalCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/** A file of what was counted on the intervals of packs made in one way. */
public final class CountedIntervals {

    private CountedIntervals() {}

    /**
     * Reads it for a pack.
     *
     * @param recipe the trainer's settings of the pack, by name
     * @throws Refusal if it is of packs made with other settings
     */
    public static IntervalCheck read(Path file, SortedMap<String, String> recipe) throws IOException {
        IntervalCheck check = IntervalCheck.read(Files.readAllBytes(file));
        if (!check.recipe().equals(recipe)) {
            throw new Refusal("The figures of \"" + file.getFileName() + "\" are of packs made with other settings ("
                    + check.recipe() + ", this one " + recipe
                    + "), so they say nothing of this one. Run \"iomtriage coverage\" on a pack made with these.");
        }
        return check;
    }
}
