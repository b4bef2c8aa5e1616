package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.register.IomCohort;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import iomtriage.records.internal.cursor.ConstantNames;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import iomtriage.records.internal.cursor.JsonOut;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place in a scheme as JSON. */
final class SchemeJson {

    private static final FieldNames FIELDS =
            FieldNames.required("scheme", "from").optional("to", "review", "cohort", "leadOfficer", "leadAgency");
    private static final ConstantNames<Scheme> SCHEMES = ConstantNames.of(Scheme.class);
    private static final ConstantNames<IomCohort> COHORTS = ConstantNames.of(IomCohort.class);

    private SchemeJson() {}

    static @Nullable SchemeMembership read(JsonCursor in) throws IOException {
        Scheme scheme = null;
        LocalDate from = null;
        Optional<LocalDate> to = Optional.empty();
        Optional<LocalDate> review = Optional.empty();
        IomCohort cohort = null;
        String leadOfficer = null;
        String leadAgency = null;
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "scheme" -> scheme = in.oneOf(SCHEMES);
                case "from" -> from = in.date();
                case "to" -> to = in.optionalDate();
                case "review" -> review = in.optionalDate();
                case "cohort" -> cohort = in.oneOf(COHORTS);
                case "leadOfficer" -> leadOfficer = in.text();
                case "leadAgency" -> leadAgency = in.text();
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean()
                ? SchemeMembership.of(scheme, from)
                        .to(to)
                        .review(review)
                        .cohort(Optional.ofNullable(cohort))
                        .leadOfficer(Optional.ofNullable(leadOfficer))
                        .leadAgency(Optional.ofNullable(leadAgency))
                        .build()
                : null;
    }

    static void write(SchemeMembership it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("scheme", it.scheme().name());
        out.writeStringField("from", it.from().toString());
        JsonOut.date(out, "to", it.to());
        JsonOut.date(out, "review", it.review());
        if (it.cohort().isPresent()) {
            out.writeStringField("cohort", it.cohort().get().name());
        }
        if (it.leadOfficer().isPresent()) {
            out.writeStringField("leadOfficer", it.leadOfficer().get());
        }
        if (it.leadAgency().isPresent()) {
            out.writeStringField("leadAgency", it.leadAgency().get());
        }
        out.writeEndObject();
    }
}
