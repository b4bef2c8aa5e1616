package iomtriage.simulation.internal.people;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.simulation.internal.career.Enforcement;
import iomtriage.simulation.internal.career.LifeCourse;
import iomtriage.simulation.internal.career.TraitSampler;
import iomtriage.simulation.internal.career.Traits;
import iomtriage.simulation.internal.casefile.CaseFile;
import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.simulation.person.SimulatedPerson;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

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
    private final Scheme scheme;

    public PersonMaker(SimulationParameters parameters, LocalDate asOf, long seed) {
        this.parameters = parameters;
        this.seed = seed;
        this.horizon = Horizon.of(asOf);
        this.caseload = new Caseload(parameters.people(), asOf);
        this.births = BirthDates.of(parameters.people(), asOf);
        this.sampler = new TraitSampler(parameters);
        this.files = new CaseFile(parameters.observation());
        this.scheme = new Scheme(parameters.programme(), horizon.asOf());
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
        CaseRecord file = files.of(subject(person), person.traits(), life.record(), horizon.asOf(), person.file(seed));
        boolean isTreated = scheme.isOffered() && scheme.treats(life.record(), person.programme(seed));
        if (isTreated) {
            life.treat(horizon.asOf(), parameters.programme().rateRatio());
        }
        life.advanceTo(horizon.provenBy());
        var outcomes = Reconviction.of(life.record(), horizon);
        Optional<SimulatedPerson.ProgrammePlace> place = scheme.isOffered()
                ? Optional.of(new SimulatedPerson.ProgrammePlace(
                        isTreated, isTreated ? reoffendsUntreated(person) : outcomes.anyReoffence()))
                : Optional.empty();
        return new SimulatedPerson(file, outcomes, groups(person.traits()), place);
    }

    /** Lives the same life again without the programme. */
    private boolean reoffendsUntreated(Person person) {
        LifeCourse life = person.life(parameters, seed);
        life.advanceTo(horizon.asOf());
        life.advanceTo(horizon.provenBy());
        return Reconviction.isReoffending(life.record(), horizon);
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
