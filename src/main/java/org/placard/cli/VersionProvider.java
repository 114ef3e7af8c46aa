package org.placard.cli;

import org.placard.model.Release;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"placard " + Release.number()};
    }
}
