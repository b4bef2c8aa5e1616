package iomtriage.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.records.json.Mappers;
import java.util.List;

/**
 * An error as RFC 9457 has it.
 *
 * @param type always {@code about:blank}: the status says what kind of problem it is
 * @param title the status in words
 * @param status HTTP status
 * @param detail what is wrong and the way out
 * @param findings everything that was found wrong, where there is more to say
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Finding> findings) {

    private static final JsonMapper MAPPER = Mappers.builder().build();

    /** One thing that is wrong. */
    public record Finding(String field, String message) {}

    public static Response of(int status, String detail) {
        return of(status, detail, List.of());
    }

    public static Response of(int status, String detail, List<Finding> findings) {
        try {
            byte[] body = MAPPER.writeValueAsBytes(new Problem("about:blank", title(status), status, detail, findings));
            return Response.json(status, body).with("Content-Type", "application/problem+json");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An error could not be written as JSON.", impossible);
        }
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 409 -> "Conflict";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            case 507 -> "Insufficient Storage";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
    }
}
