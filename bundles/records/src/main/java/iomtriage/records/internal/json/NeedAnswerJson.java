package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What an assessment found in one section, as JSON. */
final class NeedAnswerJson {

    private static final FieldNames FIELDS =
            FieldNames.required("linkedToSeriousHarm", "linkedToReoffending").optional("score");

    private NeedAnswerJson() {}

    static @Nullable NeedAnswer read(JsonCursor in) throws IOException {
        OptionalInt score = OptionalInt.empty();
        boolean seriousHarm = false;
        boolean reoffending = false;
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "score" -> score = OptionalInt.of(in.wholeNumber());
                case "linkedToSeriousHarm" -> seriousHarm = in.trueOrFalse();
                case "linkedToReoffending" -> reoffending = in.trueOrFalse();
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean() ? new NeedAnswer(score, seriousHarm, reoffending) : null;
    }

    static void write(NeedAnswer it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (it.score().isPresent()) {
            out.writeNumberField("score", it.score().getAsInt());
        }
        out.writeBooleanField("linkedToSeriousHarm", it.linkedToSeriousHarm());
        out.writeBooleanField("linkedToReoffending", it.linkedToReoffending());
        out.writeEndObject();
    }
}
