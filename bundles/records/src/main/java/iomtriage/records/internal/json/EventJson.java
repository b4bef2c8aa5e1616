package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.records.internal.cursor.ConstantNames;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import iomtriage.records.internal.cursor.JsonOut;
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

    private static final FieldNames FIELDS = FieldNames.required()
            .optional("group", "code", "flags", "offenceDate", "arrestDate", "chargeDate", "disposal");
    private static final int GROUP = 0;
    private static final int CODE = 1;
    private static final int FLAGS = 2;
    private static final int OFFENCE_DATE = 3;
    private static final int ARREST_DATE = 4;
    private static final int CHARGE_DATE = 5;
    private static final int DISPOSAL = 6;
    private static final ConstantNames<OffenceGroup> GROUPS = ConstantNames.of(OffenceGroup.class);
    private static final ConstantNames<EventFlag> FLAG_NAMES = ConstantNames.of(EventFlag.class);

    private static final List<Set<EventFlag>> ONE_FLAG =
            Arrays.stream(EventFlag.values()).map(Set::of).toList();

    private EventJson() {}

    static @Nullable Event read(JsonCursor in) throws IOException {
        OffenceGroup group = null;
        Optional<OffenceCode> code = Optional.empty();
        Set<EventFlag> flags = Set.of();
        Optional<LocalDate> offenceDate = Optional.empty();
        Optional<LocalDate> arrestDate = Optional.empty();
        Optional<LocalDate> chargeDate = Optional.empty();
        Optional<Disposal> disposal = Optional.empty();
        boolean isPlaced = false;
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            isPlaced |= fields.index() <= CODE;
            switch (fields.index()) {
                case GROUP -> group = in.oneOf(GROUPS);
                case CODE -> code = readCode(in);
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
        if (!isPlaced && fields.isObject()) {
            in.missingField("group");
        }
        return in.clean()
                ? Event.of(group == null ? OffenceGroup.UNKNOWN : group)
                        .code(code)
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
        if (it.code().isPresent()) {
            out.writeStringField("code", it.code().get().value());
        }
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

    /** Empty only after a finding. */
    private static Optional<OffenceCode> readCode(JsonCursor in) throws IOException {
        String text = in.text();
        if (text == null) {
            return Optional.empty();
        }
        if (!OffenceCode.isCode(text)) {
            in.report(
                    FindingCode.OUT_OF_RANGE,
                    "A Home Office offence code is five digits, for example 00404.",
                    "Send class and subclass with their leading zeros, or leave the code out.");
            return Optional.empty();
        }
        return Optional.of(OffenceCode.of(text));
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
