package iomtriage.features.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Careers to reuse, so that extracting allocates nothing. A slot a thread, shared when there are more threads than slots: who
 * finds a slot empty makes a career of their own. Unlike thread-locals it does not outlive the bundle in a host's threads.
 */
public final class CareerPool {

    private static final int SLOTS = 64;

    private final AtomicReferenceArray<Career> slots = new AtomicReferenceArray<>(SLOTS);

    /** A career that nobody else uses until it is given back. */
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
