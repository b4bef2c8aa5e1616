package iomtriage.cli.terminal;

/** What the program's exit codes mean. They are stable: scripts may act on them. */
public final class ExitCode {

    /** It was done. */
    public static final int DONE = 0;

    /** It could not be done; the message on standard error says why. Nothing half-done is left behind. */
    public static final int ERROR = 1;

    /** It was done, and a check that was asked for did not pass. */
    public static final int CHECK_FAILED = 2;

    private ExitCode() {}
}
