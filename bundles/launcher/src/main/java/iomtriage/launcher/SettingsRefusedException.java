package iomtriage.launcher;

import java.util.List;

/** Settings that cannot be used: everything that is wrong with them at once, never a value. */
public final class SettingsRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** For a person: what is wrong with which setting, and the way out. */
    private final List<String> findings;

    SettingsRefusedException(List<String> findings) {
        super("The settings cannot be used. " + String.join(" ", findings));
        this.findings = List.copyOf(findings);
    }

    /** {@return what is wrong with which setting, and the way out, each a sentence; at least one} */
    public List<String> findings() {
        return findings;
    }
}
