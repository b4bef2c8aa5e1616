package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.OffenceGroup;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event as JSON. */
final class EventJson {

    private static final FieldNames FIELDS =
            FieldNames.required("group").optional("flags", "offenceDate", "arrestDate", "chargeDate", "disposal");
    private static final ConstantNames<OffenceGroup> GROUPS = ConstantNames.of(OffenceGroup.class);
    private static final ConstantNames<EventFlag> FLAGS = ConstantNames.of(EventFlag.class);

    private EventJson() {}

    static @Nullable Event read(JsonCursor in) throws IOException {
        OffenceGroup group = null;
        Set<EventFlag> flags = Set.of();
        Optional<LocalDate> offenceDate = Optional.empty();
        Optional<LocalDate> arrestDate = Optional.empty();
        Optional<LocalDate> chargeDate = Optional.empty();
        Optional<Disposal> disposal = Optional.empty();
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "group" -> group = in.oneOf(GROUPS);
                case "flags" -> flags = readFlags(in);
                case "offenceDate" -> offenceDate = in.optionalDate();
                case "arrestDate" -> arrestDate = in.optionalDate();
                case "chargeDate" -> chargeDate = in.optionalDate();
                case "disposal" -> disposal = DisposalJson.read(in);
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean() ? new Event(group, flags, offenceDate, arrestDate, chargeDate, disposal) : null;
    }

    static void write(Event it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("group", it.group().name());
        if (!it.flags().isEmpty()) {
            out.writeArrayFieldStart("flags");
            for (EventFlag flag : it.flags()) {
                out.writeString(flag.name());
            }
            out.writeEndArray();
        }
        JsonOut.date(out, "offenceDate", it.offenceDate());
        JsonOut.date(out, "arrestDate", it.arrestDate());
        JsonOut.date(out, "chargeDate", it.chargeDate());
        if (it.disposal().isPresent()) {
            out.writeFieldName("disposal");
            DisposalJson.write(it.disposal().get(), out);
        }
        out.writeEndObject();
    }

    private static Set<EventFlag> readFlags(JsonCursor in) throws IOException {
        Set<EventFlag> flags = EnumSet.noneOf(EventFlag.class);
        flags.addAll(in.list(each -> each.oneOf(FLAGS)));
        return flags;
    }
}
