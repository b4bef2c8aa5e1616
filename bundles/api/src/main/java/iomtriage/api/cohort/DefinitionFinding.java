package iomtriage.api.cohort;

/**
 * One fault in a definition file.
 *
 * @param file name of the file
 * @param path where in the file, as a JSON path, for example {@code $.rule.count.window.months}
 * @param problem what is wrong, as a sentence
 * @param remedy what to do about it, as a sentence
 */
public record DefinitionFinding(String file, String path, String problem, String remedy) {

    /** {@return the finding as one line: file, path, problem, remedy} */
    public String message() {
        return file + ": " + path + ": " + problem + " " + remedy;
    }
}
