package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.records.internal.cursor.ConstantNames;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An assessment of risk of serious harm as JSON. */
final class SeriousHarmJson {

    private static final FieldNames FIELDS = FieldNames.required("completed", "levels");
    private static final AtRisk[] AT_RISK = AtRisk.values();
    private static final FieldNames AT_RISK_NAMES = FieldNames.constantsOf(List.of(AT_RISK));
    private static final ConstantNames<HarmLevel> LEVELS = ConstantNames.of(HarmLevel.class);

    private SeriousHarmJson() {}

    static @Nullable HarmAssessment read(JsonCursor in) throws IOException {
        LocalDate completed = null;
        Map<AtRisk, HarmLevel> levels = new EnumMap<>(AtRisk.class);
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "completed" -> completed = in.date();
                case "levels" -> readLevels(in, levels);
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean() ? new HarmAssessment(completed, levels) : null;
    }

    static void write(HarmAssessment it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("completed", it.completed().toString());
        out.writeObjectFieldStart("levels");
        for (Map.Entry<AtRisk, HarmLevel> level : it.levels().entrySet()) {
            out.writeStringField(level.getKey().name(), level.getValue().name());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void readLevels(JsonCursor in, Map<AtRisk, HarmLevel> levels) throws IOException {
        JsonFields fields = in.object(AT_RISK_NAMES);
        while (fields.next()) {
            HarmLevel level = in.oneOf(LEVELS);
            if (level != null) {
                levels.put(AT_RISK[fields.index()], level);
            }
        }
    }
}
