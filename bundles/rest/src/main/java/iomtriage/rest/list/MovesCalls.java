package iomtriage.rest.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.RankChurn;
import iomtriage.api.referral.RankMove;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.ListChanges;
import iomtriage.lists.PublishedList;
import iomtriage.lists.reader.ListReader;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.rest.message.Json;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Says how the newest list differs from the one before, and why. */
public final class MovesCalls implements CallGroup {

    private final ListReader lists;
    private final AuditTrail trail;

    public MovesCalls(ListReader lists, AuditTrail trail) {
        this.lists = lists;
        this.trail = trail;
    }

    record Moves(
            String list,
            String asOf,
            String before,
            String asOfBefore,
            int stayed,
            int entered,
            int left,
            int medianDistance,
            List<Move> moves) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Move(
            String ref,
            @Nullable Integer placeBefore,
            @Nullable Integer place,
            boolean aboveCutLineBefore,
            boolean aboveCutLine,
            List<String> reasons) {}

    @Override
    public void addTo(CallRoutes calls) {
        calls.get("/api/v1/moves", this::moves);
    }

    Response moves(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        PublishedList published = Calls.current(lists, caller);
        ListChanges.Answer answer = lists.changes(caller, published);
        if (answer instanceof ListChanges.Answer.Unknown unknown) {
            throw new RefusedException(404, unknown.why());
        }
        if (answer instanceof ListChanges.Answer.Known known) {
            trail.record(
                    caller.id(),
                    Action.LIST_VIEWED,
                    Optional.empty(),
                    Map.of("list", published.list().header().id(), "part", "what changed"));
            return Json.ok(described(known.churn(), caller));
        }
        throw new RefusedException(
                503,
                "There was no list before this one since the service was started: one of the same people as of a month"
                        + " before is being made. Ask again in a moment.");
    }

    private Moves described(RankChurn churn, User caller) {
        return new Moves(
                churn.after().id(),
                churn.after().asOf().toString(),
                churn.before().id(),
                churn.before().asOf().toString(),
                churn.stayed(),
                churn.entered(),
                churn.left(),
                churn.medianDistance(),
                churn.moves().stream()
                        .filter(move -> lists.access(caller, move.subject()) == Access.OPEN)
                        .map(MovesCalls::described)
                        .toList());
    }

    static Move described(RankMove move) {
        return new Move(
                move.subject().value(),
                place(move.before()),
                place(move.after()),
                move.aboveBefore(),
                move.aboveAfter(),
                move.reasons());
    }

    private static @Nullable Integer place(OptionalInt place) {
        return place.isPresent() ? (Integer) place.getAsInt() : null;
    }
}
