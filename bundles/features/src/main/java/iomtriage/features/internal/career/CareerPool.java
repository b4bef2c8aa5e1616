package iomtriage.features.internal.career;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Careers to reuse, so that extracting features allocates nothing. There is one slot per thread, shared if there are more threads
 * than slots; a thread that finds its slot empty makes a new career. Unlike thread-locals, careers do not outlive the bundle.
 */
public final class CareerPool {

    private static final int SLOTS = 64;

    private final AtomicReferenceArray<Career> slots = new AtomicReferenceArray<>(SLOTS);

    /** A career for the exclusive use of the caller until it is given back. */
    public Career take() {
        Career free = slots.getAndSet(slot(), null);
        return free == null ? new Career() : free;
    }

    /** Gives a career back. */
    public void giveBack(Career career) {
        slots.set(slot(), career);
    }

    private static int slot() {
        return (int) Thread.currentThread().getId() & SLOTS - 1;
    }
}
