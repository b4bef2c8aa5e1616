package iomtriage.reviews.audit;

/** The result of checking the whole trail. */
public sealed interface ChainVerdict {

    /**
     * Every entry says what it said when it was written, and none is missing.
     *
     * @param entries how many there are
     * @param head hash of the newest entry: kept elsewhere, it proves later that the trail was not cut or rewritten
     */
    record Intact(long entries, String head) implements ChainVerdict {}

    /**
     * Something was changed after it was written.
     *
     * @param number the first entry that is wrong
     * @param finding what is wrong with it, in a sentence
     */
    record Broken(long number, String finding) implements ChainVerdict {}
}
