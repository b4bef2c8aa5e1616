package iomtriage.planted;

/** What somebody would like to have run: it leaves a trace as soon as it is loaded, whatever it is loaded for. */
public enum RunsWhenLoaded {
    ONE;

    /** The system property that it sets. */
    public static final String TRACE = "iomtriage.planted";

    static {
        System.setProperty(TRACE, "ran");
    }
}
