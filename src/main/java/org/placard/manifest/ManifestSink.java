package org.placard.manifest;

import org.placard.model.ReadingProblem;
import org.placard.model.Server;

/** Takes what a manifest holds, one server at a time, and everything that could not be read as published. */
public interface ManifestSink {

    void server(Server server);

    void problem(ReadingProblem problem);
}
