package iomtriage.tables.specification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** Writes column specifications as JSON that {@link SpecificationReader} reads. The same one gives the same bytes. */
public final class SpecificationWriter {

    private static final ObjectWriter JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS))
            // A range may begin or end at 0, which otherwise counts as left out.
            .withConfigOverride(
                    PlausibleRange.class,
                    range -> range.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS)))
            .build()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private SpecificationWriter() {}

    /** The specification as JSON, in UTF-8, with a line feed at the end. What is empty is left out. */
    public static byte[] write(ColumnSpecification specification) {
        try {
            return (JSON.writeValueAsString(specification) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A specification is plain data and must be writable as JSON.", impossible);
        }
    }
}
