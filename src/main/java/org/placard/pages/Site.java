package org.placard.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What the operator says of this installation. */
@ApplicationScoped
@Named("site")
public class Site {

    private final @Nullable String contact;

    Site(@ConfigProperty(name = "placard.operator.contact") Optional<String> contact) {
        this.contact = contact.filter(c -> !c.isBlank()).orElse(null);
    }

    /** Whom to ask, as the operator wrote it; null where nothing is configured. */
    public @Nullable String getContact() {
        return contact;
    }

    /** The contact as a link, if it is an e-mail address or an address of the web; else null. */
    public @Nullable String getContactPath() {
        if (contact == null) {
            return null;
        }
        if (contact.matches("https?://[\\x21-\\x7e]+")) {
            return contact;
        }
        return contact.matches("[\\w.+-]+@[\\w.-]+") ? "mailto:" + contact : null;
    }
}
