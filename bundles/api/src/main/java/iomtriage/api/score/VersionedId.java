package iomtriage.api.score;

/**
 * The id of something that is data and has versions (a model pack, a policy, a column specification), with its version.
 * Printed and read as {@code id@version}.
 *
 * @param id stable id, without an {@code @}
 * @param version its version
 */
public record VersionedId(String id, String version) {

    /** @throws IllegalArgumentException if either is blank, or the id holds an {@code @} */
    public VersionedId {
        if (!isOne(id, version)) {
            throw refused(id + "@" + version);
        }
    }

    /**
     * {@return whether the two make an id with its version, which can be read again as it was printed}
     *
     * @param id must not be blank or hold an {@code @}
     * @param version must not be blank
     */
    public static boolean isOne(String id, String version) {
        return !id.isBlank() && !version.isBlank() && id.indexOf('@') < 0;
    }

    /**
     * Reads an id with its version.
     *
     * @param text such as {@code iom-default@1}: the first {@code @} ends the id
     * @return the two apart
     * @throws IllegalArgumentException if it is not one
     */
    public static VersionedId parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw refused(text);
        }
        return new VersionedId(text.substring(0, at), text.substring(at + 1));
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("\"" + text + "\" is not an id with its version. Write both, with one \"@\""
                + " between them, for example \"iom-default@1\".");
    }

    @Override
    public String toString() {
        return id + "@" + version;
    }
}
