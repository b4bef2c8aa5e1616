package iomtriage.api.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a host may look at to tell who sent a request. */
@ProviderType
public interface RequestFacts {

    /** The first value of a request header, whatever the case of its name. */
    Optional<String> header(String name);

    /** The value of a cookie. */
    Optional<String> cookie(String name);

    /** The address the connection came from. */
    String remoteAddress();
}
