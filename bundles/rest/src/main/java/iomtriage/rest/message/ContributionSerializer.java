package iomtriage.rest.message;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import iomtriage.api.score.Contribution;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Writes what a term adds to a score. A person's scores have some hundreds of terms, which are nearly all of an answer: what
 * a term is called and what it looks at, the same in every answer, is encoded once. Thread-safe.
 */
final class ContributionSerializer extends JsonSerializer<Contribution> {

    /** More than the terms of any pack: a host that changes packs for years does not fill its memory with theirs. */
    private static final int MOST = 10_000;

    private static final SerializableString TERM = new SerializedString("term");
    private static final SerializableString LOG_ODDS = new SerializedString("logOdds");
    private static final SerializableString REASON = new SerializedString("reason");

    private final Map<String, Encoded> known = new ConcurrentHashMap<>();

    /** @param text the value of {@code term} and, after it, {@code features} and {@code family} with theirs */
    private record Encoded(List<String> features, String family, SerializableString text) {}

    @Override
    public Class<Contribution> handledType() {
        return Contribution.class;
    }

    @Override
    public void serialize(Contribution contribution, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeStartObject();
        out.writeFieldName(TERM);
        out.writeRawValue(encoded(contribution).text());
        out.writeFieldName(LOG_ODDS);
        out.writeNumber(contribution.logOdds());
        out.writeFieldName(REASON);
        out.writeString(contribution.reason());
        out.writeEndObject();
    }

    private Encoded encoded(Contribution contribution) {
        Encoded found = known.get(contribution.term());
        if (found != null
                && found.features().equals(contribution.features())
                && found.family().equals(contribution.family())) {
            return found;
        }
        Encoded encoded = new Encoded(
                contribution.features(),
                contribution.family(),
                new SerializedString(quoted(contribution.term())
                        + contribution.features().stream()
                                .map(ContributionSerializer::quoted)
                                .collect(Collectors.joining(",", ",\"features\":[", "],\"family\":"))
                        + quoted(contribution.family())));
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(contribution.term(), encoded);
        return encoded;
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
