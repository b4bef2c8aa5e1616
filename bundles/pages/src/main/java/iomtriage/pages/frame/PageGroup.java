package iomtriage.pages.frame;

/** Pages about one thing. */
public interface PageGroup {

    /** Says where each is shown. */
    void addTo(PageRoutes routes);
}
