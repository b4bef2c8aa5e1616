package iomtriage.records.parallel;

/** The thread that waited for work was interrupted before all of it was done. It is marked as interrupted again. */
public final class WorkInterruptedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    WorkInterruptedException(InterruptedException interrupted) {
        super("The work was interrupted before it was done. Start it again.", interrupted);
    }
}
