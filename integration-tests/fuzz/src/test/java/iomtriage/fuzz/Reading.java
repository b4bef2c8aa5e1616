package iomtriage.fuzz;

/** What is done with bytes that came from outside. */
@FunctionalInterface
interface Reading {
    void read(byte[] bytes) throws Exception;
}
