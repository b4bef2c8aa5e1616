package iomtriage.api.finding;

/**
 * One fault in a record: what is wrong, where, and the way out. It never repeats the value that was found.
 *
 * @param code kind of fault
 * @param field path of the field, for example {@code events[3].disposal.date}
 * @param problem what is wrong, as a sentence
 * @param remedy what to do about it, as a sentence
 */
public record Finding(FindingCode code, String field, String problem, String remedy) {

    /** {@return the finding as one line: field, problem, remedy} */
    public String message() {
        return field + ": " + problem + " " + remedy;
    }
}
