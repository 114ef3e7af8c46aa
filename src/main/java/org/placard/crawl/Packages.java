package org.placard.crawl;

import java.io.IOException;
import org.placard.extract.Extracted;

/** Reads npm packages for their tools. */
@FunctionalInterface
interface Packages {

    /** @throws IOException if the package cannot be had or read */
    Extracted extract(String name) throws IOException;
}
