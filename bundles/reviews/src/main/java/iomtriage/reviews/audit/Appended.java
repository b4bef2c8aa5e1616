package iomtriage.reviews.audit;

/** The result of appending an entry that was to follow a certain state of a person's review. */
public sealed interface Appended {

    /** The entry is on disk. */
    record Written(AuditEntry entry) implements Appended {}

    /**
     * Nothing was written: someone else put something on record about the person first.
     *
     * @param newest number of the newest review entry about the person
     */
    record Overtaken(long newest) implements Appended {}
}
