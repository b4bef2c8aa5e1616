package iomtriage.records.json;

/**
 * Something wrong in a JSON file. It never repeats the value that was found.
 *
 * @param path where in the file, for example {@code floors[0].tier}
 * @param problem what is wrong, as a sentence
 * @param remedy what to do about it, as a sentence
 */
public record JsonFinding(String path, String problem, String remedy) {

    /** The finding as one line: path, problem, remedy. */
    public String message() {
        return path + ": " + problem + " " + remedy;
    }
}
