package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.records.internal.cursor.ConstantNames;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** A disposal as JSON. */
final class DisposalJson {

    private static final FieldNames FIELDS = FieldNames.required("kind", "date");
    private static final ConstantNames<DisposalKind> KINDS = ConstantNames.of(DisposalKind.class);

    private DisposalJson() {}

    /** Empty only after a finding. */
    static Optional<Disposal> read(JsonCursor in) throws IOException {
        DisposalKind kind = null;
        LocalDate date = null;
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "kind" -> kind = in.oneOf(KINDS);
                case "date" -> date = in.date();
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean() ? DisposalTable.of(kind, date) : Optional.empty();
    }

    static void write(Disposal it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", it.kind().name());
        out.writeStringField("date", it.date().toString());
        out.writeEndObject();
    }
}
