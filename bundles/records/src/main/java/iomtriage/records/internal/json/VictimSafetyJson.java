package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.oasys.Answer;
import iomtriage.records.internal.cursor.ConstantNames;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known about the safety of those at risk, as JSON. */
final class VictimSafetyJson {

    private static final FieldNames FIELDS = FieldNames.required(
            "recorded", "maracCase", "protectiveOrder", "childrenInHousehold", "victimContactArranged");
    private static final ConstantNames<Answer> ANSWERS = ConstantNames.of(Answer.class);

    private VictimSafetyJson() {}

    static @Nullable VictimSafety read(JsonCursor in) throws IOException {
        LocalDate recorded = null;
        Answer maracCase = null;
        Answer protectiveOrder = null;
        Answer childrenInHousehold = null;
        Answer victimContactArranged = null;
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "recorded" -> recorded = in.date();
                case "maracCase" -> maracCase = in.oneOf(ANSWERS);
                case "protectiveOrder" -> protectiveOrder = in.oneOf(ANSWERS);
                case "childrenInHousehold" -> childrenInHousehold = in.oneOf(ANSWERS);
                case "victimContactArranged" -> victimContactArranged = in.oneOf(ANSWERS);
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean()
                ? VictimSafety.of(recorded)
                        .maracCase(maracCase)
                        .protectiveOrder(protectiveOrder)
                        .childrenInHousehold(childrenInHousehold)
                        .victimContactArranged(victimContactArranged)
                        .build()
                : null;
    }

    static void write(VictimSafety it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("recorded", it.recorded().toString());
        out.writeStringField("maracCase", it.maracCase().name());
        out.writeStringField("protectiveOrder", it.protectiveOrder().name());
        out.writeStringField("childrenInHousehold", it.childrenInHousehold().name());
        out.writeStringField("victimContactArranged", it.victimContactArranged().name());
        out.writeEndObject();
    }
}
