package iomtriage.features;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.RegisterEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens, or is recorded, after the as-of date moves nothing. */
class NoLookAheadTest {

    private static void nothingMoves(CaseRecord before, CaseRecord after) {
        assertThat(People.row(after, People.AS_OF)).containsExactly(People.row(before, People.AS_OF));
    }

    @Test
    void noLaterEventMovesAnything() {
        assertThat(IntStream.rangeClosed(1, 400)).allSatisfy(seed -> {
            Random random = RandomPeople.random(seed);
            CaseRecord person = RandomPeople.person(random);

            nothingMoves(
                    person,
                    person.toBuilder()
                            .event(RandomPeople.event(random, 1, 2_000))
                            .build());
        });
    }

    @Test
    void noEarlierOffenceThatBecameKnownLaterMovesAnything() {
        assertThat(IntStream.rangeClosed(1, 400)).allSatisfy(seed -> {
            Random random = RandomPeople.random(seed);
            CaseRecord person = RandomPeople.person(random);
            Event dark = Event.offence(RandomPeople.event(random, 0, 1).group(), RandomPeople.date(random, -2_000, 0))
                    .disposedOf(DisposalKind.CONVICTION, RandomPeople.date(random, 1, 900));

            nothingMoves(person, person.toBuilder().event(dark).build());
            nothingMoves(
                    person,
                    person.toBuilder()
                            .event(dark.arrestedOn(RandomPeople.date(random, 1, 900)))
                            .build());
        });
    }

    @Test
    void noLaterDisposalOrArrestOfAnEventMovesAnything() {
        assertThat(IntStream.rangeClosed(1, 400)).allSatisfy(seed -> {
            Random random = RandomPeople.random(seed);
            CaseRecord person = RandomPeople.person(random);
            LocalDate later = RandomPeople.date(random, 1, 900);
            List<Event> events = person.events().stream()
                    .map(event ->
                            event.disposal().isPresent() ? event : event.disposedOf(DisposalKind.CONVICTION, later))
                    .map(event -> event.arrestDate().isPresent() ? event : event.arrestedOn(later))
                    .toList();

            nothingMoves(person, with(person, events));
        });
    }

    @Test
    void noSpellEntryMarkerOrAssessmentThatBeginsLaterMovesAnything() {
        assertThat(IntStream.rangeClosed(1, 400)).allSatisfy(seed -> {
            Random random = RandomPeople.random(seed);
            CaseRecord person = RandomPeople.person(random);
            CaseRecord.Builder more = person.toBuilder();
            for (int i = 0; i < 10; i++) {
                RandomPeople.addAnyOtherFact(more, random, 1, 2_000);
            }

            nothingMoves(person, more.build());
        });
    }

    @Test
    void noLaterEndOfWhatIsUnderWayMovesAnything() {
        assertThat(IntStream.rangeClosed(1, 400)).allSatisfy(seed -> {
            Random random = RandomPeople.random(seed);
            CaseRecord person = RandomPeople.person(random);
            Optional<LocalDate> later = Optional.of(RandomPeople.date(random, 1, 900));
            CaseRecord.Builder ended = CaseRecord.of(person.subject(), person.dateOfBirth(), person.sex());
            person.events().forEach(ended::event);
            person.markers().forEach(ended::marker);
            person.needs().forEach(ended::needs);
            person.seriousHarm().forEach(ended::seriousHarm);
            for (CustodySpell each : person.custody()) {
                ended.custody(each.to().isPresent() ? each : new CustodySpell(each.kind(), each.from(), later));
            }
            for (RegisterEntry each : person.registers()) {
                ended.register(
                        each.end().isPresent()
                                ? each
                                : RegisterEntry.of(each.code())
                                        .start(each.start())
                                        .review(each.review())
                                        .end(later)
                                        .source(each.source())
                                        .build());
            }
            for (MappaManagement each : person.mappa()) {
                ended.mappa(
                        each.to().isPresent()
                                ? each
                                : new MappaManagement(each.category(), each.level(), each.from(), later));
            }

            nothingMoves(person, ended.build());
        });
    }

    @Test
    void theOrderOfAListMovesNothing() {
        assertThat(IntStream.rangeClosed(1, 400)).allSatisfy(seed -> {
            Random random = RandomPeople.random(seed);
            CaseRecord person = RandomPeople.person(random);
            CaseRecord shuffled = CaseRecord.of(person.subject(), person.dateOfBirth(), person.sex())
                    .events(shuffle(person.events(), random))
                    .custody(shuffle(person.custody(), random))
                    .registers(shuffle(person.registers(), random))
                    .markers(shuffle(person.markers(), random))
                    .needs(shuffle(person.needs(), random))
                    .seriousHarm(shuffle(person.seriousHarm(), random))
                    .mappa(shuffle(person.mappa(), random))
                    .victimSafety(person.victimSafety())
                    .build();

            nothingMoves(person, shuffled);
        });
    }

    private static CaseRecord with(CaseRecord person, List<Event> events) {
        return person.toBuilder().events(events).build();
    }

    private static <T> List<T> shuffle(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
