package iomtriage.simulation.internal.people;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import iomtriage.simulation.internal.career.Enforcement;
import iomtriage.simulation.internal.career.LifeCourse;
import iomtriage.simulation.internal.career.TraitSampler;
import iomtriage.simulation.internal.career.Traits;
import iomtriage.simulation.internal.casefile.AgencyFile;
import iomtriage.simulation.internal.casefile.CaseFile;
import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.simulation.person.SimulatedPerson;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the person of a number: draws lives until one is in the caseload. Immutable, so thread-safe. */
public final class PersonMaker {

    private static final long MOST_ATTEMPTS = 100_000; // the published parameters need 30 on average

    private final SimulationParameters parameters;
    private final long seed;
    private final Horizon horizon;
    private final Caseload caseload;
    private final BirthDates births;
    private final TraitSampler sampler;
    private final CaseFile files;
    private final AgencyFile agencies;
    private final Intake intake;

    public PersonMaker(SimulationParameters parameters, LocalDate asOf, long seed) {
        this.parameters = parameters;
        this.seed = seed;
        this.horizon = Horizon.of(asOf);
        this.caseload = new Caseload(parameters.people(), asOf);
        this.births = BirthDates.of(parameters.people(), asOf);
        this.sampler = new TraitSampler(parameters);
        this.files = new CaseFile(parameters.observation());
        this.agencies = new AgencyFile(parameters.justice().licenceDays());
        this.intake = new Intake(parameters.programme(), asOf);
    }

    /** The person of this number, always the same. */
    public SimulatedPerson make(long index) {
        for (long attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Person person = Person.draw(sampler, births, seed, index, attempt);
            if (person.traits().onset() < horizon.asOf()) {
                LifeCourse life = person.life(parameters, seed);
                life.advanceTo(horizon.asOf());
                if (caseload.holds(life.record()) && Believable.is(life.record(), horizon.asOf())) {
                    return follow(person, life);
                }
            }
        }
        throw new IllegalStateException("Of " + MOST_ATTEMPTS + " simulated lives not one was in the caseload. These"
                + " parameters make hardly any offenders: raise the shares or the rates, or lengthen caseloadMonths.");
    }

    private SimulatedPerson follow(Person person, LifeCourse life) {
        CaseRecord seen = AgencyFile.withAnswers(
                files.of(subject(person), person.traits(), life.record(), horizon.asOf(), person.file(seed)),
                person.answers(seed));
        CaseRecord file = agencies.with(seen, life.record(), horizon.asOf(), person.agencies(seed)).toBuilder()
                .area(Optional.of(Enforcement.areaName(person.traits().area())))
                .build();
        OptionalInt joined =
                intake.isOffered() ? intake.joins(life, file, person.programme(seed)) : OptionalInt.empty();
        joined.ifPresent(day -> life.treat(day, parameters.programme().rateRatio()));
        life.advanceTo(horizon.provenBy());
        Optional<SimulatedPerson.ProgrammePlace> place =
                intake.isOffered() ? Optional.of(place(person, file, life, joined)) : Optional.empty();
        var outcomes = Reconviction.of(life.record(), horizon);
        return new SimulatedPerson(file, outcomes, groups(person.traits()), place);
    }

    /** Lives the same life again without the programme where there was one. */
    private SimulatedPerson.ProgrammePlace place(Person person, CaseRecord file, LifeCourse life, OptionalInt joined) {
        LifeCourse untreated = joined.isEmpty() ? life : person.life(parameters, seed);
        untreated.advanceTo(horizon.asOf());
        joined.ifPresent(day -> intake.waits(untreated, day));
        untreated.advanceTo(horizon.provenBy());
        CaseRecord otherwise = later(person, file, untreated);
        Optional<LocalDate> day =
                joined.stream().mapToObj(LocalDate::ofEpochDay).findFirst();
        return new SimulatedPerson.ProgrammePlace(
                day,
                Reconviction.isReoffending(untreated.record(), horizon),
                day.map(from -> later(person, file, life).toBuilder()
                                .scheme(SchemeMembership.of(Scheme.IOM, from).build())
                                .build())
                        .orElse(otherwise),
                otherwise);
    }

    /** Where there is a programme, it is the scheme: who was in one before would be taken for one who joined. */
    private CaseRecord later(Person person, CaseRecord file, LifeCourse life) {
        CaseRecord outside = file.toBuilder()
                .schemes(file.schemes().stream()
                        .filter(each -> each.scheme() != Scheme.IOM)
                        .toList())
                .build();
        return files.later(outside, person.traits(), life.record(), horizon.provenBy(), person.file(seed));
    }

    private SimulatedPerson.AuditGroups groups(Traits traits) {
        return new SimulatedPerson.AuditGroups(
                traits.sex(),
                traits.ethnicity(),
                AgeBands.of(traits.ageOn(horizon.asOf())),
                Enforcement.areaName(traits.area()));
    }

    private static SubjectId subject(Person person) {
        return new SubjectId(String.format(Locale.ROOT, "SIM-%07d", person.index() + 1));
    }
}
