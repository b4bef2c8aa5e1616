package iomtriage.pages.frame;

import iomtriage.http.Request;
import java.util.List;
import java.util.Map;

/** The address that a request was sent to. */
public final class Address {

    private Address() {}

    /** Path and parameters. */
    public static String of(Request request) {
        StringBuilder address = new StringBuilder(request.path());
        char before = '?';
        for (Map.Entry<String, List<String>> each : request.query().entrySet()) {
            for (String value : each.getValue()) {
                address.append(before)
                        .append(Words.encoded(each.getKey()))
                        .append('=')
                        .append(Words.encoded(value));
                before = '&';
            }
        }
        return address.toString();
    }
}
