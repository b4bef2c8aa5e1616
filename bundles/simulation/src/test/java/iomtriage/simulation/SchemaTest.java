package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import iomtriage.records.JsonCaseRecordWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final Path FILE = Path.of("../../training-data/case-record.schema.json");
    private static final int PEOPLE = 500;

    @Test
    void everyWrittenRecordFollowsThePublishedSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FILE), InputFormat.JSON);
        JsonCaseRecordWriter writer = new JsonCaseRecordWriter();
        assertThat(Simulated.caseload().subList(0, PEOPLE))
                .allSatisfy(person -> assertThat(schema.validate(writer.toJson(person.record()), InputFormat.JSON))
                        .isEmpty());
    }
}
