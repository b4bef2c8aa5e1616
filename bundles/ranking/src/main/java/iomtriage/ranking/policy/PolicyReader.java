package iomtriage.ranking.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads ranking policies, strictly: an unknown field, a gap or an overlap is refused with its path. */
public final class PolicyReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PolicyReader() {}

    /** The policy that ships. */
    public static RankingPolicy standard() {
        String name = "iom-default.json";
        try (InputStream json = PolicyReader.class.getResourceAsStream("/iomtriage/ranking/policy/" + name)) {
            return parse(name, json.readAllBytes());
        } catch (IOException | PolicyRefusedException broken) {
            throw new IllegalStateException("The policy that ships with this version is damaged.", broken);
        }
    }

    /**
     * Reads a policy file.
     *
     * @throws PolicyRefusedException if it is not a policy, with every fault that could be told
     */
    public static RankingPolicy read(Path file) throws PolicyRefusedException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isReadable(file)) {
            throw new PolicyRefusedException(name, List.of("There is no readable file of that name."));
        }
        try {
            return parse(name, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static RankingPolicy parse(String name, byte[] json) throws PolicyRefusedException {
        RankingPolicy policy;
        try {
            policy = MAPPER.readValue(json, RankingPolicy.class);
        } catch (JsonMappingException wrong) {
            throw new PolicyRefusedException(name, List.of(path(wrong) + ": " + wrong.getOriginalMessage()));
        } catch (JsonProcessingException damaged) {
            throw new PolicyRefusedException(
                    name,
                    List.of("line " + damaged.getLocation().getLineNr() + ": " + damaged.getOriginalMessage() + "."));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        List<String> faults = PolicyFaults.of(policy);
        if (!faults.isEmpty()) {
            throw new PolicyRefusedException(name, faults);
        }
        return policy;
    }

    private static String path(JsonMappingException wrong) {
        StringBuilder path = new StringBuilder("policy");
        for (JsonMappingException.Reference step : wrong.getPath()) {
            path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return path.toString();
    }
}
