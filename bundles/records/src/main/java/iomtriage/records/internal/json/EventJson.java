package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.OffenceGroup;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event as JSON. */
final class EventJson {

    private static final FieldNames FIELDS =
            FieldNames.required("group").optional("flags", "offenceDate", "arrestDate", "chargeDate", "disposal");
    private static final int GROUP = 0;
    private static final int FLAGS = 1;
    private static final int OFFENCE_DATE = 2;
    private static final int ARREST_DATE = 3;
    private static final int CHARGE_DATE = 4;
    private static final int DISPOSAL = 5;
    private static final ConstantNames<OffenceGroup> GROUPS = ConstantNames.of(OffenceGroup.class);
    private static final ConstantNames<EventFlag> FLAG_NAMES = ConstantNames.of(EventFlag.class);

    private static final List<Set<EventFlag>> ONE_FLAG =
            Arrays.stream(EventFlag.values()).map(Set::of).toList();

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
            switch (fields.index()) {
                case GROUP -> group = in.oneOf(GROUPS);
                case FLAGS -> flags = readFlags(in);
                case DISPOSAL -> disposal = DisposalJson.read(in);
                default -> {
                    // One place that reads a date, not three: compiling this method is what a cold start waits for.
                    Optional<LocalDate> date = in.optionalDate();
                    offenceDate = fields.index() == OFFENCE_DATE ? date : offenceDate;
                    arrestDate = fields.index() == ARREST_DATE ? date : arrestDate;
                    chargeDate = fields.index() == CHARGE_DATE ? date : chargeDate;
                }
            }
        }
        return in.clean()
                ? Event.of(group)
                        .flags(flags)
                        .offenceDate(offenceDate)
                        .arrestDate(arrestDate)
                        .chargeDate(chargeDate)
                        .disposal(disposal)
                        .build()
                : null;
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
        List<EventFlag> noted = in.list(each -> each.oneOf(FLAG_NAMES));
        if (noted.size() == 1) {
            return ONE_FLAG.get(noted.get(0).ordinal());
        }
        Set<EventFlag> flags = EnumSet.noneOf(EventFlag.class);
        flags.addAll(noted);
        return flags;
    }
}
