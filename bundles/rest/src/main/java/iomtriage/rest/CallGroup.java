package iomtriage.rest;

/** Calls about one thing. */
public interface CallGroup {

    /** Says where each is answered. */
    void addTo(CallRoutes routes);
}
