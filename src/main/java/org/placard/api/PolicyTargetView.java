package org.placard.api;

import org.placard.export.PolicyForm;

/**
 * What a policy can be written for.
 *
 * @param id what {@code for} takes
 * @param aliased whether the file names the server, so that {@code alias} is needed
 * @param verified engine, parser, documentation or report
 * @param assurance the same as a sentence
 * @param instructions where the file goes and what to know about it
 */
public record PolicyTargetView(
        String id,
        String title,
        String fileName,
        String mediaType,
        boolean aliased,
        String verified,
        String assurance,
        String instructions) {

    static PolicyTargetView of(PolicyForm form) {
        return new PolicyTargetView(
                form.id(),
                form.title(),
                form.fileName(),
                form.mediaType(),
                form.addressed(),
                form.verified(),
                form.assurance(),
                form.instructions());
    }
}
