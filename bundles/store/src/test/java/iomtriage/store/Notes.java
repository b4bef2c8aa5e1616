package iomtriage.store;

import iomtriage.api.review.ReviewEntry;

/** What people who decide note down: what they tried, and what they were told. Thread-safe. */
interface Notes {

    /** Before it is tried. Whatever is on record later was tried. */
    void trying(ReviewEntry wanted);

    /** They were told that it is on record. */
    void recorded(ReviewEntry entry);

    /** They were told that it is not on record, because somebody else came first. */
    void overtaken(ReviewEntry wanted);

    /** They were told that it is not on record, because the store cannot be reached or the rules are against it. */
    void refused(ReviewEntry wanted);
}
