package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.oasys.OasysAnswer;
import iomtriage.api.oasys.OasysQuestion;
import iomtriage.api.oasys.PastOffence;
import iomtriage.api.oasys.SexualHistory;
import iomtriage.records.internal.cursor.ConstantNames;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A needs assessment as JSON. */
final class NeedsJson {

    private static final FieldNames FIELDS =
            FieldNames.required("completed", "sections").optional("answers", "pastOffences", "sexualHistory");
    private static final NeedSection[] SECTIONS = NeedSection.values();
    private static final FieldNames SECTION_NAMES = FieldNames.constantsOf(List.of(SECTIONS));

    private static final OasysQuestion[] QUESTIONS = OasysQuestion.values();
    private static final FieldNames QUESTION_NAMES = FieldNames.constantsOf(List.of(QUESTIONS));
    private static final ConstantNames<OasysAnswer> ANSWERS = ConstantNames.of(OasysAnswer.class);
    private static final ConstantNames<PastOffence> OFFENCES = ConstantNames.of(PastOffence.class);

    private NeedsJson() {}

    static @Nullable NeedsAssessment read(JsonCursor in) throws IOException {
        LocalDate completed = null;
        Map<NeedSection, NeedAnswer> sections = new EnumMap<>(NeedSection.class);
        Map<OasysQuestion, OasysAnswer> answers = new EnumMap<>(OasysQuestion.class);
        Optional<Set<PastOffence>> pastOffences = Optional.empty();
        SexualHistory sexualHistory = null;
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "completed" -> completed = in.date();
                case "sections" -> readSections(in, sections);
                case "answers" -> readAnswers(in, answers);
                case "pastOffences" -> pastOffences = Optional.of(new HashSet<>(in.list(each -> each.oneOf(OFFENCES))));
                case "sexualHistory" -> sexualHistory = SexualHistoryJson.read(in);
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean()
                ? new NeedsAssessment(completed, sections, answers, pastOffences, Optional.ofNullable(sexualHistory))
                : null;
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
        if (!it.answers().isEmpty()) {
            out.writeObjectFieldStart("answers");
            for (Map.Entry<OasysQuestion, OasysAnswer> answer : it.answers().entrySet()) {
                out.writeStringField(answer.getKey().name(), answer.getValue().name());
            }
            out.writeEndObject();
        }
        if (it.pastOffences().isPresent()) {
            out.writeArrayFieldStart("pastOffences");
            for (PastOffence offence : it.pastOffences().get()) {
                out.writeString(offence.name());
            }
            out.writeEndArray();
        }
        if (it.sexualHistory().isPresent()) {
            out.writeFieldName("sexualHistory");
            SexualHistoryJson.write(it.sexualHistory().get(), out);
        }
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

    private static void readAnswers(JsonCursor in, Map<OasysQuestion, OasysAnswer> answers) throws IOException {
        JsonFields fields = in.object(QUESTION_NAMES);
        while (fields.next()) {
            OasysQuestion question = QUESTIONS[fields.index()];
            OasysAnswer answer = in.oneOf(ANSWERS);
            if (answer != null && !question.answers().contains(answer)) {
                in.report(
                        FindingCode.UNKNOWN_VALUE,
                        "It is not an answer that this question takes.",
                        "Give one of " + question.answers() + ", or leave the question out.");
            } else if (answer != null) {
                answers.put(question, answer);
            }
        }
    }
}
