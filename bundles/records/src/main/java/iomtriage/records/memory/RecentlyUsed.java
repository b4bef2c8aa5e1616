package iomtriage.records.memory;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps what was used last, up to a number of entries, so that no stranger can make it grow. Not thread-safe. */
public final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;
    private static final int START = 16;
    private static final float LOAD = 0.75f;

    private final int most;

    /** @param most how many entries are kept */
    public RecentlyUsed(int most) {
        super(START, LOAD, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
