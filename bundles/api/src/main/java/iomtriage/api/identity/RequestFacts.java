package iomtriage.api.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a host may look at to tell who sent a request. */
@ProviderType
public interface RequestFacts {

    /**
     * {@return the first value of a request header; empty if there is none}
     *
     * @param name the header's name, in any case
     */
    Optional<String> header(String name);

    /**
     * {@return the value of a cookie; empty if there is none}
     *
     * @param name the cookie's name
     */
    Optional<String> cookie(String name);

    /** {@return the address the connection came from: that of the nearest proxy, where there is one} */
    String remoteAddress();
}
