package iomtriage.fuzz;

/**
 * Bytes for a target.
 *
 * @param name says which they are
 * @param bytes what is sent
 */
record Input(String name, byte[] bytes) {}
