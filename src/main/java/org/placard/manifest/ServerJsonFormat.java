package org.placard.manifest;

import com.fasterxml.jackson.databind.node.MissingNode;

/** The registry's {@code server.json} on its own. It carries no tool list; publishers may add one. */
final class ServerJsonFormat implements ManifestFormat {

    @Override
    public String id() {
        return "server-json";
    }

    @Override
    public boolean recognises(Document document) {
        return document.root().isObject() && ServerJson.looksSo(document.root());
    }

    @Override
    public void read(Document document, Reading reading) {
        ServerJson.read(document.root(), MissingNode.getInstance(), "", id(), reading);
    }
}
