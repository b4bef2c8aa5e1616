package iomtriage.rest.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.harm.HarmFact;
import iomtriage.api.harm.HarmStanding;
import iomtriage.api.harm.OffencesKnown;
import iomtriage.api.harm.VictimSafetyPanel;
import iomtriage.api.needs.Need;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.profile.Passage;
import iomtriage.api.profile.ReaderText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What bears on one person as it is answered, as the OpenAPI document has it; what does not apply is absent. */
final class ProfileForm {

    private ProfileForm() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Profile(
            String ref,
            String asOf,
            List<Harm> harm,
            @Nullable String harmAssessed,
            List<Level> harmLevels,
            List<Fact> general,
            List<Fact> asVictim,
            @Nullable String needsAssessed,
            List<NeedOf> needs,
            VictimSafetyPanel victimSafety,
            List<Passage> words) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Harm(
            String kind,
            String indication,
            @Nullable Double probability,
            List<Fact> facts,
            @Nullable Offences offences) {}

    /** What is proven and what is not are never one number. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offences(int proven, int unprovenDays, @Nullable String last) {

        static Offences of(OffencesKnown known) {
            return new Offences(
                    known.proven(),
                    known.unprovenDays(),
                    known.last().map(LocalDate::toString).orElse(null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fact(
            String what,
            String source,
            @Nullable String grade,
            String since,
            @Nullable String review,
            @Nullable String expires,
            boolean reviewOverdue,
            boolean counts) {}

    record Level(String atRisk, String level) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NeedOf(
            String section,
            @Nullable String state,
            @Nullable String severity,
            @Nullable Integer score,
            String pathway,
            boolean linkedToSeriousHarm,
            boolean linkedToReoffending,
            List<Effect> effects) {}

    record Effect(String outcome, double logOdds) {}

    static Profile of(CaseProfile profile, ReaderText words) {
        return new Profile(
                profile.assessment().subject().value(),
                profile.assessment().asOf().toString(),
                profile.harm().kinds().stream().map(ProfileForm::harm).toList(),
                profile.harm().assessed().map(LocalDate::toString).orElse(null),
                profile.harm().levels().entrySet().stream()
                        .map(each ->
                                new Level(each.getKey().name(), each.getValue().name()))
                        .toList(),
                facts(profile.harm().general()),
                facts(profile.harm().asVictim()),
                profile.needs().assessed().map(LocalDate::toString).orElse(null),
                profile.needs().needs().stream().map(ProfileForm::need).toList(),
                profile.victimSafety(),
                words.passages());
    }

    private static Harm harm(HarmStanding standing) {
        return new Harm(
                standing.kind().name(),
                standing.indication().name(),
                standing.prediction()
                        .flatMap(result -> result.score())
                        .map(score -> score.probability())
                        .orElse(null),
                facts(standing.facts()),
                standing.offences().map(Offences::of).orElse(null));
    }

    private static List<Fact> facts(List<HarmFact> facts) {
        return facts.stream()
                .map(each -> new Fact(
                        each.what(),
                        each.source(),
                        each.grade().map(Enum::name).orElse(null),
                        each.since().toString(),
                        each.review().map(LocalDate::toString).orElse(null),
                        each.expires().map(LocalDate::toString).orElse(null),
                        each.reviewOverdue(),
                        each.counts()))
                .toList();
    }

    private static NeedOf need(Need need) {
        return new NeedOf(
                need.section().name(),
                need.state().map(Enum::name).orElse(null),
                need.severity().map(Enum::name).orElse(null),
                need.score().isPresent() ? (Integer) need.score().getAsInt() : null,
                need.pathway().name(),
                need.linkedToSeriousHarm(),
                need.linkedToReoffending(),
                need.effects().stream()
                        .map(each -> new Effect(each.outcome().id(), each.logOdds()))
                        .toList());
    }
}
