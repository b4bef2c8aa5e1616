package iomtriage.reviews.audit;

/** The result of checking the whole trail. */
public sealed interface ChainVerdict {

    /**
     * Every entry says what it said when it was written, unless another says that it was erased, and none is missing.
     *
     * @param entries how many there are, those included whose content was erased
     * @param head hash of the newest entry: kept elsewhere, it proves later that the trail was not cut or rewritten
     * @param erased of how many the content was erased, each by an entry that says so
     */
    record Intact(long entries, String head, long erased) implements ChainVerdict {

        /** A trail of which nothing was erased. */
        public Intact(long entries, String head) {
            this(entries, head, 0);
        }
    }

    /**
     * Something was changed after it was written.
     *
     * @param number the first entry that is wrong
     * @param finding what is wrong with it, in a sentence
     */
    record Broken(long number, String finding) implements ChainVerdict {}
}
