package iomtriage.cli.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.IomCohort;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import iomtriage.cli.terminal.Refusal;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.returns.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreaPeopleTest {

    private static final Period QUARTER = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

    @TempDir
    Path folder;

    private static CaseRecord.Builder person(String id, Sex sex) {
        return CaseRecord.of(new SubjectId(id), LocalDate.of(2000, 4, 1), sex);
    }

    private static SchemeMembership on(String from, String to, Optional<IomCohort> cohort) {
        return SchemeMembership.of(Scheme.IOM, LocalDate.parse(from))
                .to(to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)))
                .cohort(cohort)
                .build();
    }

    private static NeedsAssessment drugs(String day, int score) {
        return new NeedsAssessment(
                LocalDate.parse(day),
                Map.of(NeedSection.DRUG_MISUSE, new NeedAnswer(OptionalInt.of(score), false, false)));
    }

    private static Event convicted(String day) {
        return Event.offence(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS, LocalDate.parse("2025-06-01"))
                .disposedOf(DisposalKind.CONVICTION, LocalDate.parse(day));
    }

    private AreaPeople read(List<CaseRecord.Builder> records) throws IOException {
        JsonCaseRecordWriter writer = new JsonCaseRecordWriter();
        Path file = folder.resolve("records.jsonl");
        Files.write(
                file, records.stream().map(each -> writer.toJson(each.build())).toList());
        AreaPeople people = new AreaPeople(QUARTER, Optional.empty(), Map.of("a", "Asian"));
        people.read(file);
        return people;
    }

    @Test
    void recordsThatHoldNobodyOrDoNotReachTheLastDayAreRefused() throws IOException {
        CaseRecord.Builder stale = person("a", Sex.MALE).scheme(on("2025-05-01", "", Optional.empty()));
        String tooShort =
                "The newest caution or conviction is more than three months older than 2026-03-31, so the records do"
                        + " not reach that day. Give an extract of that day or later, or make the return for a period that ends"
                        + " sooner.";

        refused(
                List.of(),
                "They hold nobody. Give the extract of the area's records, of the period's last day or later.");
        refused(List.of(stale), tooShort);
        refused(List.of(stale.event(convicted("2025-12-28"))), tooShort);
        refused(List.of(stale.event(convicted("2026-04-01"))), tooShort);
        read(List.of(stale.event(convicted("2025-12-29"))));
    }

    private void refused(List<CaseRecord.Builder> records, String why) {
        assertThatThrownBy(() -> read(records))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problems()).containsExactly(why));
    }

    private Map<String, Long> counts(CaseRecord.Builder... records) throws IOException {
        List<CaseRecord.Builder> all = new ArrayList<>(List.of(records));
        all.add(person("convicted, never on", Sex.MALE).event(convicted("2026-03-20")));
        AreaPeople people = read(all);
        TableList tables = new TableList();
        people.count(tables);
        Map<String, Long> counts = new TreeMap<>();
        tables.tables().forEach(table -> {
            for (Cell cell : table.cells()) {
                counts.put(table.name(cell), cell.count());
            }
        });
        return counts;
    }

    @Test
    void whoCameStayedAndLeftIsCountedOncePerPersonAndTheMovementsBalance() throws IOException {
        Map<String, Long> counts = counts(
                person("stayed", Sex.MALE).scheme(on("2025-05-01", "", Optional.of(IomCohort.FIXED))),
                person("joined", Sex.FEMALE).scheme(on("2026-01-01", "", Optional.empty())),
                person("left on the last day but one", Sex.MALE)
                        .scheme(on("2025-05-01", "2026-03-30", Optional.empty())),
                person("on until the last day", Sex.MALE).scheme(on("2025-05-01", "2026-03-31", Optional.empty())),
                person("left and came back", Sex.MALE)
                        .scheme(on("2025-05-01", "2026-01-10", Optional.empty()))
                        .scheme(on("2026-03-01", "", Optional.of(IomCohort.FREE))),
                person("left before", Sex.MALE).scheme(on("2025-05-01", "2025-12-31", Optional.empty())),
                person("joins later", Sex.MALE).scheme(on("2026-04-01", "", Optional.empty())),
                person("never", Sex.MALE));

        assertThat(counts)
                .containsEntry("people/at-some-time-in-the-period", 5L)
                .containsEntry("in/before-the-first-day", 4L)
                .containsEntry("in/joined", 1L)
                .containsEntry("out/left", 1L)
                .containsEntry("out/on", 4L)
                .containsEntry("cohort/fixed", 1L)
                .containsEntry("cohort/free", 1L)
                .containsEntry("cohort/not-recorded", 2L)
                .containsEntry("sex/female", 1L)
                .containsEntry("age/25-to-29", 4L);
    }

    @Test
    void aNeedIsMetOnlyIfALaterAssessmentSaysSo() throws IOException {
        SchemeMembership on = on("2025-05-01", "", Optional.empty());
        Map<String, Long> counts = counts(
                person("met", Sex.MALE).scheme(on).needs(drugs("2025-06-01", 9)).needs(drugs("2026-02-01", 0)),
                person("not met", Sex.MALE)
                        .scheme(on)
                        .needs(drugs("2025-06-01", 9))
                        .needs(drugs("2026-02-01", 5)),
                person("not again", Sex.MALE).scheme(on).needs(drugs("2025-06-01", 9)),
                person("met before", Sex.MALE)
                        .scheme(on)
                        .needs(drugs("2025-05-02", 9))
                        .needs(drugs("2025-06-01", 0)),
                person("met after", Sex.MALE)
                        .scheme(on)
                        .needs(drugs("2025-06-01", 9))
                        .needs(drugs("2026-04-01", 0)),
                person("nothing known", Sex.MALE).scheme(on));

        assertThat(counts)
                .containsEntry("need-drug-misuse/identified", 4L)
                .containsEntry("need-drug-misuse/not-identified", 1L)
                .containsEntry("need-drug-misuse/not-enough-information", 1L)
                .containsEntry("met-drug-misuse/met", 1L)
                .containsEntry("met-drug-misuse/not-met", 1L)
                .containsEntry("met-drug-misuse/not-assessed-again", 2L)
                .containsEntry("need-alcohol-misuse/not-enough-information", 6L);
    }

    @Test
    void whatNobodyRecordedIsNotTakenForNo() throws IOException {
        SchemeMembership on = on("2025-05-01", "", Optional.empty());
        VictimSafety.Builder some = VictimSafety.of(LocalDate.of(2026, 1, 5)).maracCase(Answer.NO);
        Map<String, Long> counts = counts(
                person("a", Sex.NOT_RECORDED).scheme(on),
                person("b", Sex.MALE).scheme(on).victimSafety(some.build()),
                person("c", Sex.MALE)
                        .scheme(on)
                        .victimSafety(some.protectiveOrder(Answer.NO)
                                .childrenInHousehold(Answer.YES)
                                .victimContactArranged(Answer.NO)
                                .build()));

        assertThat(counts)
                .containsEntry("safety/none-answered", 1L)
                .containsEntry("safety/some-answered", 1L)
                .containsEntry("safety/all-four-answered", 1L)
                .containsEntry("sex/not-recorded", 1L)
                .containsEntry("ethnicity/asian", 1L)
                .containsEntry("ethnicity/not-recorded", 2L)
                .containsEntry("dates/none-set", 3L)
                .doesNotContainKey("rag/red");
    }
}
