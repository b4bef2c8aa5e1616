package iomtriage.records.internal.json;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.SchemeMembership;
import iomtriage.records.internal.cursor.JsonCursor;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The optional parts of a case record, as they are read. */
final class Parts {

    private List<Event> events = List.of();
    private List<CustodySpell> custody = List.of();
    private List<RegisterEntry> registers = List.of();
    private List<Marker> markers = List.of();
    private List<NeedsAssessment> needs = List.of();
    private List<HarmAssessment> seriousHarm = List.of();
    private List<MappaManagement> mappa = List.of();
    private List<Sentence> sentences = List.of();
    private List<SchemeMembership> schemes = List.of();
    private @Nullable VictimSafety victimSafety;
    private @Nullable String area;

    void read(String part, JsonCursor in) throws IOException {
        switch (part) {
            case "events" -> events = in.list(EventJson::read);
            case "custody" -> custody = in.list(CustodyJson::read);
            case "registers" -> registers = in.list(RegisterJson::read);
            case "markers" -> markers = in.list(MarkerJson::read);
            case "needs" -> needs = in.list(NeedsJson::read);
            case "seriousHarm" -> seriousHarm = in.list(SeriousHarmJson::read);
            case "mappa" -> mappa = in.list(MappaJson::read);
            case "sentences" -> sentences = in.list(SentenceJson::read);
            case "schemes" -> schemes = in.list(SchemeJson::read);
            case "victimSafety" -> victimSafety = VictimSafetyJson.read(in);
            case "area" -> area = in.text();
            default -> throw new IllegalStateException("A known field has no reader: " + part);
        }
    }

    CaseRecord record(SubjectId subject, LocalDate dateOfBirth, Sex sex) {
        return CaseRecord.of(subject, dateOfBirth, sex)
                .events(events)
                .custody(custody)
                .registers(registers)
                .markers(markers)
                .needs(needs)
                .seriousHarm(seriousHarm)
                .mappa(mappa)
                .sentences(sentences)
                .schemes(schemes)
                .victimSafety(Optional.ofNullable(victimSafety))
                .area(Optional.ofNullable(area))
                .build();
    }
}
