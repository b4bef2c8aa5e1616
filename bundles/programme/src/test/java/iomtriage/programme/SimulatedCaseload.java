package iomtriage.programme;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.simulation.Simulator;
import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.simulation.person.SimulatedPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Simulated people of whom some join a programme over four months, those with more sanctions and higher needs more often. */
record SimulatedCaseload(List<SimulatedPerson> people) implements CaseSource {

    static final LocalDate START = LocalDate.of(2026, 1, 1);
    static final LocalDate TO = START.plusMonths(30);

    /** Few in each build, so that there is time for many seeds. */
    private static final int PEOPLE = Integer.getInteger("programme.people", 320);

    private static final double SHARE = 0.2;

    static SimulatedCaseload of(double rateRatio, long seed) {
        var programme = SimulationParameters.published()
                .programme()
                .offeredWith(rateRatio)
                .forShare(SHARE)
                .joinedOver(4, 1);
        return new SimulatedCaseload(
                Simulator.of(SimulationParameters.published().with(programme), START, seed)
                        .people(PEOPLE)
                        .parallel()
                        .toList());
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(people.size());
    }

    @Override
    public Stream<CaseEntry> entries() {
        return records().map(CaseEntry.Readable::new);
    }

    /** The records, which reach to the last day. */
    Stream<CaseRecord> records() {
        return people.stream().map(person -> person.place().orElseThrow().later());
    }

    /** A source of these records. */
    static CaseSource with(List<CaseRecord> records) {
        return new CaseSource() {
            @Override
            public String name() {
                return "changed";
            }

            @Override
            public OptionalLong size() {
                return OptionalLong.of(records.size());
            }

            @Override
            public Stream<CaseEntry> entries() {
                return records.stream().map(CaseEntry.Readable::new);
            }
        };
    }

    /** The mean difference that the programme made to those who joined and could be followed. */
    double truth() {
        double sum = 0;
        int size = 0;
        for (SimulatedPerson person : people) {
            var place = person.place().orElseThrow();
            if (place.isTreated()) {
                Joined joined = Joined.of(place.later(), SchemeSource.records().of(place.later()), TO);
                if (joined.index().isPresent()) {
                    sum += reoffends(place.later(), joined.index().get())
                            - reoffends(place.laterUntreated(), joined.index().get());
                    size++;
                }
            }
        }
        return sum / size;
    }

    private static int reoffends(CaseRecord later, LocalDate index) {
        return FollowUpReader.of(later, index, Optional.empty()).reoffences().isEmpty() ? 0 : 1;
    }
}
