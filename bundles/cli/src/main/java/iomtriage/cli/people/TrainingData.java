package iomtriage.cli.people;

import iomtriage.cli.terminal.Refusal;
import iomtriage.scoring.pack.layout.InputLayout;
import iomtriage.tables.TableLayout;
import java.util.List;
import java.util.SortedMap;

/**
 * Everything that was read to learn from.
 *
 * @param name the data's name, without personal data: a file's name
 * @param digest SHA-256 of the files it was read from
 * @param description where it comes from and whom it is about, in plain words
 * @param layout what the numbers of a row mean
 * @param outcomes people with each outcome
 * @param documents files that describe the input and must travel with the pack
 * @param notes what was left out and why, each a sentence
 */
public record TrainingData(
        String name,
        String digest,
        String description,
        InputLayout layout,
        List<LabelledPeople> outcomes,
        SortedMap<String, byte[]> documents,
        List<String> notes) {

    /** @throws Refusal if its outcomes cannot be learnt from each other's rows */
    public void refuseToPool() {
        if (!(layout instanceof TableLayout)) {
            throw new Refusal(
                    "Outcomes of case records are not learnt from each other's rows: what that does to their chances"
                            + " is not measured. Leave out --pool.");
        }
        if (outcomes.size() < 2) {
            throw new Refusal(
                    "There is one outcome, so there are no rows of others to learn it from. Leave out --pool, or name"
                            + " further tasks of the column specification with --task.");
        }
        if (outcomes.stream().anyMatch(people -> people.plan().periods().isPresent())) {
            throw new Refusal(
                    "An outcome that is learnt with the time at which it happens is not learnt from others' rows. Leave"
                            + " out --pool, or name the other tasks with --task.");
        }
    }

    /** The same with other people, or the same for other models. */
    public TrainingData with(List<LabelledPeople> others) {
        return new TrainingData(name, digest, description, layout, others, documents, notes);
    }
}
