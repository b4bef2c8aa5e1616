package iomtriage.simulation.internal.career;

import iomtriage.api.caserecord.DisposalKind;
import org.jspecify.annotations.Nullable;

/** What was done about the offences of one arrest. Days that have not come are {@link #NEVER}. */
public final class LegalCase {

    /** Later than every day of a simulation. */
    public static final int NEVER = Integer.MAX_VALUE;

    final OffencePattern gravest;
    final int arrest;
    int charge = NEVER;
    int disposal = NEVER;
    Sentence sentence = Sentence.NONE;

    @Nullable
    DisposalKind kind;

    LegalCase(OffencePattern gravest, int arrest) {
        this.gravest = gravest;
        this.arrest = arrest;
    }

    /** Day of the arrest. */
    public int arrest() {
        return arrest;
    }

    /** Day of the charge. */
    public int charge() {
        return charge;
    }

    /** Day of the caution or conviction. */
    public int disposal() {
        return disposal;
    }

    /** What the court gave; {@link Sentence#NONE} if there was no conviction. */
    public Sentence sentence() {
        return sentence;
    }

    /** Caution or conviction; meaningful once there is a day of disposal. */
    public DisposalKind kind() {
        if (kind == null) {
            throw new IllegalStateException("This case has no disposal. Ask for its day first.");
        }
        return kind;
    }
}
