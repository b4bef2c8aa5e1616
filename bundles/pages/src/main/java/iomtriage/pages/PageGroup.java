package iomtriage.pages;

/** Pages about one thing. */
public interface PageGroup {

    /** Says where each is shown. */
    void addTo(PageRoutes routes);
}
