package iomtriage.cohorts.definition;

import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.DefinitionFinding;
import iomtriage.api.cohort.DefinitionsRefusedException;
import iomtriage.records.json.JsonFinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads definitions, strictly: a file that says anything unknown, impossible or twice is refused. Thread-safe. */
public final class DefinitionReader {

    private final DefinitionParser parser;

    /** @param scorers ids of the reference scorers that definitions may name */
    public DefinitionReader(Collection<String> scorers) {
        this.parser = new DefinitionParser(scorers);
    }

    /**
     * The definitions built in, then the area's own, each sorted by id.
     *
     * @param local the area's own files
     * @throws DefinitionsRefusedException if any file is refused, with every finding of every file
     */
    public List<CohortDefinition> builtInAnd(List<DefinitionFile> local) {
        List<DefinitionFinding> findings = new ArrayList<>();
        Map<String, String> fileById = new LinkedHashMap<>();
        List<CohortDefinition> definitions = new ArrayList<>(read(BuiltInFiles.all(), fileById, findings));
        definitions.addAll(read(local, fileById, findings));
        if (!findings.isEmpty()) {
            throw new DefinitionsRefusedException(findings);
        }
        return List.copyOf(definitions);
    }

    private List<CohortDefinition> read(
            List<DefinitionFile> files, Map<String, String> fileById, List<DefinitionFinding> findings) {
        List<CohortDefinition> read = new ArrayList<>();
        for (DefinitionFile file : files) {
            List<JsonFinding> found = new ArrayList<>();
            parser.parse(file, found).ifPresent(definition -> {
                String other = fileById.putIfAbsent(definition.id(), file.name());
                if (other == null) {
                    read.add(definition);
                } else {
                    found.add(
                            new JsonFinding("$.id", "The id is already taken by " + other + ".", "Choose another id."));
                }
            });
            found.forEach(each ->
                    findings.add(new DefinitionFinding(file.name(), each.path(), each.problem(), each.remedy())));
        }
        read.sort(Comparator.comparing(CohortDefinition::id));
        return read;
    }
}
