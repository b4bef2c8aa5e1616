package iomtriage.openid;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the provider knows the pages.
 *
 * @param id what the provider calls them
 * @param secret what they prove it with; empty if the provider asks for none
 * @param pages where browsers reach them, as {@code https://triage.example}
 */
public record Client(String id, Optional<String> secret, URI pages) {

    /** @throws IllegalArgumentException if nobody could sign in safely, with everything that is wrong */
    public Client {
        List<String> wrong = new ArrayList<>();
        if (id.isBlank()) {
            wrong.add("The setting \"client.id\" is blank: name what the provider calls the pages.");
        }
        String path = pages.getRawPath();
        if (pages.getHost() == null || (path != null && !path.isEmpty()) || pages.getRawQuery() != null) {
            wrong.add("The setting \"pages.address\" must be where browsers reach the pages, without a path, as"
                    + " https://triage.example. It is \"" + pages + "\".");
        } else {
            Issuer.untrusted("pages.address", pages).ifPresent(wrong::add);
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", wrong));
        }
    }

    /** Where the provider sends browsers back to. */
    URI back() {
        return URI.create(pages + "/sign-in/return");
    }

    /** Where the provider sends browsers that have signed out. */
    URI out() {
        return URI.create(pages + "/sign-in");
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "Client[" + id + ", " + pages + "]";
    }
}
