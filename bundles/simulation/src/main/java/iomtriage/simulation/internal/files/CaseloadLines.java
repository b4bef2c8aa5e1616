package iomtriage.simulation.internal.files;

import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.simulation.person.SimulatedPerson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** The lines of some people, one text for each kind of file. Not thread-safe. */
final class CaseloadLines {

    static final String OUTCOMES_HEADER = "subject,any-reoffence,domestic-abuse,gang-violence,weapon,"
            + "days-at-risk,proven-offences,serious-harm-offences,convicted-again\n";
    static final String DAYS_HEADER = "subject,any-reoffence,domestic-abuse,gang-violence,weapon,followed-until\n";
    static final String GROUPS_HEADER = "subject,sex,ethnicity,age-band,area\n";
    static final String PROGRAMME_HEADER = "subject,treated,any-reoffence-untreated,joined\n";

    private final JsonCaseRecordWriter json;
    private final ByteArrayOutputStream records = new ByteArrayOutputStream(1 << 20);
    private final ByteArrayOutputStream later = new ByteArrayOutputStream();
    private final StringBuilder outcomes = new StringBuilder();
    private final StringBuilder days = new StringBuilder();
    private final StringBuilder groups = new StringBuilder();
    private final StringBuilder programme = new StringBuilder();
    private int people;

    CaseloadLines(JsonCaseRecordWriter json) {
        this.json = json;
    }

    void add(SimulatedPerson person) throws IOException {
        String subject = person.record().subject().value();
        json.writeLine(person.record(), records);
        add(subject, person.outcomes());
        add(subject, person.outcomes().days());
        add(subject, person.groups());
        if (person.place().isPresent()) {
            add(subject, person.place().get());
            json.writeLine(person.place().get().later(), later);
        }
        people++;
    }

    int people() {
        return people;
    }

    ByteArrayOutputStream records() {
        return records;
    }

    ByteArrayOutputStream later() {
        return later;
    }

    byte[] outcomes() {
        return bytes(outcomes);
    }

    byte[] days() {
        return bytes(days);
    }

    byte[] groups() {
        return bytes(groups);
    }

    byte[] programme() {
        return bytes(programme);
    }

    private void add(String subject, SimulatedPerson.Outcomes of) {
        outcomes.append(subject)
                .append(flag(of.anyReoffence()))
                .append(flag(of.domesticAbuse()))
                .append(flag(of.gangViolence()))
                .append(flag(of.weapon()))
                .append(',')
                .append(of.daysAtRisk())
                .append(',')
                .append(of.provenOffences())
                .append(',')
                .append(of.seriousHarmOffences())
                .append(flag(of.isConvictedAgain()))
                .append('\n');
    }

    private void add(String subject, SimulatedPerson.OutcomeDays of) {
        days.append(subject)
                .append(day(of.anyReoffence()))
                .append(day(of.domesticAbuse()))
                .append(day(of.gangViolence()))
                .append(day(of.weapon()))
                .append(',')
                .append(of.until())
                .append('\n');
    }

    private void add(String subject, SimulatedPerson.AuditGroups of) {
        groups.append(subject)
                .append(',')
                .append(of.sex().name())
                .append(',')
                .append(of.ethnicity().label())
                .append(',')
                .append(of.ageBand())
                .append(',')
                .append(of.area())
                .append('\n');
    }

    private void add(String subject, SimulatedPerson.ProgrammePlace of) {
        programme
                .append(subject)
                .append(flag(of.isTreated()))
                .append(flag(of.reoffendsUntreated()))
                .append(day(of.joined()))
                .append('\n');
    }

    private static String day(Optional<LocalDate> day) {
        return "," + day.map(LocalDate::toString).orElse("");
    }

    private static String flag(boolean so) {
        return so ? ",1" : ",0";
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
