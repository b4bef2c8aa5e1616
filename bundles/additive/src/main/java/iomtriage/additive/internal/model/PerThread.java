package iomtriage.additive.internal.model;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/**
 * A value for each thread, made when it is first needed, and held softly: a host's threads outlive a bundle that is refreshed, and
 * what they held would keep its classes.
 */
final class PerThread<T> {

    private final ThreadLocal<SoftReference<T>> held = new ThreadLocal<>();
    private final Supplier<T> made;

    PerThread(Supplier<T> made) {
        this.made = made;
    }

    T get() {
        SoftReference<T> reference = held.get();
        T value = reference == null ? null : reference.get();
        if (value == null) {
            value = made.get();
            held.set(new SoftReference<>(value));
        }
        return value;
    }
}
