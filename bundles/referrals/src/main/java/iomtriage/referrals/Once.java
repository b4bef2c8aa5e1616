package iomtriage.referrals;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something worked out when it is first asked for, and then kept. Thread-safe. */
final class Once<T> {

    private final Supplier<T> source;
    private volatile @Nullable T value;

    Once(Supplier<T> source) {
        this.source = source;
    }

    T get() {
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
