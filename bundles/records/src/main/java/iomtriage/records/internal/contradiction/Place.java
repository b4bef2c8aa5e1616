package iomtriage.records.internal.contradiction;

/** Writes the path of a field, once there is something to say about it. */
final class Place {

    private Place() {}

    static String of(String list, int index) {
        return list + "[" + index + "]";
    }

    static String of(String list, int index, String field) {
        return list + "[" + index + "]." + field;
    }
}
