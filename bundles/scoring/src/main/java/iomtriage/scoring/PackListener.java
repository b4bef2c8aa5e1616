package iomtriage.scoring;

/** Told that a pack was put in service. Registered as a service, it is found by the keeper of the packs. Thread-safe. */
@FunctionalInterface
public interface PackListener {

    /** Returns at once, and does not throw. */
    void packPutInService();
}
