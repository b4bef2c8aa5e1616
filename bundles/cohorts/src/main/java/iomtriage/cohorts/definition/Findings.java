package iomtriage.cohorts.definition;

import iomtriage.api.cohort.DefinitionFinding;
import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one file. */
final class Findings {

    private final String file;
    private final List<DefinitionFinding> all = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    public void add(String path, String problem, String remedy) {
        all.add(new DefinitionFinding(file, path, problem, remedy));
    }

    List<DefinitionFinding> all() {
        return List.copyOf(all);
    }
}
