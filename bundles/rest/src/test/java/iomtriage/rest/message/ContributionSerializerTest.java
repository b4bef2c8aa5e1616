package iomtriage.rest.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import iomtriage.api.score.Contribution;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContributionSerializerTest {

    private static final ObjectMapper READER = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"age", "a \"quoted\" \\ name", "naïve & ageing", "line\nbreak"})
    void whatIsReadIsWhatWasWritten(String name) throws IOException {
        JsonNode read = written(new Contribution(name, List.of(name, "sex"), -7.214193192339735E-5, name));

        assertThat(read.fieldNames()).toIterable().containsExactly("term", "features", "family", "logOdds", "reason");
        assertThat(read.get("term").asText()).isEqualTo(name);
        assertThat(features(read)).containsExactly(name, "sex");
        assertThat(read.get("family").asText()).isEqualTo(name);
        assertThat(read.get("logOdds").doubleValue()).isEqualTo(-7.214193192339735E-5);
        assertThat(read.get("reason").asText()).isEqualTo(name);
    }

    @Test
    void aNameThatStandsForOtherFeaturesIsEncodedAgain() throws IOException {
        assertThat(features(written(new Contribution("others", List.of(), 1, "all others"))))
                .isEmpty();
        assertThat(features(written(new Contribution("others", List.of("others"), 1, "others"))))
                .containsExactly("others");
        assertThat(features(written(new Contribution("others", List.of(), 1, "all others"))))
                .isEmpty();
    }

    private static JsonNode written(Contribution contribution) throws IOException {
        return READER.readTree(Json.bytes(contribution));
    }

    private static List<String> features(JsonNode contribution) {
        return READER.convertValue(
                contribution.get("features"),
                READER.getTypeFactory().constructCollectionType(List.class, String.class));
    }
}
