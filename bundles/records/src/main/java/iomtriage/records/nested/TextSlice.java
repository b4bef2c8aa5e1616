package iomtriage.records.nested;

/** Where a text is in memory, as UTF-8: filled in anew for each text, so that reading one makes no copy. Not thread-safe. */
public final class TextSlice {

    private byte[] bytes = {};
    private int from;
    private int length;

    /** Points to a text, which must not change before it is read. */
    public void set(byte[] holder, int start, int size) {
        bytes = holder;
        from = start;
        length = size;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    public int length() {
        return length;
    }
}
