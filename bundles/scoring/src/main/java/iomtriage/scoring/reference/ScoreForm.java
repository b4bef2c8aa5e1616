package iomtriage.scoring.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How much of what could be known about a person a reference score rests on.
 *
 * @param kind the form
 * @param completed the day on which the assessment whose answers it read was completed; empty for a static form
 * @param missing what the dynamic form would have needed, in plain words
 * @param readAsNone what was not answered and the official rule reads as none, in plain words
 */
public record ScoreForm(Kind kind, Optional<LocalDate> completed, List<String> missing, List<String> readAsNone) {

    /** The forms. */
    public enum Kind {
        /** Reads a person's history alone. */
        STATIC,
        /** Reads the answers of a needs assessment too. */
        DYNAMIC,
        /** Adds up points, or looks a row up: there is only one form. */
        ONLY
    }

    static final ScoreForm STATIC = staticWithout(List.of());

    /** Keeps copies. */
    public ScoreForm {
        missing = List.copyOf(missing);
        readAsNone = List.copyOf(readAsNone);
    }

    static ScoreForm staticWithout(List<String> missing) {
        return new ScoreForm(Kind.STATIC, Optional.empty(), missing, List.of());
    }

    static ScoreForm dynamic(LocalDate completed, List<String> readAsNone) {
        return new ScoreForm(Kind.DYNAMIC, Optional.of(completed), List.of(), readAsNone);
    }

    static ScoreForm only(List<String> readAsNone) {
        return new ScoreForm(Kind.ONLY, Optional.empty(), List.of(), readAsNone);
    }
}
