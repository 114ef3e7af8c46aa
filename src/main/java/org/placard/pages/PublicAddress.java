package org.placard.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the world finds this installation: what search engines, previews and feed readers need in full. */
@ApplicationScoped
@Named("address")
public class PublicAddress {

    private static final String SETTING = "placard.public-address";

    private final String prefix;

    /**
     * @throws IllegalArgumentException if the setting is no address of the web
     */
    PublicAddress(@ConfigProperty(name = SETTING) Optional<String> configured) {
        prefix = configured
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(PublicAddress::checked)
                .orElse("");
    }

    private static String checked(String address) {
        if (!address.matches("https?://[A-Za-z0-9.\\-:\\[\\]]+(/[A-Za-z0-9._~/-]*)?")) {
            throw new IllegalArgumentException(
                    "%s: '%s' is no address; write it like https://placard.example.com".formatted(SETTING, address));
        }
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** What goes in front of a path to make it an address: empty where nothing is configured, so that it stays a path. */
    public String getPrefix() {
        return prefix;
    }

    /** What goes in front of a path in a document that must have whole addresses: as configured, or as asked. */
    String prefix(UriInfo asked) {
        if (!prefix.isEmpty()) {
            return prefix;
        }
        URI base = asked.getBaseUri();
        return base.getScheme() + "://" + base.getRawAuthority();
    }
}
