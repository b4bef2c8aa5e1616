package iomtriage.reviews.entry;

import iomtriage.api.identity.User;
import org.jspecify.annotations.Nullable;

/** Names who wrote an entry on the audit trail, and reads the name back. */
public final class EntryAuthor {

    private EntryAuthor() {}

    /**
     * Who wrote an entry, as the trail names them. Someone whom an application named is not taken for the user of that id who
     * signed in: {@code application:id}.
     */
    public static String named(User user) {
        return user.application()
                .map(application -> prefix(application) + user.id())
                .orElse(user.id());
    }

    /** The id in what {@link #named} gave. Entries from before applications were named there have the id alone. */
    static String person(String writer, @Nullable String application) {
        return application != null && writer.startsWith(prefix(application))
                ? writer.substring(prefix(application).length())
                : writer;
    }

    private static String prefix(String application) {
        return application + ":";
    }
}
