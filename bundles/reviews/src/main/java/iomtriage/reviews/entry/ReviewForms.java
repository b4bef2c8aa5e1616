package iomtriage.reviews.entry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.api.identity.Agency;
import iomtriage.api.oasys.Answer;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Rating;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.SeenScore;
import iomtriage.api.review.Stance;
import iomtriage.records.json.Mappers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How review entries look in the detail of the audit trail, as JSON. Every form ever written must stay readable. */
final class ReviewForms {

    static final JsonMapper MAPPER = Mappers.builder().build();

    private ReviewForms() {}

    record Decided(
            int form,
            String userName,
            Agency agency,
            Choice choice,
            List<String> reasons,
            String rationale,
            Map<SafetyQuestion, Answer> safety,
            boolean sensitive,
            String reviewOn,
            Seen seen,
            long lastSeen,
            boolean needsSecondPerson,
            String because,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String application) {}

    record Seen(
            String list,
            String pack,
            String policy,
            String inputDigest,
            int place,
            int capacity,
            boolean aboveCutLine,
            String tier,
            int tierRank,
            String decidingFactor,
            @Nullable String decidingFact,
            boolean seriousHarm,
            List<SeenScore> scores,
            String shownAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Seen withoutGangIntelligence) {}

    /** Of form 1 it has neither reasons nor anything after them. */
    @JsonIgnoreProperties("approved")
    record Withdrawn(
            int form,
            String userName,
            Agency agency,
            long decision,
            String text,
            @Nullable List<String> reasons,
            @Nullable Map<SafetyQuestion, Answer> safety,
            @Nullable Seen seen,
            boolean needsSecondPerson,
            @Nullable String because,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String application) {}

    record Rated(
            int form,
            String userName,
            Agency agency,
            Rating rating,
            String expires,
            String text,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String application) {}

    record About(
            int form,
            String userName,
            Agency agency,
            long decision,
            boolean approved,
            String text,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String application,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String vouchedBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Agency viewOf,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Stance stance) {}
}
