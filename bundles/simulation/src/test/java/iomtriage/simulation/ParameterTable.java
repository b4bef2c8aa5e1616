package iomtriage.simulation;

import iomtriage.simulation.parameters.Basis;
import iomtriage.simulation.parameters.SimulationParameters;
import java.lang.reflect.RecordComponent;

/** The parameters as the room's page prints them, from the code that uses them. */
final class ParameterTable {

    private ParameterTable() {}

    /** A table for each part of the published parameters. */
    static String markdown() throws ReflectiveOperationException {
        StringBuilder page = new StringBuilder();
        SimulationParameters published = SimulationParameters.published();
        for (RecordComponent part : SimulationParameters.class.getRecordComponents()) {
            page.append("\n### ").append(part.getName()).append("\n\n");
            page.append("| parameter | value | meaning | source |\n|---|---|---|---|\n");
            Object values = part.getAccessor().invoke(published);
            for (RecordComponent parameter : part.getType().getRecordComponents()) {
                page.append(row(parameter, parameter.getAccessor().invoke(values)));
            }
        }
        return page.toString();
    }

    private static String row(RecordComponent parameter, Object value) {
        Basis basis = parameter.getAnnotation(Basis.class);
        return "| `" + parameter.getName() + "` | " + value + " | " + basis.meaning() + " | " + basis.source() + " |\n";
    }
}
