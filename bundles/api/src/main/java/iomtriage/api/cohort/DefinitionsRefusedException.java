package iomtriage.api.cohort;

import java.util.List;
import java.util.stream.Collectors;

/** Definition files were refused. Carries every finding of every file. */
public final class DefinitionsRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DefinitionFinding> findings;

    /** @param findings everything that was wrong, at least one */
    public DefinitionsRefusedException(List<DefinitionFinding> findings) {
        super(findings.size() + " finding(s) in the cohort definitions; none is in use until they are mended.\n"
                + findings.stream().map(DefinitionFinding::message).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** {@return everything that was wrong, file by file} */
    public List<DefinitionFinding> findings() {
        return findings;
    }
}
