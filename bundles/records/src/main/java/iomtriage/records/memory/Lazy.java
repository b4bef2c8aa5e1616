package iomtriage.records.memory;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something worked out when it is first asked for, and then kept. Thread-safe. */
public final class Lazy<T> {

    private final Supplier<T> source;
    private volatile @Nullable T value;

    public Lazy(Supplier<T> source) {
        this.source = source;
    }

    public T get() {
        T known = value;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            T found = value;
            if (found == null) {
                found = source.get();
                value = found;
            }
            return found;
        }
    }
}
