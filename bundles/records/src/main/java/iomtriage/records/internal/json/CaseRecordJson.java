package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.FindingCode;
import iomtriage.records.internal.cursor.ConstantNames;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import iomtriage.records.internal.cursor.JsonOut;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case record as JSON. Remembers the subject id as soon as it is read, to name a record that fails further on. */
public final class CaseRecordJson {

    private static final FieldNames FIELDS = FieldNames.required("subject", "dateOfBirth", "sex")
            .optional(
                    "events",
                    "custody",
                    "registers",
                    "markers",
                    "needs",
                    "seriousHarm",
                    "mappa",
                    "sentences",
                    "schemes",
                    "victimSafety",
                    "area");
    private static final ConstantNames<Sex> SEXES = ConstantNames.of(Sex.class);

    private @Nullable SubjectId subject;

    CaseRecordJson() {}

    /** The subject id, once it was read. */
    Optional<SubjectId> subject() {
        return Optional.ofNullable(subject);
    }

    @Nullable
    CaseRecord read(JsonCursor in) throws IOException {
        LocalDate dateOfBirth = null;
        Sex sex = null;
        Parts parts = new Parts();
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "subject" -> subject = readSubject(in);
                case "dateOfBirth" -> dateOfBirth = in.date();
                case "sex" -> sex = in.oneOf(SEXES);
                default -> parts.read(fields.name(), in);
            }
        }
        return in.clean() ? parts.record(subject, dateOfBirth, sex) : null;
    }

    private static @Nullable SubjectId readSubject(JsonCursor in) throws IOException {
        String text = in.text();
        if (text == null) {
            return null;
        }
        try {
            return new SubjectId(text);
        } catch (IllegalArgumentException malformed) {
            in.report(
                    FindingCode.OUT_OF_RANGE,
                    malformed.getMessage(),
                    "Send the case system's own reference for the person.");
            return null;
        }
    }

    /** Writes a record as one JSON object, fields in the order of the record's components. */
    public static void write(CaseRecord it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("subject", it.subject().value());
        out.writeStringField("dateOfBirth", it.dateOfBirth().toString());
        out.writeStringField("sex", it.sex().name());
        JsonOut.list(out, "events", it.events(), EventJson::write);
        JsonOut.list(out, "custody", it.custody(), CustodyJson::write);
        JsonOut.list(out, "registers", it.registers(), RegisterJson::write);
        JsonOut.list(out, "markers", it.markers(), MarkerJson::write);
        JsonOut.list(out, "needs", it.needs(), NeedsJson::write);
        JsonOut.list(out, "seriousHarm", it.seriousHarm(), SeriousHarmJson::write);
        JsonOut.list(out, "mappa", it.mappa(), MappaJson::write);
        JsonOut.list(out, "sentences", it.sentences(), SentenceJson::write);
        JsonOut.list(out, "schemes", it.schemes(), SchemeJson::write);
        if (it.victimSafety().isPresent()) {
            out.writeFieldName("victimSafety");
            VictimSafetyJson.write(it.victimSafety().get(), out);
        }
        if (it.area().isPresent()) {
            out.writeStringField("area", it.area().get());
        }
        out.writeEndObject();
    }
}
