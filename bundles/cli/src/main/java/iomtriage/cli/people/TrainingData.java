package iomtriage.cli.people;

import iomtriage.scoring.pack.layout.InputLayout;
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

    /** The same with other people, or the same for other models. */
    public TrainingData with(List<LabelledPeople> others) {
        return new TrainingData(name, digest, description, layout, others, documents, notes);
    }
}
