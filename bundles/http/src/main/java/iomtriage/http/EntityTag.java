package iomtriage.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer's content is told apart by (RFC 9110, 8.8.3), so that what the caller has already is not sent again.
 *
 * @param value the tag, without quotes
 */
public record EntityTag(String value) {

    /** One tag of a list, weak or strong: RFC 9110, 8.8.3, allows any visible character but a quote in it. */
    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"([^\"]*)\"\\s*(?:,|$)");

    /** As it stands in a header. */
    public String quoted() {
        return "\"" + value + "\"";
    }

    /**
     * Whether the caller has this very content: the request lists the tag, weak or strong, or asks for anything at all
     * ({@code *}).
     */
    public boolean isKnownTo(Request request) {
        Optional<String> listed = request.header("if-none-match").map(String::strip);
        return listed.filter(tags -> tags.equals("*") || names(tags)).isPresent();
    }

    private boolean names(String tags) {
        Matcher each = TAG.matcher(tags);
        int from = 0;
        while (each.find(from) && each.start() == from) {
            if (each.group(1).equals(value)) {
                return true;
            }
            from = each.end();
        }
        return false;
    }
}
