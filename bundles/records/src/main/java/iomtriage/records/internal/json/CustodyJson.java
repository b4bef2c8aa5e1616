package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.records.internal.cursor.ConstantNames;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import iomtriage.records.internal.cursor.JsonOut;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A custody spell as JSON. */
final class CustodyJson {

    private static final FieldNames FIELDS = FieldNames.required("kind", "from").optional("to", "plannedRelease");
    private static final ConstantNames<CustodyKind> KINDS = ConstantNames.of(CustodyKind.class);

    private CustodyJson() {}

    static @Nullable CustodySpell read(JsonCursor in) throws IOException {
        CustodyKind kind = null;
        LocalDate from = null;
        Optional<LocalDate> to = Optional.empty();
        Optional<LocalDate> plannedRelease = Optional.empty();
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "kind" -> kind = in.oneOf(KINDS);
                case "from" -> from = in.date();
                case "to" -> to = in.optionalDate();
                case "plannedRelease" -> plannedRelease = in.optionalDate();
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean() ? new CustodySpell(kind, from, to, plannedRelease) : null;
    }

    static void write(CustodySpell it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", it.kind().name());
        out.writeStringField("from", it.from().toString());
        JsonOut.date(out, "to", it.to());
        JsonOut.date(out, "plannedRelease", it.plannedRelease());
        out.writeEndObject();
    }
}
