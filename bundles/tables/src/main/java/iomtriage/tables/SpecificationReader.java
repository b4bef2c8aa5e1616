package iomtriage.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads column specifications, strictly. */
public final class SpecificationReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SpecificationReader() {}

    /**
     * Reads a specification file.
     *
     * @throws SpecificationRefusedException if it is not one, with every fault that could be told
     * @throws IOException if the file cannot be read
     */
    public static ColumnSpecification read(Path file) throws SpecificationRefusedException, IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isReadable(file)) {
            throw new SpecificationRefusedException(
                    name, List.of("There is no readable file of that name. Check the path."));
        }
        return parse(name, Files.readAllBytes(file));
    }

    /**
     * Reads a specification from bytes.
     *
     * @param name what to call it in a refusal
     */
    public static ColumnSpecification parse(String name, byte[] json)
            throws SpecificationRefusedException, IOException {
        ColumnSpecification specification;
        try {
            specification = MAPPER.readValue(json, ColumnSpecification.class);
        } catch (JsonMappingException wrong) {
            throw new SpecificationRefusedException(name, List.of(reason(wrong)));
        } catch (JsonProcessingException damaged) {
            throw new SpecificationRefusedException(
                    name, List.of("line " + damaged.getLocation().getLineNr() + ": is not JSON."));
        }
        List<String> faults = SpecificationFaults.of(specification);
        if (!faults.isEmpty()) {
            throw new SpecificationRefusedException(name, faults);
        }
        return specification;
    }

    private static String reason(JsonMappingException wrong) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        String where = path.isEmpty() ? "specification" : path.substring(path.charAt(0) == '.' ? 1 : 0);
        return where + ": the field is unknown, is missing, or has the wrong type (line "
                + (wrong.getLocation() == null ? "unknown" : wrong.getLocation().getLineNr()) + ").";
    }
}
