package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.simulation.parameters.Basis;
import iomtriage.simulation.parameters.SimulationParameters;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ParametersPageTest {

    private static final Path PAGE = Path.of("MODEL.md");

    @Test
    void thePagePrintsTheValueAndTheSourceOfEveryParameter() throws IOException, ReflectiveOperationException {
        Files.writeString(Path.of("target/parameters.md"), ParameterTable.markdown());
        assertThat(Files.readString(PAGE))
                .as("the tables of the page; today's are in target/parameters.md")
                .contains(ParameterTable.markdown());
    }

    @Test
    void noParameterIsWithoutAMeaningAndASource() {
        assertThat(SimulationParameters.class.getRecordComponents())
                .allSatisfy(part -> assertThat(Arrays.stream(part.getType().getRecordComponents()))
                        .isNotEmpty()
                        .allSatisfy(ParametersPageTest::hasBasis));
    }

    private static void hasBasis(RecordComponent parameter) {
        Basis basis = parameter.getAnnotation(Basis.class);
        assertThat(basis).as(parameter.getName()).isNotNull();
        assertThat(basis.meaning()).isNotBlank();
        assertThat(basis.source()).isNotBlank();
    }
}
