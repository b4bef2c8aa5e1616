package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.caserecord.NeedAnswer;
import iomtriage.api.caserecord.NeedSection;
import iomtriage.api.caserecord.NeedsAssessment;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A needs assessment as JSON. */
final class NeedsJson {

    private static final FieldNames FIELDS = FieldNames.required("completed", "sections");
    private static final NeedSection[] SECTIONS = NeedSection.values();
    private static final FieldNames SECTION_NAMES = FieldNames.constantsOf(List.of(SECTIONS));

    private NeedsJson() {}

    static @Nullable NeedsAssessment read(JsonCursor in) throws IOException {
        LocalDate completed = null;
        Map<NeedSection, NeedAnswer> sections = new EnumMap<>(NeedSection.class);
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "completed" -> completed = in.date();
                case "sections" -> readSections(in, sections);
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean() ? new NeedsAssessment(completed, sections) : null;
    }

    static void write(NeedsAssessment it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("completed", it.completed().toString());
        out.writeObjectFieldStart("sections");
        for (Map.Entry<NeedSection, NeedAnswer> section : it.sections().entrySet()) {
            out.writeFieldName(section.getKey().name());
            NeedAnswerJson.write(section.getValue(), out);
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void readSections(JsonCursor in, Map<NeedSection, NeedAnswer> sections) throws IOException {
        JsonFields fields = in.object(SECTION_NAMES);
        while (fields.next()) {
            NeedAnswer answer = NeedAnswerJson.read(in);
            if (answer != null) {
                sections.put(SECTIONS[fields.index()], answer);
            }
        }
    }
}
